package dev.tocsin.matcher.match;

import dev.tocsin.matcher.rule.Phrase;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * In what share of the articles a leaf stands: guessed from the length of the word at first, then learned from the articles.
 * Thread-safe.
 */
final class Rarity {
    /** So many articles' worth of trust in the guess. */
    private static final double GUESS_WEIGHT = 5;

    private final List<Leaf> leaves;
    private final AtomicIntegerArray seen;
    private volatile int articles;

    Rarity(List<Leaf> leaves) {
        this.leaves = leaves;
        this.seen = new AtomicIntegerArray(leaves.size());
    }

    /** Learns from one article. Counts lost between threads do no harm: they are an estimate. */
    void learn(Places places, Senses senses) {
        for (int i = 0; i < places.presentCount(); i++) {
            int sense = places.present(i);
            int end = senses.leavesFrom(sense + 1);
            for (int at = senses.leavesFrom(sense); at < end; at++) {
                int leaf = senses.leaf(at);
                seen.setPlain(leaf, seen.getPlain(leaf) + 1);
            }
        }
    }

    /** Sets how many articles were learned from. */
    void articles(int count) {
        articles = count;
    }

    /** The expected share of articles with this leaf, above 0. */
    double share(int leaf) {
        return (seen.getPlain(leaf) + guess(leaves.get(leaf)) * GUESS_WEIGHT) / (articles + GUESS_WEIGHT);
    }

    private static double guess(Leaf leaf) {
        int length = leaf.text().length();
        double share = length < 4 ? 0.5 : 1.0 / (length * length);
        return leaf.kind() == Phrase.Kind.PREFIX ? Math.min(0.5, share * 3) : share;
    }
}
