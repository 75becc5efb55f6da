package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.Count;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Group;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who said what a sentence tells. Pure. */
public final class Attribution {
    private static final int LONGEST = 14;
    private static final Set<String> PUT = Set.of(
            "put",
            "puts",
            "putting",
            "gave",
            "gives",
            "set",
            "revised",
            "revises",
            "raised",
            "raises",
            "lowered",
            "lowers",
            "cut",
            "corrected");
    private static final Set<String> FIGURES =
            Set.of("toll", "death toll", "number", "figure", "tally", "count", "total");

    /** Behind a verb of speech, what begins with the speaker himself. */
    private static final Set<String> OWN = Set.of("to", "it", "they", "we");

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
            Speaker source = null;
            if (token.is(Tag.ACCORDING)) {
                source = rightOf(sentence, i + 1);
            } else if (token.is(Tag.SPEECH) && (token.is(Tag.PAST) || token.is(Tag.PRESENT))) {
                source = boast(sentence, i, speaker(sentence, i));
            } else if (putsFigure(sentence, i)) {
                source = leftOf(sentence, i);
            }
            if (source != null) {
                return source;
            }
        }
        return null;
    }

    /** Who tells of his own deed is a party to the fight: "claimed to have killed 40", "said it had killed 40"; an authority is none. */
    private static @Nullable Speaker boast(Sentence sentence, int verb, @Nullable Speaker speaker) {
        if (speaker == null || speaker.belief() != Count.Source.REPORTED) {
            return speaker;
        }
        int at = sentence.at(verb + 1).is("that") ? verb + 2 : verb + 1;
        boolean own = OWN.contains(sentence.at(at).norm());
        at++;
        while (own && (sentence.at(at).is(Tag.HAVE) || sentence.at(at).is(Tag.ADVERB))) {
            at++;
        }
        boolean boast = own && sentence.at(at).is(Tag.HARM_TRANSITIVE);
        return boast ? new Speaker(speaker.words(), Count.Source.PARTISAN) : speaker;
    }

    /** Whether a sentence tells what somebody said, even where only a pronoun names him. */
    static boolean speaks(Sentence sentence) {
        return sentence.has(Tag.SPEECH) || sentence.has(Tag.ACCORDING);
    }

    /** "put the toll at nine" */
    private static boolean putsFigure(Sentence sentence, int at) {
        if (!PUT.contains(sentence.at(at).norm())) {
            return false;
        }
        for (int i = at + 1; i < at + 5; i++) {
            if (sentence.at(i).is(Tag.TOLL) || FIGURES.contains(sentence.at(i).norm())) {
                return true;
            }
        }
        return false;
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
        Token first = sentence.at(from);
        if (first.is("that") || first.is(Tag.PREPOSITION)) {
            return null;
        }
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
                        || sentence.at(end - 1).is(Tag.MODAL)
                        || sentence.at(end - 1).is(Tag.BE))) {
            end--;
        }
        if (sentence.at(end - 1).comma()) {
            end = SourcePhrase.beforeAside(sentence, end - 1);
        }
        int from = end;
        while (from > 0 && from > end - LONGEST && !ends(sentence.at(from - 1)) && !parts(sentence, from - 1)) {
            from--;
        }
        return words(sentence, from, end);
    }

    /** A word that parts the speaker from what stands before; "and" and "after" may stand inside a name's own words. */
    private static boolean parts(Sentence sentence, int at) {
        Token token = sentence.at(at);
        if (token.is(Tag.AND)) {
            boolean names = sentence.at(at - 1).capital() && sentence.at(at + 1).capital();
            boolean people =
                    sentence.at(at - 1).is(Tag.PERSON) && sentence.at(at + 1).is(Tag.PERSON);
            Token before = sentence.at(at - 1);
            boolean bodies = sentence.at(at + 1).isAny(Tag.DEFINITE, Tag.INDEFINITE)
                    && (before.isAny(Tag.OFFICIAL, Tag.MARKER) || before.isAny(Tag.PERSON, Tag.CONFLICT));
            return !names && !people && !bodies;
        }
        return token.is(Tag.SUBORDINATOR) && !token.is(Tag.PREPOSITION);
    }

    private static boolean ends(Token token) {
        return token.comma()
                || token.strongMark()
                || (!token.word() && !token.is("'s"))
                || token.is(Tag.BE)
                || (token.is(Tag.SPEECH) && !token.capital())
                || token.is(Tag.RELATIVE)
                || token.is(Tag.HARM_TRANSITIVE);
    }

    private static @Nullable Speaker words(Sentence sentence, int from, int end) {
        SourcePhrase.Span name = from >= end ? null : SourcePhrase.within(sentence, from, end);
        return name == null ? null : new Speaker(name.in(sentence), belief(sentence, name.from(), name.end()));
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
