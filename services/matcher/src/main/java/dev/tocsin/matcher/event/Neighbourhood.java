package dev.tocsin.matcher.event;

import java.util.Collection;
import java.util.List;

/** How rare words are among the candidates of one article: in a town where everything happens in the same streets, those say little. */
final class Neighbourhood {
    private final Spread counts;
    private final double[] rarities;

    /**
     * Counts each event once for a word, however many of its articles have it: its own place is not common because many tell of it.
     *
     * @param events the articles of each
     */
    Neighbourhood(Collection<List<Features>> events) {
        int size = events.size();
        counts = new Spread(events.stream()
                .flatMap(List::stream)
                .mapToInt(features -> features.terms().size()
                        + features.names().size()
                        + features.nations().size()
                        + 2 * features.regions().size())
                .sum());
        rarities = new double[size + 1];
        for (int i = 0; i <= size; i++) {
            rarities[i] = Math.log((size + 2.0) / (i + 0.5));
        }
        int number = 0;
        for (List<Features> event : events) {
            number++;
            for (Features features : event) {
                for (int i = 0; i < features.terms().size(); i++) {
                    counts.addOnce(features.terms().hash(i), number);
                }
                for (String name : features.names()) {
                    counts.addOnce(WordCounts.nameHash(name), number);
                }
                for (String country : Regions.countries(features)) {
                    counts.addOnce(WordCounts.nameHash(country), number);
                }
            }
        }
    }

    /** The rarity of a word of a name here, 0 to 1: 1 where no candidate has it. */
    double rarityOfName(String name) {
        return rarities.length == 1 ? 1 : Math.max(0, rarity(WordCounts.nameHash(name)) / rarities[0]);
    }

    /** The cosine of two texts, each word weighed down by how common it is here. */
    double cosine(Terms a, double lengthOfA, Terms b) {
        double dot = 0;
        double square = 0;
        int i = 0;
        for (int j = 0; j < b.size(); j++) {
            int hash = b.hash(j);
            double rarity = rarity(hash);
            double weight = b.value(j) * rarity;
            square += weight * weight;
            while (i < a.size() && a.hash(i) < hash) {
                i++;
            }
            if (i < a.size() && a.hash(i) == hash) {
                dot += weight * a.value(i) * rarity;
            }
        }
        return lengthOfA == 0 || square == 0 ? 0 : dot / (lengthOfA * Math.sqrt(square));
    }

    /** The length of a text's weights here. */
    double length(Terms terms) {
        double square = 0;
        for (int i = 0; i < terms.size(); i++) {
            double weight = terms.value(i) * rarity(terms.hash(i));
            square += weight * weight;
        }
        return Math.sqrt(square);
    }

    private double rarity(int hash) {
        return rarities[counts.get(hash)];
    }

    /** In how many events each hash stands: open addressing, as large as it will ever be from the start. */
    private static final class Spread {
        private final int[] keys;
        private final short[] counts;
        private final short[] last;

        Spread(int words) {
            int size = Integer.highestOneBit(Math.max(16, words)) * 2;
            keys = new int[size];
            counts = new short[size];
            last = new short[size];
        }

        int get(int hash) {
            return counts[slot(hash)];
        }

        void addOnce(int hash, int event) {
            int slot = slot(hash);
            keys[slot] = hash;
            if (last[slot] != event) {
                last[slot] = (short) event;
                counts[slot]++;
            }
        }

        private int slot(int hash) {
            int mask = keys.length - 1;
            int slot = (hash ^ (hash >>> 15)) & mask;
            while (keys[slot] != hash && keys[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }
    }
}
