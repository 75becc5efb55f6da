package dev.tocsin.matcher.match;

import dev.tocsin.matcher.rule.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word. */
final class LeafNode extends Node {
    final int leaf;
    private final Condition.@Nullable In in;

    LeafNode(int slot, int leaf, Condition.@Nullable In in) {
        super(slot, 1);
        this.leaf = leaf;
        this.in = in;
    }

    /** Looking is as cheap as remembering. */
    @Override
    boolean holds(Reading reading) {
        return test(reading);
    }

    @Override
    boolean test(Reading reading) {
        Places places = reading.places;
        if (!places.has(leaf)) {
            return false;
        }
        if (in == null) {
            return true;
        }
        return in == Condition.In.TITLE
                ? reading.inTitle(places.position(places.first(leaf)))
                : !reading.inTitle(places.lastPosition(leaf));
    }

    @Override
    void prepare(Reading reading) {}

    @Override
    void fill(Reading reading) {
        Places places = reading.places;
        for (int link = places.first(leaf); link >= 0; link = places.next(link)) {
            int position = places.position(link);
            if (wanted(reading, in, position)) {
                reading.intervals.add(Intervals.pack(position, position));
            }
        }
    }

    static boolean wanted(Reading reading, Condition.@Nullable In in, int position) {
        return in == null || (in == Condition.In.TITLE) == reading.inTitle(position);
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
