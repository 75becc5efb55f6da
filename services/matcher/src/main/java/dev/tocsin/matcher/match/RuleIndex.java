package dev.tocsin.matcher.match;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files each rule under the rarest leaves of which it needs at least one, so that an article meets only rules that could fire.
 * Immutable.
 */
final class RuleIndex {
    private final int[] begin;
    private final int[] rules;
    private final int[] always;

    /** What a rule needs: at least one of these leaves. */
    private static final class Need {
        final int[] leaves;
        final double share;

        Need(int[] leaves, double share) {
            this.leaves = leaves;
            this.share = share;
        }
    }

    /**
     * Files the rules.
     *
     * @param nodes per rule; null: it takes every article
     */
    RuleIndex(List<@Nullable Node> nodes, int leaves, Rarity rarity) {
        int[][] filed = new int[nodes.size()][];
        begin = new int[leaves + 1];
        int[] every = new int[nodes.size()];
        int everyCount = 0;
        for (int rule = 0; rule < filed.length; rule++) {
            Node node = nodes.get(rule);
            Need need = node == null ? null : need(node, rarity);
            if (need == null) {
                every[everyCount++] = rule;
                filed[rule] = new int[0];
            } else {
                filed[rule] = Arrays.stream(need.leaves).distinct().toArray();
            }
            for (int leaf : filed[rule]) {
                begin[leaf + 1]++;
            }
        }
        always = Arrays.copyOf(every, everyCount);
        for (int leaf = 0; leaf < leaves; leaf++) {
            begin[leaf + 1] += begin[leaf];
        }
        rules = new int[begin[leaves]];
        int[] next = Arrays.copyOf(begin, leaves);
        for (int rule = 0; rule < filed.length; rule++) {
            for (int leaf : filed[rule]) {
                rules[next[leaf]++] = rule;
            }
        }
    }

    /** The rules that need no leaf: each article may fire them. */
    int[] always() {
        return always;
    }

    /** Where the rules filed under a leaf begin. */
    int begin(int leaf) {
        return begin[leaf];
    }

    /** Where they end, exclusive. */
    int end(int leaf) {
        return begin[leaf + 1];
    }

    /** A filed rule. */
    int rule(int at) {
        return rules[at];
    }

    private static @Nullable Need need(Node node, Rarity rarity) {
        return switch (node) {
            case LeafNode leaf -> new Need(new int[] {leaf.leaf}, rarity.share(leaf.leaf));
            case PhraseNode phrase -> rarest(phrase.leaves, rarity);
            case AnyNode any -> union(any.children(), rarity);
            case AllNode all -> least(all.children(), rarity);
            case NearNode near -> least(near.children(), rarity);
        };
    }

    private static Need rarest(int[] leaves, Rarity rarity) {
        int best = leaves[0];
        for (int leaf : leaves) {
            if (rarity.share(leaf) < rarity.share(best)) {
                best = leaf;
            }
        }
        return new Need(new int[] {best}, rarity.share(best));
    }

    private static @Nullable Need least(List<Node> nodes, Rarity rarity) {
        Need best = null;
        for (Node node : nodes) {
            Need need = need(node, rarity);
            if (need != null && (best == null || need.share < best.share)) {
                best = need;
            }
        }
        return best;
    }

    private static @Nullable Need union(List<Node> nodes, Rarity rarity) {
        int[] leaves = new int[nodes.size()];
        int count = 0;
        double share = 0;
        for (Node node : nodes) {
            Need need = need(node, rarity);
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
        return new Need(Arrays.copyOf(leaves, count), share);
    }
}
