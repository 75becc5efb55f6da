package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;

/**
 * Finds the noun for persons that a run of words ends in. The shape decides, not the describing words: anything that is no
 * verb, preposition or mark may stand before it.
 */
final class PersonNouns {
    private static final int MOST_MODIFIERS = 9;
    private static final long VERBS = Tag.bits(Tag.VERB);
    private static final long CLOSED = Tag.bits(
            Tag.INDEFINITE,
            Tag.DEFINITE,
            Tag.POSSESSIVE,
            Tag.PRONOUN,
            Tag.PREPOSITION,
            Tag.OF,
            Tag.BUT,
            Tag.RELATIVE,
            Tag.BE,
            Tag.HAVE,
            Tag.MODAL,
            Tag.NEGATION,
            Tag.NUMBER,
            Tag.VAGUE,
            Tag.SUBORDINATOR,
            Tag.SPEECH,
            Tag.HARM_INTRANSITIVE,
            Tag.ACCORDING,
            Tag.AT_LEAST,
            Tag.INCLUDING,
            Tag.RESULT);

    private final Sentence sentence;
    private final Grammar grammar;

    PersonNouns(Sentence sentence, Grammar grammar) {
        this.sentence = sentence;
        this.grammar = grammar;
    }

    /** The last noun for persons in the run of words from here, or -1. */
    int head(int from) {
        int head = -1;
        int limit = from + MOST_MODIFIERS;
        for (int i = from; i < limit; i++) {
            Token token = sentence.at(i);
            if (token.is(Tag.PERSON) && !(token.is(Tag.SPEECH) && head >= 0)) {
                head = i;
                if (pluralOnly(token) && !describesPerson(i)) {
                    break;
                }
            } else if (!describes(token, i)) {
                break;
            }
        }
        return head < 0 || (grammar.compounds() && compound(head)) ? -1 : head;
    }

    /** An unknown plural at the end of a run of words that nothing else explains, or -1: a noun the lexicon lacks. */
    int guess(int from) {
        int last = -1;
        for (int i = from; i < from + 4; i++) {
            Token token = sentence.at(i);
            if (!token.word()
                    || token.digits()
                    || token.is(Tag.UNIT)
                    || (token.lexeme().tags() & (CLOSED | VERBS)) != 0) {
                break;
            }
            if (token.is(Tag.AND) || !describes(token, i)) {
                break;
            }
            last = i;
        }
        if (last < 0) {
            return -1;
        }
        Token noun = sentence.at(last);
        String norm = noun.norm();
        boolean plural = norm.length() > 3
                && norm.endsWith("s")
                && !norm.endsWith("ss")
                && !norm.endsWith("us")
                && !norm.endsWith("is");
        return plural && noun.lexeme().tags() == 0 ? last : -1;
    }

    private static boolean pluralOnly(Token token) {
        return token.is(Tag.PLURAL) && !token.is(Tag.SINGULAR);
    }

    /** "Irish soldiers", "staff officers", "police officers": a plural that describes the noun behind it. */
    private boolean describesPerson(int at) {
        Token token = sentence.at(at);
        Token next = sentence.at(at + 1);
        Token after = sentence.at(at + 2);
        boolean adjective = token.capital() || token.is("staff") || token.is("police") || token.is("press");
        return adjective
                && !token.norm().endsWith("s")
                && (next.is(Tag.PERSON) || (after.is(Tag.PERSON) && describes(next, at + 1) && !next.is(Tag.AND)));
    }

    /** "police station", "rebel attack": the person only describes the thing behind it. */
    private boolean compound(int head) {
        Token noun = sentence.at(head);
        if (pluralOnly(noun) && !noun.is("police") && !noun.is("staff")) {
            return false;
        }
        Token next = sentence.at(head + 1);
        return (next.word()
                        && !next.capital()
                        && !next.digits()
                        && next.lexeme().tags() == 0
                        && !looksLikeVerb(next))
                || next.is(Tag.UNIT)
                || (next.is(Tag.MARKER) && !next.capital())
                || (next.is(Tag.HARM_EVENT) && !next.is(Tag.VERB))
                || (next.is(Tag.HARM_COUNT) && !next.is(Tag.VERB) && !next.is(Tag.HARM_STATE))
                || next.is(Tag.TOLL);
    }

    private static boolean looksLikeVerb(Token token) {
        return token.norm().endsWith("ed")
                || token.norm().endsWith("ly")
                || token.norm().endsWith("ing");
    }

    boolean describes(Token token, int at) {
        if (!token.word()) {
            return token.comma()
                    && sentence.at(at - 1).capital()
                    && sentence.at(at + 1).capital()
                    && (sentence.at(at + 2).is(Tag.AND) || sentence.at(at + 2).comma());
        }
        if (token.is(Tag.AND)) {
            return sentence.at(at - 1).capital() == sentence.at(at + 1).capital()
                    && !sentence.at(at - 1).is(Tag.PERSON)
                    && sentence.at(at + 1).lexeme().tags() == 0
                    && sentence.at(at + 2).is(Tag.PERSON);
        }
        if (age(token)) {
            return true;
        }
        if (grammar.verbFirst() && token.is(Tag.HARM_EVENT)) {
            return false;
        }
        if ((token.lexeme().tags() & CLOSED) != 0 || token.digits() || token.is("the other")) {
            return false;
        }
        if (token.is(Tag.VERB) || token.is(Tag.HARM_TRANSITIVE)) {
            boolean participle = token.is(Tag.PARTICIPLE) || token.is(Tag.GERUND);
            boolean noun = sentence.at(at + 1).is(Tag.PERSON)
                    && token.is(Tag.PRESENT)
                    && !token.norm().endsWith("s");
            return (participle && describedByParticiple(at)) || noun;
        }
        return true;
    }

    /** 34-year-old */
    static boolean age(Token token) {
        String norm = token.norm();
        return norm.endsWith("-old") || norm.endsWith("-olds");
    }

    /** "wounded soldiers", "armed opposition fighters": a participle right before a noun, and not behind one. */
    private boolean describedByParticiple(int at) {
        Token before = sentence.at(at - 1);
        boolean verbPhrase = sentence.at(at).norm().indexOf(' ') > 0;
        if ((before.is(Tag.PERSON) && !before.is("police")) || age(before) || verbPhrase) {
            return false;
        }
        for (int i = at + 1; i < at + 4; i++) {
            Token next = sentence.at(i);
            if (next.is(Tag.PERSON)) {
                return true;
            }
            if (!next.word() || (next.lexeme().tags() & (CLOSED | VERBS)) != 0) {
                return false;
            }
        }
        return false;
    }
}
