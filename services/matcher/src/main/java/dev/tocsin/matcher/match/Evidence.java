package dev.tocsin.matcher.match;

import java.util.List;
import java.util.TreeSet;

/** Gathers the words that satisfied a rule, in reading order and no more than a reader wants. Not thread-safe. */
final class Evidence {
    private static final int MOST = 50;

    private final TreeSet<Long> intervals = new TreeSet<>();

    boolean full() {
        return intervals.size() >= MOST;
    }

    /** Adds the node's intervals between two positions. */
    void addAll(Reading reading, Node node, int first, int last) {
        int from = node.from(reading);
        int to = from + node.count(reading);
        for (int i = from; i < to && !full(); i++) {
            long interval = reading.intervals.get(i);
            if (Intervals.start(interval) >= first && Intervals.end(interval) <= last) {
                intervals.add(interval);
            }
        }
    }

    /** The places, in reading order: the title first. */
    List<Span> spans(Reading reading) {
        return intervals.stream().map(reading::span).toList();
    }
}
