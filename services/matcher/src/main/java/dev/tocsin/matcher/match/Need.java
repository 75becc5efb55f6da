package dev.tocsin.matcher.match;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a condition cannot do without: at least one of these leaves stands in every article that satisfies it. The same for every
 * rule whose rarest need it is, so that a vocabulary of thousands of words is filed once. Immutable.
 */
final class Need {
    private final int[] leaves;
    private final double share;

    private Need(int[] leaves, double share) {
        this.leaves = leaves;
        this.share = share;
    }

    /** Distinct; not to be written to. */
    int[] leaves() {
        return leaves;
    }

    /** Finds the rarest need of nodes, once for each node. Not thread-safe. */
    static final class Finder {
        private final Rarity rarity;
        private final @Nullable Need[] byLeaf;
        private final @Nullable Need[] bySlot;
        private final boolean[] known;

        Finder(Rarity rarity, int leaves, int nodes) {
            this.rarity = rarity;
            byLeaf = new @Nullable Need[leaves];
            bySlot = new @Nullable Need[nodes];
            known = new boolean[nodes];
        }

        /** The rarest need; null where an article without any leaf could satisfy the node. */
        @Nullable
        Need of(Node node) {
            int slot = node.slot();
            if (!known[slot]) {
                bySlot[slot] = find(node);
                known[slot] = true;
            }
            return bySlot[slot];
        }

        private @Nullable Need find(Node node) {
            return switch (node) {
                case LeafNode leaf -> single(leaf.leaf);
                case PhraseNode phrase -> single(rarest(phrase.leaves, -1));
                case AnyNode any -> union(any.children());
                case AllNode all -> least(all.children());
                case NearNode near -> least(near.children());
            };
        }

        /** The rarest leaf that the node needs by itself, besides this one; -1 where there is none. */
        int second(Node node, int besides) {
            return switch (node) {
                case LeafNode leaf -> leaf.leaf == besides ? -1 : leaf.leaf;
                case PhraseNode phrase -> rarest(phrase.leaves, besides);
                case AnyNode _ -> -1;
                case AllNode all -> second(all.children(), besides);
                case NearNode near -> second(near.children(), besides);
            };
        }

        private int second(List<Node> nodes, int besides) {
            int best = -1;
            for (Node node : nodes) {
                best = rarer(second(node, besides), best);
            }
            return best;
        }

        private int rarest(int[] leaves, int besides) {
            int best = -1;
            for (int leaf : leaves) {
                best = leaf == besides ? best : rarer(leaf, best);
            }
            return best;
        }

        private int rarer(int leaf, int other) {
            return other < 0 || (leaf >= 0 && rarity.share(leaf) < rarity.share(other)) ? leaf : other;
        }

        private Need single(int leaf) {
            Need need = byLeaf[leaf];
            if (need == null) {
                need = new Need(new int[] {leaf}, rarity.share(leaf));
                byLeaf[leaf] = need;
            }
            return need;
        }

        private @Nullable Need least(List<Node> nodes) {
            Need best = null;
            for (Node node : nodes) {
                Need need = of(node);
                if (need != null && (best == null || need.share < best.share)) {
                    best = need;
                }
            }
            return best;
        }

        private @Nullable Need union(List<Node> nodes) {
            int[] leaves = new int[nodes.size()];
            int count = 0;
            double share = 0;
            for (Node node : nodes) {
                Need need = of(node);
                if (need == null) {
                    return null;
                }
                if (count + need.leaves.length > leaves.length) {
                    leaves = Arrays.copyOf(leaves, (count + need.leaves.length) * 2);
                }
                System.arraycopy(need.leaves, 0, leaves, count, need.leaves.length);
                count += need.leaves.length;
                share += need.share;
            }
            return new Need(Arrays.stream(leaves, 0, count).distinct().toArray(), share);
        }
    }
}
