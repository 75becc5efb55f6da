package dev.tocsin.matcher.match;

import java.util.List;

/**
 * A condition ready to be evaluated. Equal conditions of different rules are one node, and what a node found is remembered for the
 * article. Immutable; what changes is in the {@link Reading}.
 */
abstract sealed class Node permits LeafNode, PhraseNode, AnyNode, AllNode, NearNode {
    private final int slot;

    Node(int slot) {
        this.slot = slot;
    }

    /** The node's number. */
    final int slot() {
        return slot;
    }

    /** How dear it is to evaluate, for the order among its like. */
    final int cost() {
        return switch (this) {
            case LeafNode _ -> 1;
            case PhraseNode phrase -> phrase.leaves.length;
            case AnyNode any -> any.children().stream().mapToInt(Node::cost).sum();
            case AllNode all -> 1 + all.children().stream().mapToInt(Node::cost).sum();
            case NearNode near ->
                10 + near.children().stream().mapToInt(Node::cost).sum();
        };
    }

    /** Whether the condition holds for the article. */
    boolean holds(Reading reading) {
        Findings findings = reading.findings;
        if (findings.tested(slot)) {
            return findings.holds(slot);
        }
        boolean holds = test(reading);
        findings.holds(slot, holds);
        return holds;
    }

    /** The place in the room where this node's intervals begin; there are {@link #count} of them. */
    final int from(Reading reading) {
        find(reading);
        return reading.findings.from(slot);
    }

    /** How many intervals satisfy the condition. */
    final int count(Reading reading) {
        find(reading);
        return reading.findings.count(slot);
    }

    private void find(Reading reading) {
        if (reading.findings.found(slot)) {
            return;
        }
        prepare(reading);
        int from = reading.intervals.size();
        fill(reading);
        reading.findings.found(slot, from, reading.intervals.size() - from);
    }

    /** Works out whether the condition holds. */
    abstract boolean test(Reading reading);

    /** Has the children find their intervals, before this node's run begins. */
    abstract void prepare(Reading reading);

    /** Adds this node's intervals to the room. */
    abstract void fill(Reading reading);

    /** What the node is made of. */
    abstract List<Node> children();

    /** Adds the intervals that satisfy the condition between two positions, down to the words. */
    abstract void evidence(Reading reading, int first, int last, Evidence into);
}
