package dev.tocsin.matcher.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.model.Article;
import dev.tocsin.platform.config.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleEngineTest {
    @TempDir
    Path folder;

    @Test
    void a_word_fires_on_any_of_its_forms() throws IOException {
        assertFires("any: [kill]", "en", "Two were killed.");
        assertFires("any: [killed]", "en", "The KILLING went on.");
        assertSilent("any: [kill]", "en", "The skill of the crew.");
    }

    @Test
    void a_wrong_guess_of_the_language_loses_no_exact_word() throws IOException {
        assertFires("any: [погибли]", "en", "Погибли двое.");
        assertFires("any: [ISPARTA]", "en", "Isparta'da ısparta");
        assertFires("any: [blessés]", "de", "Cinq blessés.");
    }

    @Test
    void every_kind_of_term() throws IOException {
        assertFires("any: [\"blue helmets\"]", "en", "Five blue helmets died.");
        assertSilent("any: [\"blue helmets\"]", "en", "Helmets that are blue.");
        assertFires("any: [peacekeep*]", "en", "the peacekeeping force");
        assertFires("any: [Chankatagh~]", "en", "near Chankatag village");
        assertSilent("any: [Chankatagh~]", "en", "near Chandigarh village");
        assertFires("any: [=US]", "en", "the US said");
        assertSilent("any: [=US]", "en", "it told us");
        assertFires("any: [ceasefire, cease-fire]", "en", "a cease-fire deal");
        assertFires("any: [停火]", "zh", "双方同意停火。");
        assertFires("any: [ONU]", "fr", "Les casques bleus de l’ONU");
    }

    @Test
    void stretches() throws IOException {
        assertFires("{near: 3, all: [alpha, beta]}", "en", "alpha one two beta");
        assertSilent("{near: 3, all: [alpha, beta]}", "en", "alpha one two three beta");
        assertFires("{near: sentence, all: [alpha, beta]}", "en", "Gen. alpha met Mr. beta. gamma");
        assertSilent("{near: sentence, all: [alpha, beta]}", "en", "One alpha here. Beta there.");
        assertFires("{near: paragraph, all: [alpha, beta]}", "en", "One alpha here. Beta there.");
        assertSilent("{near: paragraph, all: [alpha, beta]}", "en", "One alpha here.\n\nBeta there.");
        assertFires("{all: [alpha, beta]}", "en", "One alpha here.\n\nBeta there.");
        assertSilent("{near: sentence, all: [alpha, beta], none: [drill]}", "en", "Alpha and beta at a drill.");
        assertFires("{near: sentence, all: [alpha, beta], none: [drill]}", "en", "Alpha and beta. The drill ended.");
        assertSilent("{all: [alpha, beta], none: [drill]}", "en", "Alpha and beta. The drill ended.");
        assertFires("{any: [alpha, beta], min: 2}", "en", "alpha then alpha");
        assertSilent("{any: [alpha, beta], min: 2}", "en", "alpha then gamma");
        assertFires("{in: title, any: [headline]}", "en", "alpha");
        assertSilent("{in: text, any: [headline]}", "en", "alpha");
    }

    @Test
    void the_spans_are_the_words_that_did_it() throws IOException {
        RuleEngine engine = engine("{near: 5, all: [{any: [\"blue helmets\", peacekeeper]}, {any: [killed]}]}");
        Article article = article("en", "A peacekeeper slept. Far away, much later, five blue helmets were killed.");

        List<RuleMatch> matches = engine.match(article);

        assertThat(matches)
                .singleElement()
                .satisfies(match -> assertThat(match.spans())
                        .extracting(span -> article.text().substring(span.start(), span.end()))
                        .containsExactly("blue helmets", "killed"));
    }

    private void assertFires(String when, String language, String text) throws IOException {
        assertThat(engine(when).match(article(language, text)))
                .as(when + " on " + text)
                .hasSize(1);
    }

    private void assertSilent(String when, String language, String text) throws IOException {
        assertThat(engine(when).match(article(language, text)))
                .as(when + " on " + text)
                .isEmpty();
    }

    private RuleEngine engine(String when) throws IOException {
        Path file = Files.writeString(
                folder.resolve("rules.yaml"),
                "rules:\n  - id: one\n    title: One\n    when: " + (when.startsWith("{") ? when : "{" + when + "}")
                        + "\n");
        Faults faults = new Faults();
        RuleSet rules = RuleSet.load(List.of(file), faults);
        assertThat(faults.list()).isEmpty();
        return RuleEngine.of(rules);
    }

    private static Article article(String language, String text) {
        Instant time = Instant.parse("2024-05-01T12:00:00Z");
        return new Article(
                "a1", 1, null, null, "Harbour Post", "A headline", text, language, time, time, "hash", List.of());
    }
}
