package dev.tocsin.matcher.event;

/**
 * How often each of many hashes was counted: open addressing over two arrays, since this is asked some ten thousand times for each
 * article. A count of zero takes no room after the next growth. Used by one thread.
 */
final class IntCounts {
    private static final int SMALLEST = 64;

    private int[] keys = new int[SMALLEST];
    private int[] counts = new int[SMALLEST];
    private int used;
    private int zero;

    /** The count of a hash, 0 where it was never counted. */
    int get(int hash) {
        if (hash == 0) {
            return zero;
        }
        return counts[slot(hash)];
    }

    /** Counts a hash up or down; no count falls below zero. */
    void add(int hash, int step) {
        if (hash == 0) {
            zero = Math.max(0, zero + step);
            return;
        }
        int slot = slot(hash);
        if (keys[slot] == 0) {
            if (step <= 0) {
                return;
            }
            keys[slot] = hash;
            used++;
            counts[slot] = step;
            if (used > keys.length / 2) {
                rebuild();
            }
            return;
        }
        counts[slot] = Math.max(0, counts[slot] + step);
    }

    private int slot(int hash) {
        int mask = keys.length - 1;
        int slot = Hashes.mix(hash) & mask;
        while (keys[slot] != 0 && keys[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void rebuild() {
        int live = 0;
        for (int count : counts) {
            live += count > 0 ? 1 : 0;
        }
        int[] oldKeys = keys;
        int[] oldCounts = counts;
        int size = Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, live)) * 4);
        keys = new int[size];
        counts = new int[size];
        used = live;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] > 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
