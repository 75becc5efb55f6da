package dev.tocsin.matcher.match;

import java.util.Arrays;

/** Which needs of the rules an article met, and which rules it fired. Kept and filled again. Not thread-safe. */
final class Fired {
    private final int[] met;
    private int epoch;
    private int[] rules = new int[64];
    private int count;

    /** Room for so many rules; there are no more needs than rules. */
    Fired(int ruleCount) {
        met = new int[ruleCount];
    }

    void clear() {
        if (++epoch == Integer.MAX_VALUE) {
            epoch = 1;
            Arrays.fill(met, 0);
        }
        count = 0;
    }

    /** Whether the need is met for the first time in this article. */
    boolean isNew(int need) {
        if (met[need] == epoch) {
            return false;
        }
        met[need] = epoch;
        return true;
    }

    void add(int rule) {
        if (count == rules.length) {
            rules = Arrays.copyOf(rules, count * 2);
        }
        rules[count++] = rule;
    }

    /** How many rules fired. */
    int count() {
        return count;
    }

    /** The rules that fired, in the order of the set; the first {@link #count} numbers. */
    int[] sorted() {
        Arrays.sort(rules, 0, count);
        return rules;
    }
}
