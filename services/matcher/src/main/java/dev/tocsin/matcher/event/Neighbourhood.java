package dev.tocsin.matcher.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How rare words are among the candidates of one article: in a town where everything happens in the same streets, those say little. */
final class Neighbourhood {
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final double[] rarities;

    Neighbourhood(Collection<Features> neighbours) {
        int size = neighbours.size();
        rarities = new double[size + 1];
        for (int i = 0; i <= size; i++) {
            rarities[i] = Math.log((size + 2.0) / (i + 0.5));
        }
        for (Features features : neighbours) {
            for (int i = 0; i < features.terms().size(); i++) {
                counts.merge(features.terms().hash(i), 1, Integer::sum);
            }
        }
    }

    /** The cosine of two texts, each word weighed down by how common it is here. */
    double cosine(Terms a, Terms b) {
        double dot = 0;
        double left = 0;
        for (int i = 0; i < a.size(); i++) {
            double weight = a.value(i) * rarity(a.hash(i));
            left += weight * weight;
            float other = b.valueOf(a.hash(i));
            dot += other == 0 ? 0 : weight * other * rarity(a.hash(i));
        }
        double right = 0;
        for (int i = 0; i < b.size(); i++) {
            double weight = b.value(i) * rarity(b.hash(i));
            right += weight * weight;
        }
        return left == 0 || right == 0 ? 0 : dot / Math.sqrt(left * right);
    }

    private double rarity(int hash) {
        return rarities[counts.getOrDefault(hash, 0)];
    }
}
