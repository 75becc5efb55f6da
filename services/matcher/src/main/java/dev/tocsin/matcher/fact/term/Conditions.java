package dev.tocsin.matcher.fact.term;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Stance;
import org.jspecify.annotations.Nullable;

/** "if", "unless", "until", "before": whether such a word makes what stands behind it a condition. Pure. */
final class Conditions {
    private Conditions() {}

    /** "too early to say if": whether, not on condition that. */
    static boolean asks(Token before) {
        return switch (before.norm()) {
            case "say",
                    "said",
                    "know",
                    "knows",
                    "knew",
                    "see",
                    "tell",
                    "ask",
                    "asked",
                    "wonder",
                    "wondered",
                    "decide",
                    "sure",
                    "clear",
                    "unclear",
                    "certain",
                    "uncertain",
                    "even" -> true;
            default -> false;
        };
    }

    /** Whether a word that can open a condition opens one here, for the topic behind it. */
    static boolean hold(Sentence sentence, Marks marks, Spot spot, @Nullable Stance stance, int i) {
        Token token = sentence.at(i);
        if (stance != null && stance != Stance.AGREED) {
            return false;
        }
        return switch (token.norm()) {
            case "until" -> negatedBefore(sentence, marks, i);
            case "before", "once" -> (spot.verb() || negatedBefore(sentence, marks, i)) && !aside(sentence, spot, i);
            case "if" -> !sentence.at(i + 1).is("this");
            default -> true;
        };
    }

    /** "remains ready, once this is done, to": set off by commas. */
    private static boolean aside(Sentence sentence, Spot spot, int i) {
        if (!sentence.at(i - 1).comma()) {
            return false;
        }
        for (int at = i + 1; at < spot.at(); at++) {
            if (sentence.at(at).comma()) {
                return true;
            }
        }
        return false;
    }

    private static boolean negatedBefore(Sentence sentence, Marks marks, int at) {
        for (int i = at - 1; i > at - 14 && i >= 0; i--) {
            Token token = sentence.at(i);
            if (token.is(Tag.NEGATION)
                    || marks.at(i) == Stance.REJECTED
                    || token.is("first")
                    || token.is("only")
                    || marks.at(i) == Stance.DEMAND) {
                return true;
            }
        }
        return false;
    }
}
