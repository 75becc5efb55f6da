package dev.tocsin.notifier.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.notifier.Alerts;
import dev.tocsin.notifier.ChannelContract;
import dev.tocsin.notifier.channel.Answer;
import dev.tocsin.notifier.channel.ChannelSettings;
import dev.tocsin.platform.config.Secret;
import dev.tocsin.testkit.SlackAnswer;
import dev.tocsin.testkit.SlackFake;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackHookChannelTest extends ChannelContract {
    private final SlackFake slack = SlackFake.start("unused");

    @AfterEach
    void close() {
        slack.close();
    }

    @Override
    protected ChannelSettings working() {
        return new SlackHook(Secret.of(slack.webhook().toString()));
    }

    @Override
    protected @Nullable ChannelSettings refused() {
        return null;
    }

    @Override
    protected void breakDown() {
        slack.always(SlackAnswer.status(500));
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
    void comes_back_when_slack_says() {
        slack.next(SlackAnswer.tooMany(Duration.ofSeconds(30)));

        assertThat(send(working(), Alerts.opened("k1")))
                .isEqualTo(new Answer.Unavailable("slack answered 429", Duration.ofSeconds(30)));
    }

    @Test
    void a_webhook_that_was_taken_away_waits_for_a_new_one() {
        slack.next(SlackAnswer.status(404));

        assertThat(send(working(), Alerts.opened("k1"))).isInstanceOf(Answer.Unavailable.class);
    }

    @Test
    void a_message_slack_cannot_read_is_refused() {
        slack.next(SlackAnswer.error("invalid_blocks"));

        assertThat(send(working(), Alerts.opened("k1"))).isEqualTo(new Answer.Refused("slack says invalid_blocks"));
    }
}
