package dev.tocsin.matcher.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The beginnings of words that all rules ask for, walked once per word of an article. Thread-safe once filled. */
final class PrefixTrie {
    private static final class Step {
        final Map<Character, Step> next = new HashMap<>(2);
        int[] leaves = {};
    }

    private final Step root = new Step();

    void add(String prefix, int leaf) {
        Step step = root;
        for (int i = 0; i < prefix.length(); i++) {
            step = step.next.computeIfAbsent(prefix.charAt(i), c -> new Step());
        }
        step.leaves = Arrays.copyOf(step.leaves, step.leaves.length + 1);
        step.leaves[step.leaves.length - 1] = leaf;
    }

    /** Tells every leaf whose text the word begins with. */
    void find(String word, IntConsumer found) {
        @Nullable Step step = root;
        for (int i = 0; i < word.length(); i++) {
            step = step.next.get(word.charAt(i));
            if (step == null) {
                return;
            }
            for (int leaf : step.leaves) {
                found.accept(leaf);
            }
        }
    }
}
