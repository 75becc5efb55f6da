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
        return Math.max(variant(name, NameKey.of(name)), variant(name, beginning(name)));
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
