package dev.tocsin.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.AlertKind;
import dev.tocsin.model.Severity;
import dev.tocsin.notifier.channel.ChannelSettings;
import dev.tocsin.notifier.console.ConsoleSettings;
import dev.tocsin.notifier.email.EmailSettings;
import dev.tocsin.notifier.route.Route;
import dev.tocsin.notifier.slack.SlackBot;
import dev.tocsin.notifier.slack.SlackHook;
import dev.tocsin.notifier.webhook.WebhookSettings;
import dev.tocsin.platform.config.Fault;
import dev.tocsin.platform.config.Faults;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelsConfigTest {
    private static final Set<String> RULES = Set.of("peacekeeper-casualties", "ceasefire-terms");
    private static final Path FILES = Path.of("src/test/resources/channels");

    private final Faults faults = new Faults();

    @Test
    void every_type_is_read_whole() {
        ChannelsConfig config = ChannelsConfig.load(FILES.resolve("good"), RULES, faults);

        assertThat(faults.list()).isEmpty();
        assertThat(config.page()).isEqualTo(URI.create("https://tocsin.example.org"));
        assertThat(config.channels())
                .extracting(ChannelConfig::id)
                .containsExactly("console", "desk", "desk-hook", "duty", "systems");
        ChannelConfig desk = config.channels().get(1);
        assertThat(desk.route())
                .isEqualTo(new Route(Set.of("peacekeeper-casualties"), Severity.WARNING, Set.of(AlertKind.OPENED)));
        assertThat(desk.patience()).isEqualTo(Duration.ofMinutes(30));
        assertThat(desk.settings()).isInstanceOfSatisfying(SlackBot.class, bot -> {
            assertThat(bot.token().reveal()).isEqualTo("not-so-secret");
            assertThat(bot.channel()).isEqualTo("#conflict-desk");
            assertThat(bot.broadcast()).isTrue();
        });
        assertThat(settings(config, 2)).isInstanceOf(SlackHook.class);
        assertThat(settings(config, 3)).isInstanceOfSatisfying(EmailSettings.class, mail -> {
            assertThat(mail.to()).hasSize(2);
            assertThat(mail.from().getPersonal()).isEqualTo("Tocsin");
        });
        assertThat(settings(config, 4)).isInstanceOf(WebhookSettings.class);
        assertThat(config.toString()).doesNotContain("not-so-secret");
    }

    @Test
    void defaults_are_pinned(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("token"), "xoxb");
        Files.writeString(folder.resolve("channels.yaml"), """
            channels:
              - {id: a, type: console}
              - {id: b, type: slack, token: {file: '%s'}, channel: C1}
              - {id: c, type: email, host: h, from: a@b.example, to: c@d.example}
              - {id: d, type: email, host: h, tls: tls, from: a@b.example, to: c@d.example}
              - {id: e, type: email, host: h, tls: none, from: a@b.example, to: c@d.example}
              - {id: f, type: webhook, url: 'http://h/'}
            """.formatted(secret));

        ChannelsConfig config = ChannelsConfig.load(folder, null, faults);

        assertThat(faults.list()).isEmpty();
        assertThat(config.page()).isNull();
        assertThat(config.channels()).allSatisfy(channel -> {
            assertThat(channel.route()).isEqualTo(Route.everything());
            assertThat(channel.patience()).isEqualTo(Duration.ofHours(6));
        });
        assertThat(settings(config, 1)).isInstanceOfSatisfying(SlackBot.class, bot -> {
            assertThat(bot.api()).isEqualTo(URI.create("https://slack.com/api/"));
            assertThat(bot.broadcast()).isFalse();
            assertThat(bot.pace()).isEqualTo(Duration.ofSeconds(1));
        });
        assertThat(List.of(2, 3, 4))
                .extracting(i -> ((EmailSettings) settings(config, i)).port())
                .containsExactly(587, 465, 25);
        assertThat(((EmailSettings) settings(config, 2)).tls()).isEqualTo(EmailSettings.Tls.STARTTLS);
        assertThat(((WebhookSettings) settings(config, 5)).secret()).isNull();
    }

    @Test
    void the_shipped_file_has_the_console_and_no_fault() {
        ChannelsConfig config = ChannelsConfig.load(Path.of("../../config"), RULES, faults);

        assertThat(faults.list()).isEmpty();
        assertThat(config.channels()).hasSize(1);
        assertThat(settings(config, 0)).isInstanceOf(ConsoleSettings.class);
    }

    @Test
    void the_examples_in_the_shipped_file_are_good_once_their_marks_are_taken_away(@TempDir Path folder)
            throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "https://hooks.slack.com/services/T/B/X");
        String examples = Files.readString(Path.of("../../config/channels.yaml"))
                .replaceAll("(?m)^  # (- id:|  \\w+:)", "  $1")
                .replaceAll("\\{(env|file): [^}]*\\}", "{file: '" + secret + "'}");
        Files.writeString(folder.resolve("channels.yaml"), examples);

        ChannelsConfig config = ChannelsConfig.load(folder, RULES, faults);

        assertThat(faults.list()).isEmpty();
        assertThat(config.channels())
                .extracting(channel -> channel.settings().type())
                .containsExactly("console", "slack", "slack", "email", "webhook");
    }

    @Test
    void a_missing_file_is_a_fault_and_an_empty_one_a_warning(@TempDir Path folder) throws IOException {
        ChannelsConfig.load(folder, RULES, faults);
        assertThat(faults.list()).extracting(Fault::message).containsExactly("no such file");

        Files.writeString(folder.resolve("channels.yaml"), "");
        Faults others = new Faults();
        ChannelsConfig.load(folder, RULES, others);

        assertThat(others.list()).isEmpty();
        assertThat(others.warnings())
                .extracting(Fault::message)
                .containsExactly("no channel: nobody is told of any alert");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        unknown-type | 3:11: unknown channel type "slak", expected one of slack, email, webhook, console; did you mean "slack"?
        missing-id-and-type | 2:5: "id" is missing; 2:5: "type" is missing
        duplicate-id | 3:10: channel "desk" stands here twice, first in line 2
        bad-id | 2:10: a channel id is small letters, digits and hyphens, 63 at most
        unknown-key | 4:5: unknown key "colour", expected one of id, type, rules, severity, kinds, patience
        unknown-root-key | 1:1: unknown key "chanels", expected one of page, channels; did you mean "channels"?
        not-a-list | 2:3: "channels" must be a list, found a mapping
        bad-severity-and-kind | 4:15: unknown value "loud", expected one of info, warning, critical; 5:21: unknown value "changed", expected one of opened, updated, corrected, retracted, merged
        unknown-rule | 4:37: unknown rule "ceasefire-term"; did you mean "ceasefire-terms"?
        bad-page | 1:1: "page" must be an http or https address, found "tocsin.example.org"
        bad-patience | 2:41: expected a time span such as 90s, 15m, 12h or 30d, found "8 days"
        slack-nothing | 2:5: a slack channel needs either "token" and "channel", or "webhook"
        slack-both | 2:5: a slack channel needs either "token" and "channel", or "webhook"
        slack-open-secret | 4:12: "token" is a secret and must not stand in this file; write {env: NAME} or {file: PATH}
        slack-unset-secret | 4:13: environment variable TOCSIN_TEST_NOT_SET is not set
        slack-unguarded-url | 6:10: "url" must be https: the token goes there
        slack-webhook-not-https | 4:5: the secret "webhook" is not an https address; 5:5: "channel" goes with "token", not with "webhook"
        email-nothing | 2:5: "from" is missing; 2:5: "host" is missing; 2:5: "to" is missing: a list of mail addresses
        email-bad-addresses | 5:11: expected one mail address such as desk@example.org, found "tocsin"; 6:28: expected one mail address such as desk@example.org, found "a@example.org, b@example.org"; 6:60: expected one mail address such as desk@example.org, found "x Bcc: all@example.org"
        email-bad-server | 2:5: "user" and "password" go together; 5:11: expected a whole number from 1 to 65535, found the number 70000; 6:10: unknown value "ssl", expected one of starttls, tls, none
        webhook-bad-url | 4:5: "url" must be an http or https address, found "ftp://hooks.example.org/tocsin"
        webhook-nothing | 2:5: "url" is missing
        """)
    void one_mistake_is_told_with_its_place(String name, String expected, @TempDir Path folder) throws IOException {
        Path file = Files.copy(FILES.resolve("bad/" + name + ".yaml"), folder.resolve("channels.yaml"));

        ChannelsConfig.load(folder, RULES, faults);

        assertThat(faults.list())
                .extracting(fault -> fault.toString().replace(file + ":", ""))
                .containsExactlyInAnyOrder(expected.split("; (?=\\d)"));
    }

    private static ChannelSettings settings(ChannelsConfig config, int index) {
        return config.channels().get(index).settings();
    }
}
