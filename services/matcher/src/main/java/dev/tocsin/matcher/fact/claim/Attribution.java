package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.Count;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Group;
import org.jspecify.annotations.Nullable;

/** Who said what a sentence tells. Pure. */
public final class Attribution {
    private static final int LONGEST = 14;

    private Attribution() {}

    /** The source a sentence names, as written; null where it names none or only a pronoun. */
    public static @Nullable String of(Sentence sentence) {
        Speaker speaker = speakerOf(sentence);
        return speaker == null ? null : speaker.words();
    }

    /** The same with how far it is to be believed. */
    static @Nullable Speaker speakerOf(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            if (token.is(Tag.ACCORDING)) {
                Speaker source = rightOf(sentence, i + 1);
                if (source != null) {
                    return source;
                }
            }
            if (token.is(Tag.SPEECH) && (token.is(Tag.PAST) || token.is(Tag.PRESENT))) {
                Speaker source = speaker(sentence, i);
                if (source != null) {
                    return source;
                }
            }
        }
        return null;
    }

    private static @Nullable Speaker speaker(Sentence sentence, int verb) {
        if (sentence.at(verb - 1).comma() || verb == 0) {
            Speaker right = rightOf(sentence, verb + 1);
            if (right != null) {
                return right;
            }
        }
        return leftOf(sentence, verb);
    }

    private static @Nullable Speaker rightOf(Sentence sentence, int from) {
        int end = from;
        while (end < sentence.size() && end < from + LONGEST && !ends(sentence.at(end))) {
            end++;
        }
        return words(sentence, from, end);
    }

    private static @Nullable Speaker leftOf(Sentence sentence, int verb) {
        int end = verb;
        while (end > 0
                && (sentence.at(end - 1).is(Tag.ADVERB)
                        || sentence.at(end - 1).is(Tag.HAVE)
                        || sentence.at(end - 1).is(Tag.BE))) {
            end--;
        }
        if (sentence.at(end - 1).comma()) {
            end--;
        }
        int from = end;
        while (from > 0
                && from > end - LONGEST
                && !ends(sentence.at(from - 1))
                && !sentence.at(from - 1).is(Tag.AND)
                && !sentence.at(from - 1).is(Tag.SUBORDINATOR)) {
            from--;
        }
        return words(sentence, from, end);
    }

    private static boolean ends(Token token) {
        return token.comma()
                || token.strongMark()
                || !token.word()
                || token.is(Tag.BE)
                || token.is(Tag.SPEECH)
                || token.is(Tag.RELATIVE)
                || token.is(Tag.HARM_TRANSITIVE);
    }

    private static @Nullable Speaker words(Sentence sentence, int from, int end) {
        if (from >= end
                || sentence.at(from).is(Tag.PRONOUN)
                || sentence.at(from).is(Tag.PREPOSITION)) {
            return null;
        }
        for (int i = from; i < end; i++) {
            Token token = sentence.at(i);
            if (token.capital()
                    || token.is(Tag.PERSON)
                    || token.is(Tag.OFFICIAL)
                    || token.is(Tag.MARKER)
                    || token.is(Tag.CONFLICT)) {
                return new Speaker(sentence.words(from, end), belief(sentence, from, end));
            }
        }
        return null;
    }

    /** Authorities and hospitals are believed most, a party to the fight least but for rumours. */
    private static Count.Source belief(Sentence sentence, int from, int end) {
        Count.Source source = Count.Source.REPORTED;
        for (int i = from; i < end; i++) {
            Token token = sentence.at(i);
            if (token.is(Tag.DOUBT)) {
                return Count.Source.UNCONFIRMED;
            }
            if (token.lexeme().group() == Group.MILITANT && !token.is("commander")) {
                return Count.Source.PARTISAN;
            }
            if (token.is(Tag.OFFICIAL)) {
                source = Count.Source.OFFICIAL;
            }
        }
        return source;
    }

    /**
     * Who said it.
     *
     * @param words as the article names them
     * @param belief how far they are to be believed
     */
    record Speaker(String words, Count.Source belief) {}
}
