package dev.tocsin.benchmarks.event;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well a grouping of articles agrees with the known events: pairs, and B-cubed (Bagga and Baldwin, 1998).
 *
 * @param pairPrecision of the pairs put together, how many belong together
 * @param pairRecall of the pairs that belong together, how many were put together
 * @param cubedPrecision B-cubed precision
 * @param cubedRecall B-cubed recall
 * @param opened events opened per known event
 */
record Scores(double pairPrecision, double pairRecall, double cubedPrecision, double cubedRecall, double opened) {
    /**
     * Scores of articles given as found event and known event.
     *
     * @param opened how many events were opened, merged ones included
     */
    static Scores of(List<Map.Entry<String, String>> articles, int opened) {
        Map<String, Integer> found = new HashMap<>();
        Map<String, Integer> known = new HashMap<>();
        Map<Map.Entry<String, String>, Integer> both = new HashMap<>();
        for (Map.Entry<String, String> article : articles) {
            found.merge(article.getKey(), 1, Integer::sum);
            known.merge(article.getValue(), 1, Integer::sum);
            both.merge(article, 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (Map.Entry<String, String> article : articles) {
            double common = both.getOrDefault(article, 0);
            precision += common / found.getOrDefault(article.getKey(), 1);
            recall += common / known.getOrDefault(article.getValue(), 1);
        }
        double together = pairs(both);
        return new Scores(
                together / Math.max(1, pairs(found)),
                together / Math.max(1, pairs(known)),
                precision / articles.size(),
                recall / articles.size(),
                (double) opened / known.size());
    }

    /** The share of pairs on which two groupings agree (Rand, 1971); what one of them lacks stands alone there. */
    static double rand(Map<String, String> one, Map<String, String> other) {
        List<String> ids = List.copyOf(one.keySet());
        long agree = 0;
        long all = 0;
        for (int i = 0; i < ids.size(); i++) {
            for (int j = 0; j < i; j++) {
                all++;
                agree += together(one, ids.get(i), ids.get(j)) == together(other, ids.get(i), ids.get(j)) ? 1 : 0;
            }
        }
        return all == 0 ? 1 : (double) agree / all;
    }

    private static boolean together(Map<String, String> events, String one, String other) {
        String event = events.get(one);
        return event != null && event.equals(events.get(other));
    }

    double pairwise() {
        return f1(pairPrecision, pairRecall);
    }

    double cubed() {
        return f1(cubedPrecision, cubedRecall);
    }

    private static double pairs(Map<?, Integer> counts) {
        double pairs = 0;
        for (int count : counts.values()) {
            pairs += count * (count - 1.0) / 2;
        }
        return pairs;
    }

    private static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "pairwise P %.3f R %.3f F1 %.3f   B-cubed P %.3f R %.3f F1 %.3f   events per known event %.3f",
                pairPrecision,
                pairRecall,
                pairwise(),
                cubedPrecision,
                cubedRecall,
                cubed(),
                opened);
    }
}
