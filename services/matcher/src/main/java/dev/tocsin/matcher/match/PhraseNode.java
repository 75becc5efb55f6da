package dev.tocsin.matcher.match;

import dev.tocsin.matcher.rule.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words that follow each other. */
final class PhraseNode extends Node {
    final int[] leaves;
    private final Condition.@Nullable In in;

    PhraseNode(int slot, int[] leaves, Condition.@Nullable In in) {
        super(slot, leaves.length);
        this.leaves = leaves;
        this.in = in;
    }

    @Override
    boolean test(Reading reading) {
        for (int leaf : leaves) {
            if (!reading.places.has(leaf)) {
                return false;
            }
        }
        return count(reading) > 0;
    }

    @Override
    void prepare(Reading reading) {}

    @Override
    void fill(Reading reading) {
        Places places = reading.places;
        Intervals intervals = reading.intervals;
        int from = intervals.size();
        for (int link = places.first(leaves[0]); link >= 0; link = places.next(link)) {
            int position = places.position(link);
            if (LeafNode.wanted(reading, in, position)) {
                intervals.add(Intervals.pack(position, position + leaves.length - 1));
            }
        }
        for (int i = 1; i < leaves.length; i++) {
            keepFollowed(places, intervals, from, leaves[i], i);
        }
    }

    /** Of the intervals since, keeps those where the leaf stands so many words after the start. */
    private static void keepFollowed(Places places, Intervals intervals, int from, int leaf, int after) {
        int kept = from;
        int link = places.first(leaf);
        for (int i = from; i < intervals.size() && link >= 0; i++) {
            int wanted = Intervals.start(intervals.get(i)) + after;
            while (link >= 0 && places.position(link) < wanted) {
                link = places.next(link);
            }
            if (link >= 0 && places.position(link) == wanted) {
                intervals.set(kept++, intervals.get(i));
            }
        }
        intervals.cut(kept);
    }

    /** The only text to look at, or null. */
    Condition.@Nullable In in() {
        return in;
    }

    @Override
    List<Node> children() {
        return List.of();
    }

    @Override
    void evidence(Reading reading, int first, int last, Evidence into) {
        into.addAll(reading, this, first, last);
    }
}
