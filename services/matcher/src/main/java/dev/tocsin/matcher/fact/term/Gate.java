package dev.tocsin.matcher.fact.term;

import dev.tocsin.matcher.fact.text.Document;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Topic;

/** Whether an article is about armed people and not about prices, sport or labour. */
final class Gate {
    private static final int BRIEF = 4;

    private final Document document;

    Gate(Document document) {
        this.document = document;
    }

    boolean opens() {
        int conflict = 0;
        int figurative = 0;
        for (Sentence sentence : document.sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.is(Tag.CONFLICT)) {
                    conflict++;
                }
                if (token.is(Tag.FIGURATIVE)) {
                    figurative++;
                }
            }
        }
        boolean brief = document.sentences().size() < BRIEF;
        return figurative == 0 ? brief || conflict > 0 : conflict > 2 * figurative;
    }

    static boolean namesCeasefire(Document document) {
        for (Sentence sentence : document.sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.lexeme().topic() == Topic.CEASE_FIRE || token.norm().startsWith("ceasefire")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Topics that say enough without a ceasefire, where armed people are named beside them. */
    static boolean standsAlone(Topic topic, Sentence sentence) {
        return (topic == Topic.DISARM || topic == Topic.DISBAND || topic == Topic.SURRENDER)
                && sentence.has(Tag.CONFLICT);
    }
}
