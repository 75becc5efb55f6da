package dev.tocsin.matcher.match;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The words that all rules ask for by a spelling near them. A word of an article is compared with all of them in one walk: the rows
 * of the edit-distance table (insert, delete, replace, swap neighbours: optimal string alignment) are shared by all words that
 * begin alike, and a branch ends where no distance can come back below two. Thread-safe once filled.
 */
final class SpellingTrie {
    /** Words this long may differ in two letters, shorter ones in one. */
    static final int TWO_EDITS_FROM = 8;

    private static final int MAX_EDITS = 2;
    private static final int MAX_WORD = 60;

    private static final class Step {
        final Map<Character, Step> next = new TreeMap<>();
        int[] leaves = {};
        /** Of the words below, the longest allowance and the range of lengths. */
        int edits;
    }

    private final Step root = new Step();
    private boolean empty = true;

    /** How many letters a word of this length may differ in. */
    static int edits(int length) {
        return length >= TWO_EDITS_FROM ? MAX_EDITS : 1;
    }

    void add(String word, int leaf) {
        empty = false;
        int edits = edits(word.length());
        Step step = root;
        step.edits = Math.max(step.edits, edits);
        for (int i = 0; i < word.length(); i++) {
            step = step.next.computeIfAbsent(word.charAt(i), c -> new Step());
            step.edits = Math.max(step.edits, edits);
        }
        step.leaves = Arrays.copyOf(step.leaves, step.leaves.length + 1);
        step.leaves[step.leaves.length - 1] = leaf;
    }

    boolean isEmpty() {
        return empty;
    }

    /** Tells every leaf whose text is nearly the word. */
    void find(String word, IntConsumer found) {
        if (word.length() > MAX_WORD) {
            return;
        }
        int[] row = new int[word.length() + 1];
        for (int i = 0; i < row.length; i++) {
            row[i] = i;
        }
        for (Map.Entry<Character, Step> branch : root.next.entrySet()) {
            walk(branch.getValue(), branch.getKey(), '\0', 1, word, row, null, found);
        }
    }

    private static void walk(
            Step step,
            char letter,
            char letterBefore,
            int depth,
            String word,
            int[] last,
            int @Nullable [] beforeLast,
            IntConsumer found) {
        int[] row = new int[last.length];
        row[0] = depth;
        int least = row[0];
        for (int i = 1; i < row.length; i++) {
            int cost = word.charAt(i - 1) == letter ? 0 : 1;
            row[i] = Math.min(Math.min(row[i - 1], last[i]) + 1, last[i - 1] + cost);
            if (beforeLast != null && i > 1 && word.charAt(i - 2) == letter && word.charAt(i - 1) == letterBefore) {
                row[i] = Math.min(row[i], beforeLast[i - 2] + 1);
            }
            least = Math.min(least, row[i]);
        }
        if (step.leaves.length > 0 && row[row.length - 1] <= edits(depth)) {
            for (int leaf : step.leaves) {
                found.accept(leaf);
            }
        }
        if (least <= step.edits) {
            for (Map.Entry<Character, Step> branch : step.next.entrySet()) {
                walk(branch.getValue(), branch.getKey(), letter, depth + 1, word, row, last, found);
            }
        }
    }
}
