package dev.tocsin.matcher.backtest;

import dev.tocsin.matcher.gate.GateVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a backtest found.
 *
 * @param articles that were read
 * @param verdicts how many the gate let through or stopped, by verdict
 * @param rules one line per rule, in the order of the rule set
 * @param changes what these rules gain and lose against the earlier ones; empty where there are none
 * @param faults what could not be read, with its place, the first hundred
 * @param faulty how many records could not be read
 * @param from record time of the first article; null where there was none
 * @param to record time of the last article; null where there was none
 * @param took how long it took
 * @param stopped whether it was ended before the last article
 */
public record BacktestReport(
        long articles,
        Map<GateVerdict, Long> verdicts,
        List<RuleSummary> rules,
        List<AlertChange> changes,
        List<String> faults,
        long faulty,
        @Nullable Instant from,
        @Nullable Instant to,
        Duration took,
        boolean stopped) {
    public BacktestReport {
        verdicts = Map.copyOf(verdicts);
        rules = List.copyOf(rules);
        changes = List.copyOf(changes);
        faults = List.copyOf(faults);
    }

    /** How many days the articles span, at least one. */
    public double days() {
        return from == null || to == null
                ? 1
                : Math.max(
                        1,
                        Duration.between(from, to).toMinutes()
                                / (double) Duration.ofDays(1).toMinutes());
    }

    /**
     * What one rule would have done.
     *
     * @param rule its id
     * @param articles that fired it
     * @param events it would have opened and not merged away
     * @param alerts revisions it would have raised
     */
    public record RuleSummary(String rule, long articles, long events, long alerts) {
        /** The share of its articles that raised nothing, 0 to 1. */
        public double suppressed() {
            return articles == 0 ? 0 : Math.max(0, 1 - (double) alerts / articles);
        }
    }
}
