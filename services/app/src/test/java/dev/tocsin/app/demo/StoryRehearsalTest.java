package dev.tocsin.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.matcher.Pipeline;
import dev.tocsin.matcher.Rehearsal;
import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.model.Alert;
import dev.tocsin.model.Article;
import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.text.ContentHash;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The story through the stages alone: quick to run when a rule, a fact or a decision changes. */
class StoryRehearsalTest {
    private static final Path RULES = Path.of(System.getProperty("basedir", "."), "..", "..", "config", "rules");

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-05", "2026-03-07", "2026-03-08", "2028-01-02"})
    void the_shipped_rules_raise_what_the_story_expects_whatever_the_day(LocalDate today) {
        Story story = StoryReader.read(today);
        Faults faults = new Faults();
        RuleEngine engine = RuleEngine.of(RuleSet.load(List.of(RULES), faults));
        Rehearsal rehearsal = new Rehearsal(new Pipeline(() -> engine));

        List<Alert> alerts = story.items().stream()
                .flatMap(item -> rehearsal.take(article(item)).outcomes().stream())
                .flatMap(outcome -> outcome.alerts().stream())
                .toList();

        assertThat(faults.list()).isEmpty();
        assertThat(Verdict.raised(story, alerts)).isEmpty();
    }

    private static Article article(Story.Item item) {
        String text = String.join("\n\n", item.paragraphs());
        return new Article(
                item.id(),
                1,
                item.outlet().id(),
                "https://" + item.outlet().id() + ".example/" + item.id(),
                item.outlet().name(),
                item.title(),
                text,
                item.outlet().language(),
                item.publishedAt(),
                item.publishedAt(),
                ContentHash.of(item.title(), text),
                List.of());
    }
}
