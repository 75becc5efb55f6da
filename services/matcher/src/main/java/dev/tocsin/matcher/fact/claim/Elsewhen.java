package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import java.util.Set;

/** Clauses that name another incident without a date: by its place, as unconnected, or as one of many over some time. Pure. */
final class Elsewhen {
    private static final int NEAR = 4;
    private static final Set<String> UNCONNECTED = Set.of("unconnected", "unrelated");
    private static final Set<String> SPANS = Set.of("years", "months", "decades");

    private Elsewhen() {}

    /**
     * Whether what a word tells is of another incident.
     *
     * @param from where its segment begins
     * @param at the word
     * @param to behind its segment
     */
    static boolean tells(Sentence sentence, int from, int at, int to) {
        for (int i = from; i < at; i++) {
            Token token = sentence.at(i);
            boolean place = token.is("where") && same(sentence, i) && !TimeFrame.dayBehind(sentence, i);
            if (UNCONNECTED.contains(token.norm()) || place) {
                return true;
            }
        }
        for (int i = at + 1; i + 2 < to; i++) {
            boolean span = sentence.at(i).is("in")
                    && sentence.at(i + 1).is(Tag.NUMBER)
                    && SPANS.contains(sentence.at(i + 2).norm());
            if (span
                    && perfect(sentence, at)
                    && !sentence.at(i - 1).is("time")
                    && !TimeFrame.superlative(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    /** "at the same spot where": the place of an earlier one. */
    private static boolean same(Sentence sentence, int where) {
        for (int i = where - 1; i > where - NEAR; i--) {
            if (sentence.at(i).is("same")) {
                return true;
            }
        }
        return false;
    }

    /** "have been killed" */
    private static boolean perfect(Sentence sentence, int at) {
        for (int i = at - 1; i > at - NEAR; i--) {
            if (sentence.at(i).is(Tag.HAVE)) {
                return true;
            }
        }
        return false;
    }

    /** "where 21 people died in November", "when … in June": a month that was, not one to come. */
    static boolean lookingBack(Sentence sentence, int month) {
        boolean dated = sentence.at(month - 1).is("in");
        for (int i = month - 1; dated && i >= 0 && !sentence.at(i).comma(); i--) {
            if (sentence.at(i).is("where") || sentence.at(i).is("when")) {
                return true;
            }
        }
        return false;
    }
}
