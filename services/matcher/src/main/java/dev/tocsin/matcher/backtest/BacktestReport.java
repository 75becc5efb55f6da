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
 * @param faults what was wrong with the file, as {@code file:line: message}, the first hundred
 * @param faulty how many lines could not be read
 * @param from record time of the first article; null where there was none
 * @param to record time of the last article; null where there was none
 * @param took how long it took
 */
public record BacktestReport(
        long articles,
        Map<GateVerdict, Long> verdicts,
        List<RuleSummary> rules,
        List<String> faults,
        long faulty,
        @Nullable Instant from,
        @Nullable Instant to,
        Duration took) {
    public BacktestReport {
        verdicts = Map.copyOf(verdicts);
        rules = List.copyOf(rules);
        faults = List.copyOf(faults);
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
