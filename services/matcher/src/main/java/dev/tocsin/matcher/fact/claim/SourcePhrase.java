package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The name of a person, a body or a paper inside a run of words: what a lead-in says of time and place is left out in front of
 * it, auxiliaries, days and relative clauses behind it. Pure.
 */
public final class SourcePhrase {
    private static final int LONGEST = 14;
    private static final int MOST_CHARACTERS = 90;
    private static final int ASIDE = 14;

    private static final Set<String> PAPERS = Set.of(
            "statement",
            "report",
            "reports",
            "communique",
            "communiqué",
            "document",
            "paper",
            "bulletin",
            "letter",
            "memo",
            "tally",
            "dispatch",
            "post",
            "posts",
            "channel",
            "broadcast",
            "radio",
            "television",
            "website",
            "note",
            "cable",
            "leaflet",
            "ngo",
            "source",
            "sources",
            "parties",
            "sides",
            "rumours",
            "rumors");

    /** What a phrase about the telling, not the teller, begins with behind a preposition. */
    private static final Set<String> OF_TELLING = Set.of(
            "statement",
            "interview",
            "letter",
            "speech",
            "message",
            "telephone",
            "phone",
            "condition",
            "briefing",
            "late",
            "early",
            "today",
            "yesterday",
            "tonight",
            "last",
            "next",
            "noon",
            "midnight",
            "dawn",
            "dusk",
            "comments",
            "remarks",
            "turn",
            "reply",
            "response",
            "return");

    private static final Set<String> DAYPARTS =
            Set.of("morning", "afternoon", "evening", "night", "noon", "midnight", "and", "at", "in", "on", "of");

    private SourcePhrase() {}

    /**
     * A phrase by its place.
     *
     * @param from its first token
     * @param end behind its last token
     */
    public record Span(int from, int end) {
        /** The words as written. */
        public String in(Sentence sentence) {
            return sentence.words(from, end);
        }
    }

    /** Left of an aside that ends at a comma; the comma itself where there is none. "The spokesman, who spoke on Tuesday, said": the words before the aside name the speaker. */
    public static int beforeAside(Sentence sentence, int comma) {
        Token behind = sentence.at(comma - 1);
        for (int i = comma - 1; i > 0 && i > comma - ASIDE; i--) {
            if (sentence.at(i).comma()) {
                Token opens = sentence.at(i + 1);
                boolean clause = opens.isAny(Tag.RELATIVE, Tag.GERUND)
                        || opens.isAny(Tag.PREPOSITION, Tag.VERB)
                        || opens.isAny(Tag.INDEFINITE, Tag.DEFINITE)
                        || behind.digits();
                return clause ? i : comma;
            }
            if (sentence.at(i).strongMark()) {
                return comma;
            }
        }
        return comma;
    }

    /** The name inside the tokens from one up to another; null where they name nobody. */
    public static @Nullable Span within(Sentence sentence, int from, int to) {
        int start = opening(sentence, from, to);
        int end = closing(sentence, start, to);
        if (start >= end || end - start > LONGEST || !names(sentence, start, end)) {
            return null;
        }
        return sentence.words(start, end).length() > MOST_CHARACTERS ? null : new Span(start, end);
    }

    /** Behind "but", "on Tuesday", "in Geneva on the second day": where the name itself begins. */
    private static int opening(Sentence sentence, int from, int to) {
        int start = from;
        while (start < to && opensNothing(sentence.at(start))) {
            start++;
        }
        if (start < to
                && sentence.at(start).is(Tag.PREPOSITION)
                && !sentence.at(start).is(Tag.PERSON)) {
            for (int i = start + 1; i < to; i++) {
                Token before = sentence.at(i - 1);
                boolean article = sentence.at(i).isAny(Tag.DEFINITE, Tag.INDEFINITE)
                        && !before.is(Tag.PREPOSITION)
                        && !before.is(Tag.OF);
                if (article || (day(before) && !DAYPARTS.contains(sentence.at(i).norm()))) {
                    return i;
                }
            }
            return to;
        }
        return start;
    }

    private static boolean opensNothing(Token token) {
        return token.isAny(Tag.AND, Tag.BUT)
                || !token.word()
                || day(token)
                || (token.is(Tag.ADVERB) && !token.is("both"))
                || (token.is(Tag.SUBORDINATOR) && !token.is(Tag.PREPOSITION));
    }

    /** Before a relative clause, a finite verb, "on Tuesday", "in a statement"; and without auxiliaries at the end. */
    private static int closing(Sentence sentence, int start, int to) {
        int end = start;
        while (end < to && !closes(sentence, end, start)) {
            end++;
        }
        while (end > start && trails(sentence.at(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean closes(Sentence sentence, int at, int start) {
        Token token = sentence.at(at);
        if (at == start) {
            return false;
        }
        boolean finite = token.is(Tag.VERB) && token.is(Tag.PAST) && !token.capital() && !describes(sentence, at);
        return (!token.word() && !token.is("'s"))
                || token.isAny(Tag.BE, Tag.RELATIVE)
                || finite
                || (token.is(Tag.MODAL) && !token.capital())
                || (token.is(Tag.GERUND) && !token.capital() && !describes(sentence, at))
                || day(token)
                || ofTelling(sentence, at);
    }

    /** "the united front", "the warring parties", "armed men": a participle before a noun. */
    private static boolean describes(Sentence sentence, int at) {
        Token next = sentence.at(at + 1);
        boolean noun = next.isAny(Tag.PERSON, Tag.MARKER) || next.isAny(Tag.OFFICIAL, Tag.CONFLICT);
        return noun || PAPERS.contains(next.norm()) || sentence.at(at - 1).isAny(Tag.DEFINITE, Tag.INDEFINITE);
    }

    private static boolean ofTelling(Sentence sentence, int at) {
        if (!sentence.at(at).is(Tag.PREPOSITION)) {
            return false;
        }
        for (int i = at + 1; i < at + 4; i++) {
            Token token = sentence.at(i);
            if (day(token) || token.isAny(Tag.MONTH, Tag.TIME_SPAN) || OF_TELLING.contains(token.norm())) {
                return true;
            }
            if (!token.isAny(Tag.DEFINITE, Tag.INDEFINITE) && !token.isAny(Tag.POSSESSIVE, Tag.NUMBER)) {
                return false;
            }
        }
        return false;
    }

    private static boolean trails(Token token) {
        return token.isAny(Tag.HAVE, Tag.MODAL)
                || token.isAny(Tag.ADVERB, Tag.NEGATION)
                || token.isAny(Tag.PREPOSITION, Tag.OF)
                || token.isAny(Tag.AND, Tag.BUT)
                || token.isAny(Tag.DEFINITE, Tag.INDEFINITE)
                || token.is(Tag.SUBORDINATOR)
                || token.is("to");
    }

    private static boolean day(Token token) {
        String norm = token.norm();
        return (token.capital() && norm.endsWith("day") && norm.length() > 5)
                || norm.equals("yesterday")
                || norm.equals("today")
                || norm.equals("tonight")
                || norm.equals("overnight");
    }

    private static boolean names(Sentence sentence, int from, int end) {
        Token first = sentence.at(from);
        if (first.is(Tag.PRONOUN) || (first.isAny(Tag.RELATIVE, Tag.GERUND) && !first.capital())) {
            return false;
        }
        for (int i = from; i < end; i++) {
            Token token = sentence.at(i);
            boolean name = token.capital() && !token.isAny(Tag.DEFINITE, Tag.INDEFINITE) && !token.is(Tag.PRONOUN);
            if (name
                    || token.isAny(Tag.PERSON, Tag.OFFICIAL)
                    || token.isAny(Tag.MARKER, Tag.CONFLICT)
                    || PAPERS.contains(token.norm())) {
                return true;
            }
        }
        return false;
    }
}
