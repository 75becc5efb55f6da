package dev.tocsin.matcher.match;

import java.util.Arrays;

/** What was found out about each node for one article; side by side in memory, since they are asked for together. Not thread-safe. */
final class Findings {
    private static final int NUMBERS = 4;
    private static final int TESTED = 0;
    private static final int FOUND = 1;
    private static final int FROM = 2;
    private static final int COUNT = 3;

    /** Per node: the epoch it was tested in, negative where it does not hold; that its intervals were found in; their run. */
    private final int[] numbers;

    private int epoch;

    Findings(int nodes) {
        numbers = new int[nodes * NUMBERS];
    }

    /** Forgets the article before. */
    void clear() {
        if (++epoch == Integer.MAX_VALUE) {
            epoch = 1;
            Arrays.fill(numbers, 0);
        }
    }

    /** Whether it is known if the node holds. */
    boolean tested(int slot) {
        int tested = numbers[slot * NUMBERS + TESTED];
        return tested == epoch || tested == -epoch;
    }

    /** Whether the node holds; it was tested. */
    boolean holds(int slot) {
        return numbers[slot * NUMBERS + TESTED] == epoch;
    }

    /** Remembers whether the node holds. */
    void holds(int slot, boolean holds) {
        numbers[slot * NUMBERS + TESTED] = holds ? epoch : -epoch;
    }

    /** Whether the node's intervals are known. */
    boolean found(int slot) {
        return numbers[slot * NUMBERS + FOUND] == epoch;
    }

    /** Remembers where the node's intervals lie. */
    void found(int slot, int from, int count) {
        int at = slot * NUMBERS;
        numbers[at + FOUND] = epoch;
        numbers[at + FROM] = from;
        numbers[at + COUNT] = count;
    }

    /** Where the node's intervals begin; they are known. */
    int from(int slot) {
        return numbers[slot * NUMBERS + FROM];
    }

    /** How many there are. */
    int count(int slot) {
        return numbers[slot * NUMBERS + COUNT];
    }
}
