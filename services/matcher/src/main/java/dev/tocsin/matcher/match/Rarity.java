package dev.tocsin.matcher.match;

import dev.tocsin.matcher.rule.Phrase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final AtomicInteger articles = new AtomicInteger();

    Rarity(List<Leaf> leaves) {
        this.leaves = List.copyOf(leaves);
        this.seen = new AtomicIntegerArray(leaves.size());
    }

    /** Knows of the leaves what was learned before; more leaves may have come. */
    Rarity(List<Leaf> leaves, Rarity before) {
        this(leaves);
        for (int leaf = 0; leaf < before.seen.length(); leaf++) {
            seen.setPlain(leaf, before.seen.getPlain(leaf));
        }
        articles.set(before.articles.get());
    }

    /** Learns from one article. Counts lost between threads do no harm: they are an estimate. */
    void learn(Places places, Senses senses) {
        articles.incrementAndGet();
        for (int i = 0; i < places.presentCount(); i++) {
            int sense = places.present(i);
            int end = senses.leavesFrom(sense + 1);
            for (int at = senses.leavesFrom(sense); at < end; at++) {
                int leaf = senses.leaf(at);
                seen.setPlain(leaf, seen.getPlain(leaf) + 1);
            }
        }
    }

    /** The expected share of articles with this leaf, above 0. */
    double share(int leaf) {
        return (seen.getPlain(leaf) + guess(leaves.get(leaf)) * GUESS_WEIGHT) / (articles.get() + GUESS_WEIGHT);
    }

    private static double guess(Leaf leaf) {
        int length = leaf.text().length();
        double share = length < 4 ? 0.5 : 1.0 / (length * length);
        return leaf.kind() == Phrase.Kind.PREFIX ? Math.min(0.5, share * 3) : share;
    }
}
