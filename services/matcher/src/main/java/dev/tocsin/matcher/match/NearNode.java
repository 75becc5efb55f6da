package dev.tocsin.matcher.match;

import dev.tocsin.matcher.rule.Condition;
import java.util.List;

/** Several conditions within one stretch, and none of others in or about it. */
final class NearNode extends Node {
    final Node[] children;
    final Node[] none;
    final Condition.Near near;

    NearNode(int slot, Condition.Near near, List<Node> children, List<Node> none) {
        super(slot);
        this.near = near;
        this.children = children.toArray(new Node[0]);
        this.none = none.toArray(new Node[0]);
    }

    @Override
    boolean test(Reading reading) {
        return AllNode.all(reading, children) && count(reading) > 0;
    }

    @Override
    void prepare(Reading reading) {
        if (!AllNode.all(reading, children)) {
            return;
        }
        for (Node child : children) {
            child.count(reading);
        }
        for (Node node : none) {
            if (node.holds(reading)) {
                node.count(reading);
            }
        }
    }

    @Override
    void fill(Reading reading) {
        if (!AllNode.all(reading, children)) {
            return;
        }
        Intervals intervals = reading.intervals;
        int from = intervals.size();
        Windows.fill(reading, children);
        int kept = from;
        for (int i = from; i < intervals.size(); i++) {
            long interval = intervals.get(i);
            if (together(reading, Intervals.start(interval), Intervals.end(interval)) && !spoilt(reading, interval)) {
                intervals.set(kept++, interval);
            }
        }
        intervals.cut(kept);
    }

    /** Whether both positions lie in one stretch. */
    boolean together(Reading reading, int start, int end) {
        return switch (near) {
            case Condition.Near.Words words -> end - start <= words.count();
            case Condition.Near.Sentence _ -> reading.sentence(start) == reading.sentence(end);
            case Condition.Near.Paragraph _ -> reading.paragraph(start) == reading.paragraph(end);
            case Condition.Near.Everywhere _ -> true;
        };
    }

    /** Whether something unwanted is as near. */
    private boolean spoilt(Reading reading, long interval) {
        for (Node node : none) {
            if (node.holds(reading) && spoils(reading, interval, node)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this unwanted node, which holds, is as near. */
    boolean spoils(Reading reading, long interval, Node node) {
        int from = node.from(reading);
        int to = from + node.count(reading);
        // Their ends ascend, so that those before the stretch are skipped by halves: an article may hold thousands.
        int at = firstReaching(reading, interval, from, to);
        for (; at < to && !isBeyond(reading, interval, reading.intervals.get(at)); at++) {
            if (touches(reading, interval, reading.intervals.get(at))) {
                return true;
            }
        }
        return false;
    }

    private int firstReaching(Reading reading, long interval, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore(reading, interval, reading.intervals.get(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether the unwanted interval ends before the stretch of the wanted one begins. */
    private boolean isBefore(Reading reading, long interval, long unwanted) {
        int start = Intervals.start(interval);
        int end = Intervals.end(unwanted);
        return switch (near) {
            case Condition.Near.Words words -> end < start - words.count();
            case Condition.Near.Sentence _ -> reading.sentence(end) < reading.sentence(start);
            case Condition.Near.Paragraph _ -> reading.paragraph(end) < reading.paragraph(start);
            case Condition.Near.Everywhere _ -> false;
        };
    }

    /** Whether the unwanted interval begins after the stretch of the wanted one ends. */
    private boolean isBeyond(Reading reading, long interval, long unwanted) {
        int end = Intervals.end(interval);
        int start = Intervals.start(unwanted);
        return switch (near) {
            case Condition.Near.Words words -> start > end + words.count();
            case Condition.Near.Sentence _ -> reading.sentence(start) > reading.sentence(end);
            case Condition.Near.Paragraph _ -> reading.paragraph(start) > reading.paragraph(end);
            case Condition.Near.Everywhere _ -> false;
        };
    }

    private boolean touches(Reading reading, long interval, long unwanted) {
        if (near instanceof Condition.Near.Words) {
            // Neither before nor beyond.
            return true;
        }
        int first = Intervals.start(interval);
        return together(reading, Math.min(Intervals.start(unwanted), first), Math.max(Intervals.end(unwanted), first));
    }

    @Override
    List<Node> children() {
        return List.of(children);
    }

    @Override
    void evidence(Reading reading, int first, int last, Evidence into) {
        int from = from(reading);
        int to = from + count(reading);
        for (int i = from; i < to && !into.full(); i++) {
            long interval = reading.intervals.get(i);
            if (Intervals.start(interval) >= first && Intervals.end(interval) <= last) {
                for (Node child : children) {
                    child.evidence(reading, Intervals.start(interval), Intervals.end(interval), into);
                }
            }
        }
    }
}
