package dev.tocsin.matcher.event;

import java.util.HashMap;
import java.util.Map;

/**
 * In how many articles of a rule each word stands, kept as articles come and go. A word nobody used before is the rarest; in the first
 * articles no word is called rare yet.
 */
final class WordCounts {
    private static final double CAUTION = 8;

    private static final double[] LOGS = new double[4_096];

    static {
        for (int i = 1; i < LOGS.length; i++) {
            LOGS[i] = Math.log(i);
        }
    }

    private final Map<Integer, int[]> counts = new HashMap<>();
    private int articles;

    /** Counts an article's words. */
    void add(Features features) {
        count(features, 1);
    }

    /** Takes them away again. */
    void remove(Features features) {
        count(features, -1);
    }

    int articles() {
        return articles;
    }

    int of(int hash) {
        int[] count = counts.get(hash);
        return count == null ? 0 : count[0];
    }

    /** Inverse document frequency, smoothed. */
    double rarity(int hash) {
        return Math.log(articles + CAUTION) - log(of(hash) + 1);
    }

    private static double log(int count) {
        return count < LOGS.length ? LOGS[count] : Math.log(count);
    }

    /** The rarity of a word of a name. */
    double rarityOfName(String name) {
        return rarity(nameHash(name));
    }

    static int nameHash(String name) {
        return Hashes.hash("@" + name);
    }

    /** The counts of an article's words as weights of length one. */
    Terms weigh(Terms counted) {
        float[] weights = new float[counted.size()];
        double square = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) ((1 + Math.log(counted.value(i))) * Math.max(0, rarity(counted.hash(i))));
            square += weights[i] * weights[i];
        }
        float length = square == 0 ? 1 : (float) Math.sqrt(square);
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= length;
        }
        return new Terms(counted.hashes(), weights);
    }

    private void count(Features features, int step) {
        articles += step;
        Terms terms = features.terms();
        for (int i = 0; i < terms.size(); i++) {
            count(terms.hash(i), step);
        }
        for (String name : features.names()) {
            count(nameHash(name), step);
        }
    }

    private void count(int hash, int step) {
        int[] count = counts.computeIfAbsent(hash, key -> new int[1]);
        count[0] += step;
        if (count[0] <= 0) {
            counts.remove(hash);
        }
    }
}
