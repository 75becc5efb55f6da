package dev.tocsin.matcher.event;

import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.TreeSet;

/**
 * How much of one text stands in another: a bottom-k sketch of the hashes of its runs of five words (Broder, "On the resemblance and
 * containment of documents", 1997).
 */
final class Shingles {
    private static final int RUN = 5;
    private static final int SKETCH = 64;

    private Shingles() {}

    /** The sketch of a text: the smallest hashes of its runs of words. */
    static Hashes sketch(List<String> words) {
        int[] hashes = new int[Math.max(0, words.size() - RUN + 1)];
        for (int i = 0; i < hashes.length; i++) {
            int hash = 17;
            for (int j = 0; j < RUN; j++) {
                hash = hash * 31 + words.get(i + j).hashCode();
            }
            hashes[i] = Hashes.mix(hash);
        }
        TreeSet<Integer> smallest = new TreeSet<>();
        PrimitiveIterator.OfInt all = Arrays.stream(hashes).iterator();
        while (all.hasNext()) {
            smallest.add(all.next());
            if (smallest.size() > SKETCH) {
                smallest.pollLast();
            }
        }
        return Hashes.of(smallest);
    }

    /** The estimated share of the smaller text that stands in the larger one, 0 to 1. */
    static double containment(Hashes a, int aWords, Hashes b, int bWords) {
        if (a.size() < 3 || b.size() < 3) {
            return 0;
        }
        double resemblance = resemblance(a, b);
        double smaller = Math.min(aWords, bWords);
        double larger = Math.max(aWords, bWords);
        return Math.min(1, resemblance * (smaller + larger) / ((1 + resemblance) * smaller));
    }

    /** The estimated Jaccard similarity, 0 to 1. */
    static double resemblance(Hashes a, Hashes b) {
        int i = 0;
        int j = 0;
        int union = 0;
        int common = 0;
        int sketch = Math.min(SKETCH, Math.max(a.size(), b.size()));
        while (union < sketch && (i < a.size() || j < b.size())) {
            if (j >= b.size() || (i < a.size() && a.at(i) < b.at(j))) {
                i++;
            } else if (i >= a.size() || b.at(j) < a.at(i)) {
                j++;
            } else {
                common++;
                i++;
                j++;
            }
            union++;
        }
        return union == 0 ? 0 : (double) common / union;
    }
}
