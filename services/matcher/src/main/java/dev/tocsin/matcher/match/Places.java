package dev.tocsin.matcher.match;

import java.util.Arrays;

/** Where each leaf stands in one article: chains of positions, ascending. Not thread-safe. */
final class Places {
    private final int[] stamp;
    private final int[] first;
    private final int[] last;
    private int[] position = new int[4_096];
    private int[] next = new int[4_096];
    private int size;
    private int[] present = new int[1_024];
    private int presentCount;
    private int epoch;

    Places(int leaves) {
        stamp = new int[leaves];
        first = new int[leaves];
        last = new int[leaves];
    }

    void clear() {
        if (++epoch == Integer.MAX_VALUE) {
            epoch = 1;
            Arrays.fill(stamp, 0);
        }
        size = 0;
        presentCount = 0;
    }

    void add(int leaf, int at) {
        if (size == position.length) {
            position = Arrays.copyOf(position, size * 2);
            next = Arrays.copyOf(next, size * 2);
        }
        position[size] = at;
        next[size] = -1;
        if (stamp[leaf] == epoch) {
            next[last[leaf]] = size;
        } else {
            stamp[leaf] = epoch;
            first[leaf] = size;
            if (presentCount == present.length) {
                present = Arrays.copyOf(present, presentCount * 2);
            }
            present[presentCount++] = leaf;
        }
        last[leaf] = size++;
    }

    /** Whether the leaf stands anywhere. */
    boolean has(int leaf) {
        return stamp[leaf] == epoch;
    }

    /** The first link of the leaf's chain, or -1. */
    int first(int leaf) {
        return has(leaf) ? first[leaf] : -1;
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
        return position[last[leaf]];
    }

    /** How many leaves stand anywhere. */
    int presentCount() {
        return presentCount;
    }

    /** One of them. */
    int present(int index) {
        return present[index];
    }
}
