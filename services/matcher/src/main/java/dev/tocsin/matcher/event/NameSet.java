package dev.tocsin.matcher.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** The names of one article, ready to be asked for the names of many others. */
final class NameSet {
    private static final double VARIANT = 0.82;
    private static final double DISCOUNT = 0.9;
    private static final int SHORT = 5;

    private final Set<String> names;
    private final Map<String, List<String>> byKey = new HashMap<>();
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
                byKey.computeIfAbsent("^" + name.substring(0, 3), key -> new ArrayList<>())
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

    /** How alike the likest of these names is: 1 for the name itself, 0 where none could be a way of writing it. */
    double likeness(String name) {
        if (names.contains(name)) {
            return 1;
        }
        if (name.length() < SHORT) {
            return 0;
        }
        double best = 0;
        for (String key : List.of(NameKey.of(name), "^" + name.substring(0, 3))) {
            for (String other : byKey.getOrDefault(key, List.of())) {
                double likeness = NameKey.likeness(name, other);
                best = Math.max(best, likeness >= VARIANT ? likeness * DISCOUNT : 0);
            }
        }
        return best;
    }
}
