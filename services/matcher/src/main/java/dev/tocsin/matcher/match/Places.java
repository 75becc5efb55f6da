package dev.tocsin.matcher.match;

import java.util.Arrays;

/** Where each leaf stands in one article, by the senses of its language: chains of positions, ascending. Not thread-safe. */
final class Places {
    /** Side by side in memory, since they are asked for together: a power of two. */
    private static final int NUMBERS = 4;

    private static final int STAMP = 0;
    private static final int FIRST = 1;
    private static final int LAST = 2;

    /** Per sense: the epoch it was last seen in, the first and the last link of its chain. */
    private final int[] chains;

    private int[] position = new int[4_096];
    private int[] next = new int[4_096];
    private int size;
    private int[] present = new int[1_024];
    private int presentCount;
    private int epoch;
    private int[] senses = {};

    Places(int leaves) {
        chains = new int[leaves * NUMBERS];
    }

    /**
     * Forgets the article before.
     *
     * @param sensesOfLeaves of the language of the next one
     */
    void clear(int[] sensesOfLeaves) {
        senses = sensesOfLeaves;
        if (++epoch == Integer.MAX_VALUE) {
            epoch = 1;
            Arrays.fill(chains, 0);
        }
        size = 0;
        presentCount = 0;
    }

    /** Adds the next place of a sense. */
    void add(int sense, int at) {
        if (size == position.length) {
            position = Arrays.copyOf(position, size * 2);
            next = Arrays.copyOf(next, size * 2);
        }
        position[size] = at;
        next[size] = -1;
        int chain = sense * NUMBERS;
        if (chains[chain + STAMP] == epoch) {
            next[chains[chain + LAST]] = size;
        } else {
            chains[chain + STAMP] = epoch;
            chains[chain + FIRST] = size;
            if (presentCount == present.length) {
                present = Arrays.copyOf(present, presentCount * 2);
            }
            present[presentCount++] = sense;
        }
        chains[chain + LAST] = size++;
    }

    /** Whether the leaf stands anywhere. */
    boolean has(int leaf) {
        return chains[senses[leaf] * NUMBERS + STAMP] == epoch;
    }

    /** The first link of the leaf's chain, or -1. */
    int first(int leaf) {
        int chain = senses[leaf] * NUMBERS;
        return chains[chain + STAMP] == epoch ? chains[chain + FIRST] : -1;
    }

    /** The link after this one, or -1. */
    int next(int link) {
        return next[link];
    }

    /** The position at a link. */
    int position(int link) {
        return position[link];
    }

    /** The leaf's last position; it must have one. */
    int lastPosition(int leaf) {
        return position[chains[senses[leaf] * NUMBERS + LAST]];
    }

    /** How many senses stand anywhere. */
    int presentCount() {
        return presentCount;
    }

    /** One of them. */
    int present(int index) {
        return present[index];
    }
}
