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

class ExplanationTest {
    @TempDir
    Path folder;

    @Test
    void the_smallest_failing_condition_is_named() throws IOException {
        assertReason("{any: [truce, ceasefire]}", "none of “truce”, “ceasefire”");
        assertReason("{all: [convoy, truce]}", "no “truce”");
        assertReason("{in: title, any: [convoy]}", "no “convoy” in the title");
        assertReason(
                "{near: 2, all: [convoy, bridge]}", "`near: 2` – the closest are 4 words apart: “convoy” … “bridge”");
        assertReason(
                "{near: sentence, all: [convoy, rain]}",
                "`near: sentence` – the closest are in different sentences, 5 words apart: “convoy” … “Rain”");
        assertReason(
                "{near: 3, all: [morning, convoy]}",
                "`near: 3` – one stands in the title, the other in the text: “Morning” … “convoy”");
        assertReason("{all: [convoy], none: [bridge]}", "`none` – found “bridge”");
        assertReason(
                "{near: sentence, all: [convoy], none: [bridge]}", "`none` within `near: sentence` – found “bridge”");
        assertReason("{any: [convoy, truce], min: 2}", "`min: 2` – found 1: “convoy”");
        assertReason("{any: [{all: [convoy, truce]}, ceasefire]}", "no “truce”");
    }

    @Test
    void a_rule_that_fired_shows_its_words() throws IOException {
        Explanation explanation = explain("{near: sentence, all: [convoy, bridge]}");

        assertThat(explanation.fired()).isTrue();
        assertThat(explanation.reason()).isEmpty();
        assertThat(explanation.spans()).hasSize(2);
    }

    private void assertReason(String when, String reason) throws IOException {
        Explanation explanation = explain(when);
        assertThat(explanation.fired()).as(when).isFalse();
        assertThat(explanation.reason()).as(when).isEqualTo(reason);
    }

    private Explanation explain(String when) throws IOException {
        Path file = Files.writeString(folder.resolve("r.yaml"), "rules:\n  - id: one\n    when: " + when + "\n");
        Faults faults = new Faults();
        RuleSet rules = RuleSet.load(List.of(file), faults);
        assertThat(faults.list()).isEmpty();
        Instant time = Instant.parse("2024-05-01T12:00:00Z");
        String text = "A convoy left by the bridge. Rain fell.";
        Article article =
                new Article("a1", 1, null, null, "Post", "Morning news", text, "en", time, time, "h", List.of());
        return RuleEngine.of(rules).explain(article).getFirst();
    }
}
