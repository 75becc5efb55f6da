package dev.tocsin.matcher.match;

import java.util.List;

/** One of several conditions, or several findings of them. */
final class AnyNode extends Node {
    private final Node[] children;
    private final int min;

    AnyNode(int slot, List<Node> children, int min) {
        super(slot, cost(children));
        this.children = children.toArray(new Node[0]);
        this.min = min;
    }

    @Override
    boolean test(Reading reading) {
        if (min > 1) {
            return count(reading) > 0;
        }
        for (Node child : children) {
            if (child.holds(reading)) {
                return true;
            }
        }
        return false;
    }

    @Override
    void prepare(Reading reading) {
        for (Node child : children) {
            if (child.holds(reading)) {
                child.count(reading);
            }
        }
    }

    @Override
    void fill(Reading reading) {
        Intervals intervals = reading.intervals;
        int from = intervals.size();
        for (Node child : children) {
            if (child.holds(reading)) {
                int childFrom = child.from(reading);
                int childEnd = childFrom + child.count(reading);
                for (int i = childFrom; i < childEnd; i++) {
                    intervals.add(intervals.get(i));
                }
            }
        }
        intervals.reduce(from);
        if (min > 1) {
            window(intervals, from);
        }
    }

    /** Replaces the findings by the stretches that hold enough of them. */
    private void window(Intervals intervals, int from) {
        int windows = Math.max(0, intervals.size() - from - min + 1);
        for (int i = from; i < from + windows; i++) {
            int start = Intervals.start(intervals.get(i));
            intervals.set(i, Intervals.pack(start, Intervals.end(intervals.get(i + min - 1))));
        }
        intervals.cut(from + windows);
    }

    /** How many findings it takes. */
    int min() {
        return min;
    }

    @Override
    List<Node> children() {
        return List.of(children);
    }

    @Override
    void evidence(Reading reading, int first, int last, Evidence into) {
        for (Node child : children) {
            if (child.holds(reading)) {
                child.evidence(reading, first, last, into);
            }
        }
    }
}
