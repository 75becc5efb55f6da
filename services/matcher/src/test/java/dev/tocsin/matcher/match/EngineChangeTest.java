package dev.tocsin.matcher.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.model.Article;
import dev.tocsin.platform.config.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine that took over from others matches as a new one does. */
class EngineChangeTest {
    private static final List<String> WORDS = List.of(
            "attack",
            "attacks",
            "attacked",
            "convoy",
            "convoys",
            "bridge",
            "mine",
            "mines",
            "shell*",
            "Berdzor~",
            "=US",
            "\"blown up\"",
            "soldat",
            "soldats",
            "blessé",
            "ranit");

    @TempDir
    Path folder;

    private final Random random = new Random(3);

    @Test
    void an_engine_for_changed_rules_matches_as_a_new_one() throws IOException {
        RuleEngine engine = RuleEngine.of(load(0));
        for (int round = 1; round < 30; round++) {
            RuleSet rules = load(round);
            engine = engine.with(rules);
            RuleEngine fresh = RuleEngine.of(rules);
            for (int i = 0; i < 40; i++) {
                Article article = article();
                assertThat(matches(engine, article)).isEqualTo(matches(fresh, article));
            }
        }
    }

    private static List<String> matches(RuleEngine engine, Article article) {
        return engine.match(article).stream()
                .map(match -> match.rule().id() + match.spans())
                .toList();
    }

    private RuleSet load(int round) throws IOException {
        StringBuilder rules = new StringBuilder("rules:\n");
        for (int i = 0; i < 12; i++) {
            String when = random.nextInt(3) == 0
                    ? "{near: " + (1 + random.nextInt(8)) + ", all: [" + word() + ", " + word() + "]}"
                    : "{all: [" + word() + "], any: [" + word() + ", " + word() + "], none: [" + word() + "]}";
            rules.append("  - {id: r").append(i).append(", when: ").append(when).append("}\n");
        }
        Path file = Files.writeString(folder.resolve("r" + round + ".yaml"), rules);
        return RuleSet.load(List.of(file), new Faults());
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size())).replace("\"blown up\"", "blown up");
    }

    private Article article() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            words.add(word().replace("*", "ing").replace("~", "r").replace("=", ""));
        }
        Instant time = Instant.parse("2024-05-01T12:00:00Z");
        String text = words.stream().collect(Collectors.joining(" "));
        return new Article(
                "a",
                1,
                null,
                null,
                "Test",
                "News",
                text,
                random.nextBoolean() ? "en" : "fr",
                time,
                time,
                "h",
                List.of());
    }
}
