package dev.tocsin.matcher.fact.term;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;

/** How a deed to come is told. */
enum Future {
    /** It is not. */
    NONE,
    /** "the fighters will leave", "are to leave": as the text of a deal tells it. */
    TOLD,
    /** "said it would leave": a speaker about his own side. */
    ANNOUNCED;

    private static final int REACH = 10;

    static Future before(Sentence sentence, int at) {
        boolean will = false;
        for (int i = at - 1; i > at - REACH && i >= 0; i--) {
            Token token = sentence.at(i);
            if (token.strongMark() || token.is(Tag.NEGATION)) {
                break;
            }
            will |= token.is("will")
                    || token.is("shall")
                    || token.is("would")
                    || (token.is("to") && sentence.at(i - 1).is(Tag.BE));
            boolean own = sentence.at(i + 1).is(Tag.PRONOUN)
                    || sentence.at(i + 1).is(Tag.POSSESSIVE)
                    || sentence.at(i + 2).is(Tag.POSSESSIVE)
                    || sentence.at(i + 2).is(Tag.PRONOUN);
            boolean first = token.is("we") || token.is("i");
            if (will && (first || (token.is(Tag.SPEECH) && own))) {
                return ANNOUNCED;
            }
        }
        return will ? TOLD : NONE;
    }
}
