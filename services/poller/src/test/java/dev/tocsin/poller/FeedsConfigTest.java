package dev.tocsin.poller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.platform.config.Fault;
import dev.tocsin.platform.config.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsConfigTest {
    @Test
    void a_feed_says_what_it_is_and_the_defaults_say_the_rest() {
        FeedsConfig config = valid("""
            defaults: {every: 10m}
            feeds:
              - id: harbour
                url: https://harbourpost.example/feed
                publisher: Harbour Post
              - {id: phare, url: "https://lephare.example/feed", publisher: Le Phare, language: fr-FR, tags: [coast, north], every: 90s, fullText: true}
            """);

        assertThat(config.feeds())
                .containsExactly(
                        new ListedFeed(
                                "harbour",
                                "https://harbourpost.example/feed",
                                "Harbour Post",
                                null,
                                List.of(),
                                Duration.ofMinutes(10),
                                false),
                        new ListedFeed(
                                "phare",
                                "https://lephare.example/feed",
                                "Le Phare",
                                "fr",
                                List.of("coast", "north"),
                                Duration.ofSeconds(90),
                                true));
    }

    @Test
    void without_a_word_a_feed_is_polled_every_five_minutes() {
        assertThat(valid("feeds: [{id: a, url: http://a.example/, publisher: A}]")
                        .feeds())
                .extracting(ListedFeed::every)
                .containsExactly(Duration.ofMinutes(5));
        assertThat(valid("").feeds()).isEmpty();
    }

    @Test
    void a_language_whose_code_is_a_word_is_a_language() {
        assertThat(valid("feeds: [{id: a, url: http://a.example/, publisher: A, language: no}]")
                        .feeds())
                .extracting(ListedFeed::language)
                .containsExactly("no");
    }

    @Test
    void an_outlet_without_a_name_goes_by_its_host() {
        assertThat(valid("feeds: [{id: a, url: 'https://user:pass@www.Harbour.example:8443/feed'}]")
                        .feeds()
                        .getFirst()
                        .publisher())
                .isEqualTo("harbour.example");
    }

    @Test
    void an_unknown_key_gets_a_suggestion() {
        assertThat(faults("feeds:\n  - {id: a, urrl: http://a.example/, publisher: A}\n"))
                .containsExactly(
                        "feeds.yaml:2:5: \"url\" is missing",
                        "feeds.yaml:2:13: unknown key \"urrl\", expected one of id, url, publisher, language, tags,"
                                + " every, fullText; did you mean \"url\"?");
        assertThat(faults("feed:\n  - {id: a, url: http://a.example/, publisher: A}\n"))
                .containsExactly("feeds.yaml:1:1: unknown key \"feed\", expected one of defaults, feeds; did you mean"
                        + " \"feeds\"?");
    }

    @Test
    void a_duplicate_is_refused_where_it_stands() {
        assertThat(faults("""
            feeds:
              - {id: a, url: http://a.example/, publisher: A}
              - {id: a, url: http://b.example/, publisher: B}
              - {id: c, url: http://a.example/, publisher: C}
            """))
                .containsExactly(
                        "feeds.yaml:3:6: another feed in line 2 has the id \"a\" already",
                        "feeds.yaml:4:13: another feed in line 2 has the url \"http://a.example/\" already");
    }

    @Test
    void wrong_values_say_what_is_expected() {
        assertThat(faults("""
            feeds:
              - {id: "a b", url: ftp://a.example/, publisher: "", every: soon, language: "?!", fullText: perhaps}
              - text
            """))
                .containsExactly(
                        "feeds.yaml:2:6: an id is at most 100 letters, digits, dots, hyphens and underscores, found"
                                + " \"a b\"",
                        "feeds.yaml:2:17: expected an http or https address, found \"ftp://a.example/\"",
                        "feeds.yaml:2:62: expected a time span such as 90s, 15m, 12h or 30d, found \"soon\"",
                        "feeds.yaml:2:68: expected a language code such as en or pt-BR, found \"?!\"",
                        "feeds.yaml:2:94: expected true or false, found \"perhaps\"",
                        "feeds.yaml:3:5: expected a mapping (key: value), found \"text\"");
    }

    @Test
    void a_missing_file_is_a_fault(@TempDir Path folder) {
        Faults faults = new Faults();

        FeedsConfig config = FeedsConfig.load(folder, faults);

        assertThat(config.feeds()).isEmpty();
        assertThat(faults.list()).extracting(Fault::message).containsExactly("no such file");
    }

    @Test
    void the_poller_is_careful_by_default(@TempDir Path folder) {
        Faults faults = new Faults();

        PollerSettings settings = PollerSettings.load(folder, faults);

        assertThat(faults.none()).isTrue();
        assertThat(settings.limits().allowPrivateAddresses()).isFalse();
        assertThat(settings.limits().maxBytes()).isEqualTo(10 * 1024 * 1024);
        assertThat(settings.limits().connectTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.limits().responseTimeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.limits().totalTimeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.concurrency()).isEqualTo(32);
        assertThat(settings.perHost()).isEqualTo(2);
    }

    @Test
    void the_section_of_the_poller_is_read(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("tocsin.yaml"), """
            poller:
              allowPrivateAddresses: true
              maxMegabytes: 3
              totalTimeout: 5s
              concurrency: 4
              contact: mailto:desk@harbourpost.example
              perhost: 1
            """);
        Faults faults = new Faults();

        PollerSettings settings = PollerSettings.load(folder, faults);

        assertThat(settings.limits().allowPrivateAddresses()).isTrue();
        assertThat(settings.limits().maxBytes()).isEqualTo(3 * 1024 * 1024);
        assertThat(settings.limits().contact()).isEqualTo("mailto:desk@harbourpost.example");
        assertThat(settings.concurrency()).isEqualTo(4);
        assertThat(faults.list())
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault.toString()).contains("tocsin.yaml:7:3", "did you mean \"perHost\"?"));
    }

    private static FeedsConfig valid(String yaml) {
        Faults faults = new Faults();
        FeedsConfig config = FeedsConfig.parse("feeds.yaml", yaml, faults);
        assertThat(faults.list()).isEmpty();
        return config;
    }

    private static List<String> faults(String yaml) {
        Faults faults = new Faults();
        FeedsConfig.parse("feeds.yaml", yaml, faults);
        return faults.list().stream().map(Fault::toString).toList();
    }
}
