package dev.tocsin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees of a mistake: one line that says where and what, the exit status, no stack trace. */
class BadInputIT {
    private static final String RULE = """
        rules:
          - id: quake
            title: Earthquakes
            severity: warning
            when: {any: [earthquake]}
        """;

    @TempDir
    Path folder;

    private Path config;

    @BeforeEach
    void a_configuration_without_faults() throws Exception {
        config = folder.resolve("config");
        Files.createDirectories(config.resolve("rules"));
        Files.writeString(config.resolve("tocsin.yaml"), "kafka: {partitions: 1}\n");
        Files.writeString(config.resolve("feeds.yaml"), "feeds:\n  - {id: one, url: 'https://example.org/feed'}\n");
        Files.writeString(config.resolve("channels.yaml"), "channels:\n  - {id: log, type: console}\n");
        Files.writeString(config.resolve("rules/quake.yaml"), RULE);
    }

    @Test
    void a_good_configuration_passes() throws Exception {
        Tocsin.Outcome outcome = check();

        assertThat(outcome.status()).as(outcome.toString()).isZero();
    }

    @Test
    void what_the_product_ships_passes() throws Exception {
        Tocsin.Outcome outcome = Tocsin.run(folder, "check");

        assertThat(outcome.status()).as(outcome.toString()).isZero();
    }

    @Test
    void a_missing_file_is_named() throws Exception {
        Files.delete(config.resolve("feeds.yaml"));

        assertFault(check(), "config/feeds.yaml:1:1: no such file");
    }

    @Test
    void a_wrong_key_gets_a_suggestion() throws Exception {
        Files.writeString(config.resolve("tocsin.yaml"), "http:\n  prot: 8080\n");

        assertFault(check(), "config/tocsin.yaml:2:3: unknown key \"prot\"");
    }

    @Test
    void a_wrong_type_says_what_is_expected() throws Exception {
        Files.writeString(config.resolve("tocsin.yaml"), "http:\n  port: soon\n");

        assertFault(check(), "config/tocsin.yaml:2:9: ");
    }

    @Test
    void a_rule_id_that_stands_twice_is_told_where() throws Exception {
        Files.writeString(config.resolve("rules/zwei.yaml"), RULE);

        assertFault(check(), "config/rules/zwei.yaml:2:");
    }

    @Test
    void an_unknown_channel_is_told_with_those_there_are() throws Exception {
        Files.writeString(config.resolve("channels.yaml"), "channels:\n  - {id: desk, type: slakc}\n");

        assertFault(check(), "config/channels.yaml:2:");
    }

    @Test
    void a_process_does_not_start_on_a_broken_configuration() throws Exception {
        Files.writeString(config.resolve("channels.yaml"), "channels:\n  - {id: desk, type: slakc}\n");

        assertFault(Tocsin.run(folder, "run", "--config", "config"), "config/channels.yaml:2:");
    }

    @Test
    void a_service_of_its_own_needs_a_broker() throws Exception {
        assertFault(Tocsin.run(folder, "matcher", "--config", "config"), "\"kafka.bootstrap\" is not set");
    }

    @Test
    void bad_usage_is_one_line_and_status_2() throws Exception {
        for (String[] arguments :
                new String[][] {{"rnu"}, {"run", "--prot", "1"}, {"backtest"}, {"run", "--port", "x"}}) {
            Tocsin.Outcome outcome = Tocsin.run(folder, arguments);

            assertThat(outcome.status()).as(outcome.toString()).isEqualTo(2);
            assertThat(lines(outcome))
                    .as(outcome.toString())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("tocsin: ");
        }
    }

    private Tocsin.Outcome check() throws Exception {
        return Tocsin.run(folder, "check", "--config", "config");
    }

    private static void assertFault(Tocsin.Outcome outcome, String expected) {
        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(1);
        assertThat(lines(outcome))
                .as(outcome.toString())
                .hasSize(1)
                .first()
                .asString()
                .contains(expected);
    }

    private static Stream<String> lines(Tocsin.Outcome outcome) {
        return Stream.concat(outcome.out().lines(), outcome.err().lines());
    }
}
