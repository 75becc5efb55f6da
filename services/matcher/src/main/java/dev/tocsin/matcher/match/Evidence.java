package dev.tocsin.matcher.match;

import java.util.Arrays;
import java.util.List;

/** Gathers the words that satisfied a rule, in reading order and no more than a reader wants. Used again. Not thread-safe. */
final class Evidence {
    private static final int MOST = 50;

    private final long[] intervals = new long[MOST];
    private int size;

    void clear() {
        size = 0;
    }

    boolean full() {
        return size == MOST;
    }

    /** Adds the node's intervals between two positions. */
    void addAll(Reading reading, Node node, int first, int last) {
        int from = node.from(reading);
        int to = from + node.count(reading);
        for (int i = from; i < to && !full(); i++) {
            long interval = reading.intervals.get(i);
            if (Intervals.start(interval) >= first && Intervals.end(interval) <= last) {
                intervals[size++] = interval;
            }
        }
    }

    /** The places, in reading order: the title first. */
    List<Span> spans(Reading reading) {
        Arrays.sort(intervals, 0, size);
        Span[] spans = new Span[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || intervals[i] != intervals[i - 1]) {
                spans[count++] = reading.span(intervals[i]);
            }
        }
        return List.of(count == size ? spans : Arrays.copyOf(spans, count));
    }
}
