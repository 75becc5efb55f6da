package dev.tocsin.matcher.fact.term;

import dev.tocsin.matcher.fact.text.Document;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Topic;

/** Whether an article is about armed people and not about prices, sport or labour. */
final class Gate {
    private static final int MUCH = 5;

    private final int conflict;
    private final int figurative;

    Gate(Document document) {
        int armed = 0;
        int other = 0;
        for (Sentence sentence : document.sentences()) {
            for (Token token : sentence.tokens()) {
                armed += token.is(Tag.CONFLICT) ? 1 : 0;
                other += token.is(Tag.FIGURATIVE) ? 1 : 0;
            }
        }
        this.conflict = armed;
        this.figurative = other;
    }

    /** Closed where words of trade, sport or labour weigh as much as those of armed people. */
    boolean opens() {
        return figurative == 0 || conflict > figurative;
    }

    /** Whether what is told of a topic belongs to a ceasefire: one is named, or armed people are what the article is about. */
    boolean admits(Topic topic, Sentence sentence, boolean ceasefire) {
        if (ceasefire) {
            return true;
        }
        boolean alone = topic == Topic.DISARM || topic == Topic.DISBAND || topic == Topic.SURRENDER;
        if (topic == Topic.MONITORING) {
            return false;
        }
        return (alone && sentence.has(Tag.CONFLICT)) || (conflict >= MUCH && figurative == 0);
    }
}
