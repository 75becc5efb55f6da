package dev.tocsin.matcher.fact.term;

import dev.tocsin.matcher.fact.text.Document;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Topic;

/**
 * Whether an article is about armed people and not about prices, sport, labour or party politics. Words that both worlds use – truce,
 * war, government – are tagged as both, and say nothing here.
 */
final class Gate {
    private static final int MUCH = 5;

    private final int armed;
    private final int conflict;
    private final int figurative;

    Gate(Document document) {
        int plain = 0;
        int both = 0;
        int other = 0;
        for (Sentence sentence : document.sentences()) {
            for (Token token : sentence.tokens()) {
                boolean conflictWord = token.is(Tag.CONFLICT);
                boolean figurativeWord = token.is(Tag.FIGURATIVE);
                plain += conflictWord && !figurativeWord ? 1 : 0;
                both += conflictWord && figurativeWord ? 1 : 0;
                other += figurativeWord && !conflictWord ? 1 : 0;
            }
        }
        this.armed = plain;
        this.conflict = plain + both;
        this.figurative = other;
    }

    /** Closed where words of trade, sport, labour or parties weigh as much as those of armed people. */
    boolean opens() {
        return figurative == 0 || armed > figurative;
    }

    /** Whether what is told of a topic belongs to a ceasefire: one is named, or armed people are what the article is about. */
    boolean admits(Topic topic, Sentence sentence, boolean ceasefire) {
        if (ceasefire) {
            return true;
        }
        boolean alone = topic == Topic.DISARM || topic == Topic.DISBAND || topic == Topic.SURRENDER;
        if (topic == Topic.MONITORING || topic == Topic.EXCHANGE_PRISONERS) {
            return false;
        }
        return (alone && sentence.has(Tag.CONFLICT)) || (conflict >= MUCH && figurative == 0);
    }
}
