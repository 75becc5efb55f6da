package dev.tocsin.matcher.match;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.model.Article;
import dev.tocsin.platform.config.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rules and articles that mean harm cost a bounded time. The bounds are wide: without them these would take minutes or the heap. */
@Timeout(180)
class HostileRulesTest {
    private static final int LONGEST_TEXT = 200_000;

    @TempDir
    Path folder;

    @Test
    void the_deepest_and_widest_rule_that_is_allowed_is_matched_soon() throws IOException {
        String leaves = IntStream.range(0, 400).mapToObj(i -> "w" + i).collect(joining(", "));
        String nested = "{near: 1000, all: [killed, ".repeat(11) + "{any: [" + leaves + ", killed]}" + "]}".repeat(11);
        RuleEngine engine = engine("rules:\n  - id: deep\n    when: " + nested + "\n");

        long spans = match(engine, "killed ".repeat(LONGEST_TEXT / 7));

        assertThat(spans).isPositive();
    }

    @Test
    void a_vocabulary_of_thousands_near_another_is_matched_soon() throws IOException {
        String words = IntStream.range(0, 5_000).mapToObj(i -> "word" + i).collect(joining(", "));
        RuleEngine engine = engine("vocabulary:\n  many: [" + words + "]\nrules:\n"
                + IntStream.range(0, 500)
                        .mapToObj(i -> "  - {id: r" + i + ", when: {near: " + (i + 1)
                                + ", all: [{any: $many}, killed], none: [{any: $many, min: 100}]}}\n")
                        .collect(joining()));

        long spans = match(
                engine,
                IntStream.range(0, LONGEST_TEXT / 10)
                                .mapToObj(i -> "word" + i % 5_000)
                                .collect(joining(" ")) + " killed");

        assertThat(spans).isNotNegative();
    }

    @Test
    void what_must_not_be_near_is_looked_for_soon_though_both_stand_there_thousands_of_times() throws IOException {
        RuleEngine engine = engine("rules:\n  - id: one\n    when: {near: sentence, all: [killed], none: [drill]}\n"
                + "  - id: two\n    when: {near: 2, all: [killed], none: [drill]}\n");

        long spans = match(engine, "killed. ".repeat(LONGEST_TEXT / 16) + "drill. ".repeat(LONGEST_TEXT / 16));

        assertThat(spans).isPositive();
    }

    @Test
    void thousands_of_beginnings_and_spellings_are_looked_up_soon() throws IOException {
        String beginnings = IntStream.range(0, 5_000)
                .mapToObj(i -> "abc" + Integer.toString(i, 26) + "*")
                .collect(joining(", "));
        String spellings = IntStream.range(0, 5_000)
                .mapToObj(i -> "aaaaaaaa" + Integer.toString(i, 26) + "~")
                .collect(joining(", "));
        RuleEngine engine = engine("vocabulary:\n  b: [" + beginnings + "]\n  s: [" + spellings
                + "]\nrules:\n  - {id: one, when: {any: [$b, $s]}}\n");

        long spans = match(
                engine,
                IntStream.range(0, LONGEST_TEXT / 200)
                        .mapToObj(i -> "abc" + Integer.toString(i, 20) + " aaaaaaaab" + Integer.toString(i, 25))
                        .collect(joining(" ")));

        assertThat(spans).isPositive();
    }

    @Test
    void a_word_without_end_is_cut() throws IOException {
        RuleEngine engine = engine("rules:\n  - {id: one, when: {any: [killed, aaaa*, aaaaaaaa~]}}\n");

        assertThat(match(engine, "a".repeat(LONGEST_TEXT))).isPositive();
        assertThat(match(engine, "a.".repeat(LONGEST_TEXT / 2))).isNotNegative();
        assertThat(match(engine, "a\u0301".repeat(LONGEST_TEXT / 2))).isNotNegative();
    }

    private RuleEngine engine(String yaml) throws IOException {
        Faults faults = new Faults();
        RuleSet rules = RuleSet.load(List.of(Files.writeString(folder.resolve("rules.yaml"), yaml)), faults);
        assertThat(faults.list()).isEmpty();
        return RuleEngine.of(rules);
    }

    private static long match(RuleEngine engine, String text) {
        Instant time = Instant.parse("2024-05-01T12:00:00Z");
        Article article = new Article("a", 1, null, null, "Test", "News", text, "en", time, time, "h", List.of());
        return assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> engine.match(article).stream()
                        .mapToLong(match -> match.spans().size())
                        .sum());
    }
}
