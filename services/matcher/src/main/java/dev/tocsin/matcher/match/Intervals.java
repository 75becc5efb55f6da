package dev.tocsin.matcher.match;

import java.util.Arrays;

/**
 * Room for the intervals of one article. A list of intervals is a run of this room: ascending by start, none within another, so
 * ascending by end too (the minimal intervals of Clarke, Cormack and Burkowski, "An algebra for structured text search", 1995).
 * Not thread-safe.
 */
final class Intervals {
    private long[] room = new long[1_024];
    private int size;

    static long pack(int start, int end) {
        return ((long) start << 32) | end;
    }

    static int start(long interval) {
        return (int) (interval >>> 32);
    }

    static int end(long interval) {
        return (int) interval;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** Forgets what was added since the room had this size. */
    void cut(int newSize) {
        size = newSize;
    }

    void add(long interval) {
        if (size == room.length) {
            room = Arrays.copyOf(room, size * 2);
        }
        room[size++] = interval;
    }

    long get(int index) {
        return room[index];
    }

    void set(int index, long interval) {
        room[index] = interval;
    }

    /** Sorts what was added since, and drops every interval that another lies within. */
    void reduce(int from) {
        if (size - from < 2) {
            return;
        }
        Arrays.sort(room, from, size);
        dropContaining(from);
    }

    /** Drops every interval since that another lies within; they ascend by start. */
    void dropContaining(int from) {
        int kept = size;
        int leastEnd = Integer.MAX_VALUE;
        for (int i = size - 1; i >= from; i--) {
            // Equal starts: sorted by end, so the shorter one comes first and replaces the longer one kept before it.
            if (end(room[i]) < leastEnd) {
                leastEnd = end(room[i]);
                if (kept < size && start(room[kept]) == start(room[i])) {
                    room[kept] = room[i];
                } else {
                    room[--kept] = room[i];
                }
            }
        }
        int count = size - kept;
        System.arraycopy(room, kept, room, from, count);
        size = from + count;
    }
}
