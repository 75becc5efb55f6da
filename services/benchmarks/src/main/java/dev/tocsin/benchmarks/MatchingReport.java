package dev.tocsin.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs {@link MatchingBenchmark} and {@link TokenBenchmark} in one go and sets them side by side.
 *
 * <p>{@code MatchingReport [TEXTS]}
 */
public final class MatchingReport {
    private MatchingReport() {}

    /** What was measured at one number of rules, in articles per second. */
    private static final class Row {
        double tocsin;
        double monitor;
    }

    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(MatchingBenchmark.class.getName())
                        .include(TokenBenchmark.class.getName())
                        .param("texts", args.length == 0 ? "" : args[0])
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        double stems = 0;
        double words = 0;
        Map<String, Row> rows = new TreeMap<>();
        for (RunResult result : results) {
            double score = result.getPrimaryResult().getScore();
            switch (result.getPrimaryResult().getLabel()) {
                case "stems" -> stems = score;
                case "words" -> words = score;
                case "tocsin" -> row(rows, result.getParams()).tocsin = score;
                default -> row(rows, result.getParams()).monitor = score;
            }
        }
        print(rows, stems, words);
    }

    private static Row row(Map<String, Row> rows, BenchmarkParams params) {
        String kind = params.getParam("selective").equals("true") ? "selective" : "any";
        String key = String.format(Locale.ROOT, "%-9s %7d", kind, Integer.parseInt(params.getParam("rules")));
        return rows.computeIfAbsent(key, fresh -> new Row());
    }

    private static void print(Map<String, Row> rows, double stems, double words) {
        System.out.printf(Locale.ROOT, "tokens alone: %,.0f articles/s with stems, %,.0f without%n", stems, words);
        System.out.printf(
                Locale.ROOT, "%17s %9s %9s %7s %9s%n", "rules", "Tocsin", "Monitor", "times", "of tokens");
        rows.forEach((rules, row) -> System.out.printf(
                Locale.ROOT,
                "%s %,9.0f %,9.0f %7.1f %8.0f%%%n",
                rules,
                row.tocsin,
                row.monitor,
                row.tocsin / row.monitor,
                100 * row.tocsin / stems));
    }
}
