package dev.tocsin.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.tocsin.model.Alert;
import dev.tocsin.notifier.channel.Answer;
import dev.tocsin.notifier.channel.Channel;
import dev.tocsin.notifier.channel.ChannelSettings;
import dev.tocsin.notifier.channel.Notification;
import dev.tocsin.platform.config.Secret;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What every channel must do. A new channel brings a subclass and passes. */
public abstract class ChannelContract {
    protected static final URI PAGE = URI.create("https://tocsin.example/events/x");
    protected static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-04T11:00:00Z"));
    private static final String HOSTILE =
            "<!channel> <b onclick='x()'>&amp;</b> @here *x* \"q\"\r\nBcc: all@victim.example\n"
                    + "\u001b[2J\u202eevil\u2028line javascript:alert(1)";

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final @Nullable Level level = root.getLevel();

    /** Settings towards a fake that works. */
    protected abstract ChannelSettings working();

    /** Settings with a credential the fake does not take; null where the channel has none. */
    protected abstract @Nullable ChannelSettings refused();

    /** Makes the fake take nothing for now. */
    protected abstract void breakDown();

    /** Makes the fake work again. */
    protected abstract void recover();

    /** What subscribers got, as it came over the wire, one text for each message. */
    protected abstract List<String> received();

    /** The part of it that a program over there reads as markup; none where it is plain text. */
    protected abstract List<String> marked();

    @BeforeEach
    void listenToTheLog() {
        logged.start();
        root.setLevel(Level.TRACE);
        root.addAppender(logged);
    }

    @AfterEach
    void leaveTheLog() {
        root.detachAppender(logged);
        root.setLevel(level);
    }

    @Test
    void tells_who_said_what_about_which_event() {
        Answer answer = send(working(), Alerts.opened("k1"));

        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        assertThat(received()).hasSize(1);
        assertThat(received().getFirst())
                .contains("Peacekeepers shot at near Kessari bridge")
                .contains("Peacekeeper casualties")
                .contains(PAGE.toString());
    }

    @Test
    void an_update_says_what_changed() {
        Alert first = Alerts.opened("k1");
        Alert second = Alerts.updated("k1", 2);

        try (Channel channel = working().open(CLOCK)) {
            Answer.Accepted opened = accepted(channel.send(notification(first, null, null)));
            accepted(channel.send(notification(second, opened.thread(), opened.reference())));
        }

        assertThat(received()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(received().getLast()).contains("2+").contains("6");
    }

    @Test
    void words_of_a_feed_stay_words() {
        Answer answer = send(working(), Alerts.saying("k1", HOSTILE));

        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        assertThat(received()).hasSize(1);
        assertThat(received().getFirst()).doesNotContain("\nBcc:").doesNotContain("\u001b");
        assertThat(marked())
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("<!channel>")
                        .doesNotContain("<b onclick")
                        .doesNotContain("\u202e")
                        .doesNotContain("href=\"javascript:"));
    }

    @Test
    void takes_an_alert_however_large_it_is() {
        Alert first = Alerts.huge("k1", 1, "<&> \"word\" ".repeat(2_000));
        Alert second = Alerts.huge("k1", 2, "<&> \"word\" ".repeat(2_000));

        try (Channel channel = working().open(CLOCK)) {
            Answer.Accepted opened = accepted(channel.send(notification(first, null, null)));
            accepted(channel.send(notification(second, opened.thread(), opened.reference())));
        }
    }

    @Test
    void takes_an_alert_that_says_hardly_anything() {
        assertThat(send(working(), Alerts.saying("k1", ""))).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void says_that_the_other_side_takes_nothing_and_works_again_later() {
        try (Channel channel = working().open(CLOCK)) {
            breakDown();
            Answer down = channel.send(notification(Alerts.opened("k1"), null, null));
            recover();
            Answer up = channel.send(notification(Alerts.opened("k1"), null, null));

            assertThat(down).isInstanceOf(Answer.Unavailable.class);
            assertThat(up).isInstanceOf(Answer.Accepted.class);
        }
    }

    @Test
    void waits_for_better_settings_where_its_credentials_are_refused() {
        ChannelSettings settings = refused();

        if (settings != null) {
            assertThat(send(settings, Alerts.opened("k1"))).isInstanceOf(Answer.Unavailable.class);
        }
    }

    @Test
    void leaks_no_secret() {
        ChannelSettings good = working();
        ChannelSettings bad = refused();
        StringBuilder told = new StringBuilder(good.toString());
        told.append(send(good, Alerts.opened("k1")));
        if (bad != null) {
            told.append(bad).append(send(bad, Alerts.opened("k2")));
        }
        breakDown();
        told.append(send(good, Alerts.opened("k3")));
        for (ILoggingEvent event : List.copyOf(logged.list)) {
            told.append(event.getFormattedMessage())
                    .append(event.getKeyValuePairs())
                    .append(
                            event.getThrowableProxy() == null
                                    ? ""
                                    : event.getThrowableProxy().getMessage());
        }

        for (Secret secret : good.secrets()) {
            assertThat(told.toString()).doesNotContain(secret.reveal());
        }
    }

    protected static Notification notification(Alert alert, @Nullable String thread, @Nullable String previous) {
        return new Notification(alert, "desk", thread, previous, PAGE);
    }

    protected static Answer send(ChannelSettings settings, Alert alert) {
        try (Channel channel = settings.open(CLOCK)) {
            return channel.send(notification(alert, null, null));
        }
    }

    protected static Answer.Accepted accepted(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return (Answer.Accepted) answer;
    }
}
