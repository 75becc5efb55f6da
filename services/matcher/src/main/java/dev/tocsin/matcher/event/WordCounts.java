package dev.tocsin.matcher.event;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * In how many articles of a rule each word stands, kept as articles come and go. A word nobody used before is the rarest; in the first
 * articles no word is called rare yet.
 */
final class WordCounts {
    private static final double CAUTION = 8;

    /** Keeps a name apart from the same letters as a word. */
    private static final int NAME = 0x5bd1e995;

    private static final double[] LOGS = new double[4_096];

    static {
        for (int i = 1; i < LOGS.length; i++) {
            LOGS[i] = Math.log(i);
        }
    }

    private static final int FEW = 3;

    /** Of so many articles it is kept which outlet used which word: outlets and words together know no bound. */
    private static final int LATEST = 4_000;

    private static final double BOILERPLATE = 0.6;

    private final IntCounts counts = new IntCounts();
    private final IntCounts ofOutlets = new IntCounts();
    private final LinkedHashMap<String, Features> latest = new LinkedHashMap<>();
    private final Map<String, int[]> outlets = new HashMap<>();
    private int articles;
    private double rarest = Math.log(CAUTION);

    /** Counts an article's words. */
    void add(Member member) {
        count(member.features(), 1);
        Features before = latest.put(member.article(), member.features());
        if (before != null) {
            countOutlet(before, -1);
        }
        countOutlet(member.features(), 1);
        if (latest.size() > LATEST) {
            countOutlet(latest.pollFirstEntry().getValue(), -1);
        }
    }

    /** Takes them away again. */
    void remove(Member member) {
        count(member.features(), -1);
        Features known = latest.remove(member.article());
        if (known != null) {
            countOutlet(known, -1);
        }
    }

    int articles() {
        return articles;
    }

    int of(int hash) {
        return counts.get(hash);
    }

    /** Inverse document frequency, smoothed. */
    double rarity(int hash) {
        return rarest - log(of(hash) + 1);
    }

    private static double log(int count) {
        return count < LOGS.length ? LOGS[count] : Math.log(count);
    }

    /** The rarity of a word of a name. */
    double rarityOfName(String name) {
        return rarity(nameHash(name));
    }

    static int nameHash(String name) {
        return Hashes.mix(name.hashCode() ^ NAME);
    }

    /** The rarity of a word that nobody used before. */
    double rarest() {
        return rarest;
    }

    /** Whether a word stands in most articles of an outlet and not in most articles: its name, its notices, its menus. */
    private boolean boilerplate(String outlet, int hash) {
        int[] count = outlets.get(outlet);
        if (count == null || count[0] < FEW) {
            return false;
        }
        return ofOutlets.get(hash ^ outlet.hashCode()) >= BOILERPLATE * count[0]
                && of(hash) < articles * BOILERPLATE / 3;
    }

    /** The counts of an article's words as weights of length one. */
    Terms weigh(Features features) {
        Terms counted = features.terms();
        float[] weights = new float[counted.size()];
        double square = 0;
        for (int i = 0; i < weights.length; i++) {
            double rarity = boilerplate(features.outlet(), counted.hash(i)) ? 0 : Math.max(0, rarity(counted.hash(i)));
            weights[i] = (float) ((1 + Math.log(counted.value(i))) * rarity);
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
        rarest = Math.log(articles + CAUTION);
        Terms terms = features.terms();
        for (int i = 0; i < terms.size(); i++) {
            counts.add(terms.hash(i), step);
        }
        for (String name : features.names()) {
            counts.add(nameHash(name), step);
        }
    }

    private void countOutlet(Features features, int step) {
        int outletHash = features.outlet().hashCode();
        Terms terms = features.terms();
        for (int i = 0; i < terms.size(); i++) {
            ofOutlets.add(terms.hash(i) ^ outletHash, step);
        }
        int[] outlet = outlets.computeIfAbsent(features.outlet(), name -> new int[1]);
        outlet[0] += step;
        if (outlet[0] <= 0) {
            outlets.remove(features.outlet());
        }
    }
}
