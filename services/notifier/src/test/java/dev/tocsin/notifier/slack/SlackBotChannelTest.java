package dev.tocsin.notifier.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.notifier.Alerts;
import dev.tocsin.notifier.ChannelContract;
import dev.tocsin.notifier.channel.Answer;
import dev.tocsin.notifier.channel.Channel;
import dev.tocsin.notifier.channel.ChannelSettings;
import dev.tocsin.platform.config.Secret;
import dev.tocsin.testkit.SlackAnswer;
import dev.tocsin.testkit.SlackFake;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackBotChannelTest extends ChannelContract {
    private final SlackFake slack = SlackFake.start("xoxb-very-secret-token");

    @AfterEach
    void close() {
        slack.close();
    }

    @Override
    protected ChannelSettings working() {
        return bot(slack.token(), false);
    }

    @Override
    protected ChannelSettings refused() {
        return bot("xoxb-a-revoked-token", false);
    }

    @Override
    protected void breakDown() {
        slack.always(SlackAnswer.status(503));
    }

    @Override
    protected void recover() {
        slack.always(SlackAnswer.accept());
    }

    @Override
    protected List<String> received() {
        return slack.messages().stream()
                .map(message -> message.text() + message.mrkdwn())
                .toList();
    }

    @Override
    protected List<String> marked() {
        return received();
    }

    @Test
    void updates_reply_in_the_thread_and_edit_its_first_message() {
        try (Channel channel = working().open(CLOCK)) {
            Answer.Accepted first = accepted(channel.send(notification(Alerts.opened("k1"), null, null)));
            Answer.Accepted second =
                    accepted(channel.send(notification(Alerts.updated("k1", 2), first.thread(), first.reference())));

            SlackFake.Message parent = slack.parents().getFirst();
            assertThat(slack.parents()).hasSize(1);
            assertThat(parent.channel()).isEqualTo("CCONFLICT0DESK");
            assertThat(parent.edits()).isEqualTo(1);
            assertThat(parent.mrkdwn()).contains("*Killed:* 6 peacekeepers").contains("Six peacekeepers dead");
            assertThat(slack.replies(parent)).hasSize(1);
            assertThat(slack.replies(parent).getFirst().mrkdwn())
                    .contains("The toll rose")
                    .contains("killed peacekeeper: 2+ → 6");
            assertThat(first.thread()).isEqualTo("CCONFLICT0DESK:" + parent.ts());
            assertThat(second.thread()).isEqualTo(first.thread());
        }
    }

    @Test
    void a_failed_edit_is_tried_again_without_a_second_reply() {
        try (Channel channel = working().open(CLOCK)) {
            Answer.Accepted first = accepted(channel.send(notification(Alerts.opened("k1"), null, null)));
            slack.next(SlackAnswer.accept(), SlackAnswer.status(500));

            Answer failed = channel.send(notification(Alerts.updated("k1", 2), first.thread(), first.reference()));
            Answer again = channel.send(notification(Alerts.updated("k1", 2), first.thread(), first.reference()));

            assertThat(failed).isInstanceOf(Answer.Unavailable.class);
            assertThat(again).isInstanceOf(Answer.Accepted.class);
            assertThat(slack.replies(slack.parents().getFirst())).hasSize(1);
            assertThat(slack.repeats()).isEmpty();
        }
    }

    @Test
    void a_reply_goes_out_although_the_first_message_cannot_be_edited() {
        try (Channel channel = working().open(CLOCK)) {
            Answer.Accepted first = accepted(channel.send(notification(Alerts.opened("k1"), null, null)));
            slack.next(SlackAnswer.error("edit_window_closed"));

            accepted(channel.send(notification(Alerts.updated("k1", 2), first.thread(), first.reference())));

            assertThat(slack.replies(slack.parents().getFirst())).hasSize(1);
        }
    }

    @Test
    void a_new_thread_begins_where_the_old_one_is_gone() {
        try (Channel channel = working().open(CLOCK)) {
            Answer.Accepted first = accepted(channel.send(notification(Alerts.opened("k1"), null, null)));
            slack.next(SlackAnswer.error("message_not_found"), SlackAnswer.error("thread_not_found"));

            Answer.Accepted second =
                    accepted(channel.send(notification(Alerts.updated("k1", 2), first.thread(), first.reference())));

            assertThat(slack.parents()).hasSize(2);
            assertThat(second.thread()).isNotEqualTo(first.thread());
        }
    }

    @Test
    void updates_show_in_the_channel_too_where_that_is_wanted() {
        try (Channel channel = bot(slack.token(), true).open(CLOCK)) {
            Answer.Accepted first = accepted(channel.send(notification(Alerts.opened("k1"), null, null)));
            accepted(channel.send(notification(Alerts.updated("k1", 2), first.thread(), first.reference())));
        }

        assertThat(slack.calls().getFirst().arguments()).containsEntry("reply_broadcast", "0");
        assertThat(slack.calls().getLast().arguments()).containsEntry("reply_broadcast", "1");
    }

    @Test
    void slack_looks_for_no_names_and_links_in_the_words_of_a_feed() {
        send(working(), Alerts.saying("k1", "<!channel> <@U1> @channel & #general"));

        SlackFake.Message message = slack.messages().getFirst();
        assertThat(message.mrkdwn())
                .contains("&lt;!channel&gt; &lt;@U1&gt; @\u2060channel &amp; #general")
                .doesNotContain("<!")
                .doesNotContain("<@");
        assertThat(message.text()).doesNotContain("<!").doesNotContain("@channel");
        assertThat(message.blocks()).contains("\"verbatim\":true").doesNotContain("\"verbatim\":false");
        assertThat(slack.calls().getFirst().arguments())
                .containsEntry("parse", "none")
                .containsEntry("link_names", "0")
                .containsEntry("unfurl_links", "0");
    }

    @Test
    void comes_back_when_slack_says() {
        slack.next(SlackAnswer.tooMany(Duration.ofSeconds(7)));

        Answer answer = send(working(), Alerts.opened("k1"));

        assertThat(answer).isEqualTo(new Answer.Unavailable("slack answered 429", Duration.ofSeconds(7)));
    }

    @Test
    void gives_slack_no_longer_than_its_time() {
        slack.next(SlackAnswer.hang());

        try (Channel channel = new SlackBotChannel((SlackBot) working(), CLOCK, Duration.ofMillis(300))) {
            Answer answer = channel.send(notification(Alerts.opened("k1"), null, null));

            assertThat(answer).isInstanceOf(Answer.Unavailable.class);
        }
    }

    @Test
    void does_not_repeat_by_itself_what_slack_took_without_saying_so() {
        slack.next(SlackAnswer.acceptThenDrop());

        Answer answer = send(working(), Alerts.opened("k1"));

        assertThat(answer).isInstanceOf(Answer.Unavailable.class);
        assertThat(slack.messages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_blocks", "msg_too_long", "no_text"})
    void what_slack_has_against_one_message_is_a_refusal(String error) {
        slack.next(SlackAnswer.error(error));

        assertThat(send(working(), Alerts.opened("k1"))).isEqualTo(new Answer.Refused("slack says " + error));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "channel_not_found",
                "not_in_channel",
                "is_archived",
                "token_revoked",
                "missing_scope",
                "ratelimited",
                "internal_error",
                "something_new"
            })
    void what_slack_has_against_every_message_waits(String error) {
        slack.next(SlackAnswer.error(error));

        assertThat(send(working(), Alerts.opened("k1"))).isEqualTo(new Answer.Unavailable("slack says " + error, null));
    }

    private SlackBot bot(String token, boolean broadcast) {
        return new SlackBot(Secret.of(token), "#conflict-desk", slack.api(), broadcast);
    }
}
