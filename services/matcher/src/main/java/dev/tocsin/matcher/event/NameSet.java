package dev.tocsin.matcher.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** The plain names of one article, ready to be asked for the names of many others. */
final class NameSet {
    private static final double VARIANT = 0.82;
    private static final double DISCOUNT = 0.9;
    private static final int SHORT = 5;

    private final Set<String> names;
    private final Map<Integer, List<String>> byKey = new HashMap<>();
    private final double square;

    NameSet(List<String> names, ToDoubleFunction<String> rarity) {
        this.names = new HashSet<>(names);
        double sum = 0;
        for (String name : names) {
            double rare = rarity.applyAsDouble(name);
            sum += rare * rare;
            if (name.length() >= SHORT) {
                byKey.computeIfAbsent(NameKey.of(name), key -> new ArrayList<>())
                        .add(name);
                byKey.computeIfAbsent(beginning(name), key -> new ArrayList<>()).add(name);
                byKey.computeIfAbsent(NameKey.ending(name), key -> new ArrayList<>())
                        .add(name);
            }
        }
        square = sum;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** The sum of the squares of the names' rarities. */
    double square() {
        return square;
    }

    /** How alike the likest of these names is to any word of another, the short words left out. */
    double likenessOfAny(String words) {
        double best = 0;
        for (String word : words.split(" ", -1)) {
            best = word.length() > 3 || words.length() <= 3 ? Math.max(best, likeness(word)) : best;
        }
        return best;
    }

    /** How alike the likest of these names is: 1 for the name itself, 0 where none could be a way of writing it. */
    double likeness(String name) {
        if (names.contains(name)) {
            return 1;
        }
        if (name.length() < SHORT) {
            return 0;
        }
        return Math.max(
                variant(name, NameKey.ending(name)),
                Math.max(variant(name, NameKey.of(name)), variant(name, beginning(name))));
    }

    /** How much of these names others have, weighed by rarity; a variant spelling counts by its likeness. */
    double covered(List<String> others, ToDoubleFunction<String> rarity) {
        Map<String, Double> found = new HashMap<>();
        for (String other : others) {
            if (names.contains(other)) {
                found.put(other, 1.0);
            } else if (other.length() >= SHORT) {
                cover(found, other, NameKey.of(other));
                cover(found, other, beginning(other));
                cover(found, other, NameKey.ending(other));
            }
        }
        double covered = 0;
        double all = 0;
        for (String name : names) {
            double weight = Math.pow(rarity.applyAsDouble(name), 2);
            all += weight;
            covered += weight * found.getOrDefault(name, 0.0);
        }
        return all == 0 ? 0 : covered / all;
    }

    private void cover(Map<String, Double> found, String other, int key) {
        for (String name : byKey.getOrDefault(key, List.of())) {
            double likeness = NameKey.likeness(name, other);
            if (likeness >= VARIANT) {
                found.merge(name, likeness * DISCOUNT, Math::max);
            }
        }
    }

    private double variant(String name, int key) {
        double best = 0;
        for (String other : byKey.getOrDefault(key, List.of())) {
            double likeness = NameKey.likeness(name, other);
            best = Math.max(best, likeness >= VARIANT ? likeness * DISCOUNT : 0);
        }
        return best;
    }

    /** The first three letters, as a number that is no key. */
    private static int beginning(String name) {
        return -((name.charAt(0) * 31 + name.charAt(1)) * 31 + name.charAt(2));
    }
}
