package dev.tocsin.matcher.match;

import java.util.List;

/** Several conditions at once, and none of others, anywhere in the article; within a {@code near}, in one stretch. */
final class AllNode extends Node {
    final Node[] children;
    final Node[] none;

    /** Cheapest first: the first that fails ends the evaluation. */
    AllNode(int slot, List<Node> children, List<Node> none) {
        super(slot, 1 + cost(children));
        this.children = children.toArray(new Node[0]);
        this.none = none.toArray(new Node[0]);
    }

    @Override
    boolean test(Reading reading) {
        return all(reading, children) && !any(reading, none);
    }

    static boolean all(Reading reading, Node[] nodes) {
        for (Node node : nodes) {
            if (!node.holds(reading)) {
                return false;
            }
        }
        return true;
    }

    static boolean any(Reading reading, Node[] nodes) {
        for (Node node : nodes) {
            if (node.holds(reading)) {
                return true;
            }
        }
        return false;
    }

    @Override
    void prepare(Reading reading) {
        if (all(reading, children)) {
            for (Node child : children) {
                child.count(reading);
            }
        }
    }

    @Override
    void fill(Reading reading) {
        if (all(reading, children)) {
            Windows.fill(reading, children);
        }
    }

    @Override
    List<Node> children() {
        return List.of(children);
    }

    @Override
    void evidence(Reading reading, int first, int last, Evidence into) {
        for (Node child : children) {
            child.evidence(reading, first, last, into);
        }
    }
}
