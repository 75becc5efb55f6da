package dev.tocsin.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.platform.config.Faults;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Guards that the shipped rules fire where they should and nowhere else. The floors lie a little below what was reached; docs/quality.md
 * has the figures. {@link #main} prints them, and every mistake of the files that are named.
 */
class ShippedRulesQualityTest {
    private static final Path RULES = Path.of("../../config/rules");

    /** What a rule must reach at least on a file of articles. */
    record Floor(String file, String rule, double f1) {}

    static final List<Floor> FLOORS = List.of(
            new Floor("watch-one.txt", "peacekeeper-casualties", 0.94),
            new Floor("watch-one.txt", "ceasefire-terms", 0.96),
            new Floor("watch-two.txt", "peacekeeper-casualties", 0.94),
            new Floor("watch-two.txt", "ceasefire-terms", 0.81));

    /** How often a rule fired rightly, wrongly, and not where it should. */
    private record Score(int right, int wrong, int missed) {
        double f1() {
            return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
        }

        @Override
        public String toString() {
            return "right %d wrong %d missed %d F1 %.3f".formatted(right, wrong, missed, f1());
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("FLOORS")
    void the_shipped_rules_fire_as_well_as_before(Floor floor) {
        Score score = score(floor, pipeline(RULES), false);

        assertThat(score.f1()).as("%s", score).isGreaterThanOrEqualTo(floor.f1());
    }

    private static Pipeline pipeline(Path rules) {
        RuleEngine engine = RuleEngine.of(RuleSet.load(List.of(rules), new Faults()));
        return new Pipeline(() -> engine);
    }

    private static Score score(Floor floor, Pipeline pipeline, boolean tell) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (WatchedArticle watched : WatchedArticle.read(floor.file())) {
            boolean fires = pipeline.match(watched.article(), Set.of()).stream()
                    .anyMatch(match -> match.fired() && match.rule().id().equals(floor.rule()));
            boolean should = watched.rules().contains(floor.rule());
            right += fires && should ? 1 : 0;
            wrong += fires && !should ? 1 : 0;
            missed += should && !fires ? 1 : 0;
            if (tell && fires != should) {
                System.out.println("  %s %s: %s"
                        .formatted(
                                fires ? "wrong " : "missed",
                                floor.rule(),
                                watched.article().title()));
            }
        }
        return new Score(right, wrong, missed);
    }

    public static void main(String[] args) {
        Pipeline pipeline = pipeline(Path.of("config/rules"));
        for (Floor floor : FLOORS) {
            System.out.println(floor.file() + " " + floor.rule() + " "
                    + score(floor, pipeline, List.of(args).contains(floor.file())));
        }
    }
}
