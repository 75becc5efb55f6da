package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people of a sentence: a quantity or article, words that describe, a noun for persons. The shape decides, not the
 * describing words: anything that is no verb, preposition or mark may stand between.
 */
final class People {
    private static final int MOST_MODIFIERS = 9;

    private final Sentence sentence;
    private final Quantities quantities;
    private final List<PersonPhrase> found = new ArrayList<>();

    private People(Sentence sentence) {
        this.sentence = sentence;
        this.quantities = new Quantities(sentence);
    }

    /** The people of the sentence in reading order; they don't overlap. */
    static List<PersonPhrase> of(Sentence sentence) {
        People people = new People(sentence);
        int i = 0;
        while (i < sentence.size()) {
            PersonPhrase phrase = people.at(i);
            if (phrase == null) {
                i++;
            } else {
                people.found.add(phrase);
                i = phrase.end();
            }
        }
        return people.found;
    }

    private @Nullable PersonPhrase at(int start) {
        Token first = sentence.at(start);
        boolean definite = false;
        int i = start;
        if (first.is(Tag.DEFINITE) || first.is(Tag.POSSESSIVE)) {
            definite = true;
            i++;
        }
        PersonPhrase strong = strong(start, i);
        if (strong != null) {
            return strong;
        }
        Quantity quantity = quantities.at(i);
        if (quantity != null) {
            PersonPhrase counted = counted(start, quantity, definite);
            if (counted != null) {
                return counted;
            }
            return definite ? null : bare(quantity, start);
        }
        boolean indefinite = sentence.at(i).is(Tag.INDEFINITE);
        if (indefinite) {
            i++;
        }
        Token ordinal = sentence.at(i);
        boolean another = ordinal.is(Tag.ORDINAL) && ordinal.lexeme().least() > 1 && !ordinal.digits();
        if (another) {
            i++;
        }
        if (first.is(Tag.ORDINAL) && !another && !definite && !indefinite) {
            return null;
        }
        int head = head(i);
        if (head < 0) {
            boolean alone =
                    another && (indefinite || definite) && !sentence.at(i).is(Tag.UNIT) && !unknownNoun(sentence.at(i));
            return alone
                    ? new PersonPhrase(start, i, 1, 1, Group.UNSPECIFIED, true, definite, true, false, null, true)
                    : name(start);
        }
        return uncounted(start, i, head, definite, indefinite, another);
    }

    private static boolean unknownNoun(Token token) {
        return token.word() && token.lexeme().tags() == 0;
    }

    /** "a five-man patrol", "the three-strong crew" */
    private @Nullable PersonPhrase strong(int start, int from) {
        int at = sentence.at(from).is(Tag.INDEFINITE) ? from + 1 : from;
        String norm = sentence.at(at).norm();
        int hyphen = norm.lastIndexOf('-');
        if (hyphen <= 0 || !MEASURES.contains(norm.substring(hyphen + 1))) {
            return null;
        }
        String number = norm.substring(0, hyphen);
        int value = number.chars().allMatch(c -> c >= '0' && c <= '9') && number.length() < 5
                ? Integer.parseInt(number)
                : (int) English.numberWord(number);
        int end = at + 1;
        while (end < at + 4 && sentence.at(end).word() && describes(sentence.at(end), end)) {
            end++;
        }
        return value < 2 || end == at + 1
                ? null
                : new PersonPhrase(
                        start, end, value, value, Groups.of(sentence, at, end), true, false, false, false, null, false);
    }

    private static final Set<String> MEASURES = Set.of("man", "member", "person", "strong", "woman", "men", "soldier");

    private PersonPhrase uncounted(
            int start, int from, int head, boolean definite, boolean indefinite, boolean another) {
        Token noun = sentence.at(head);
        boolean plural = noun.is(Tag.PLURAL) && !(noun.is(Tag.SINGULAR) && (indefinite || another));
        Group group = group(from, head + 1);
        int end = head + 1;
        String name = plural ? null : nameAfter(end);
        if (name != null) {
            end = nameEnd(end);
        }
        if (plural) {
            return new PersonPhrase(start, end, 2, null, group, false, definite, another, false, null, false);
        }
        boolean some = noun.is(Tag.COLLECTIVE);
        Quantity ofThem = some && sentence.at(end).is(Tag.OF) ? quantities.at(end + 1) : null;
        if (ofThem != null) {
            return new PersonPhrase(
                    start, ofThem.end(), ofThem.min(), ofThem.max(), group, true, false, false, false, null, false);
        }
        boolean own = sentence.at(start).is(Tag.POSSESSIVE);
        if (own && !some) {
            return new PersonPhrase(start, end, 1, 1, group, true, false, false, false, name, false);
        }
        boolean counted = indefinite || another || name != null || titleWord(start, head);
        return new PersonPhrase(
                start,
                end,
                some ? 2 : 1,
                some ? null : 1,
                group,
                counted && !some,
                definite && !another,
                another,
                false,
                name,
                false);
    }

    /** "Sergeant", "Colonel" at a capital stand for one person without an article. */
    private boolean titleWord(int start, int head) {
        return start == head && sentence.at(head).capital() && head > 0;
    }

    private @Nullable PersonPhrase counted(int start, Quantity quantity, boolean definite) {
        int i = quantity.end();
        boolean partOf = false;
        if (sentence.at(i).is(Tag.OF) || sentence.at(i).is("among")) {
            Token whole = sentence.at(i + 1);
            if (whole.isAny(Tag.DEFINITE, Tag.POSSESSIVE)) {
                partOf = true;
                i += 2;
                Quantity all = quantities.at(i);
                if (all != null) {
                    i = all.end();
                }
            } else if (whole.is("them") || whole.is("whom") || whole.is("those")) {
                return new PersonPhrase(
                        start,
                        i + 2,
                        quantity.min(),
                        quantity.max(),
                        Group.UNSPECIFIED,
                        true,
                        definite,
                        false,
                        true,
                        null,
                        true);
            } else if (quantity.vague() || quantity.min() >= 12) {
                i++;
            }
        }
        if (sentence.at(i).is(Tag.OTHERS)) {
            return new PersonPhrase(
                    start,
                    i + 1,
                    quantity.min(),
                    quantity.max(),
                    Group.UNSPECIFIED,
                    true,
                    definite,
                    true,
                    partOf,
                    null,
                    true);
        }
        boolean others = quantity.others();
        if (sentence.at(i).is("other")) {
            others = true;
        }
        int head = head(i);
        if (head < 0 && sentence.at(i).isAny(Tag.DEFINITE, Tag.POSSESSIVE)) {
            head = head(i + 1);
            definite = true;
        }
        if (head < 0) {
            return !partOf || !sentence.at(i).is(Tag.HARM_COUNT)
                    ? null
                    : new PersonPhrase(
                            start,
                            i + 1,
                            quantity.min(),
                            quantity.max(),
                            Group.UNSPECIFIED,
                            true,
                            definite,
                            false,
                            true,
                            null,
                            true);
        }
        if (!sentence.at(head).is(Tag.PLURAL)
                && !(quantity.max() != null && quantity.max() == 1)
                && !sentence.at(head).is(Tag.COLLECTIVE)
                && sentence.at(head + 1).is("'s")) {
            return null;
        }
        return new PersonPhrase(
                start,
                head + 1,
                quantity.min(),
                quantity.max(),
                group(quantity.end(), head + 1),
                true,
                definite,
                others,
                partOf,
                quantity.min() == 1 ? nameAfter(head + 1) : null,
                false);
    }

    /** A number alone stands for people where a verb, a mark or a preposition follows, and where it is no age. */
    private @Nullable PersonPhrase bare(Quantity quantity, int start) {
        Token before = sentence.at(start - 1);
        Token after = sentence.at(quantity.end());
        boolean noun =
                after.word() && ((after.lexeme().tags() == 0 && !after.norm().endsWith("ed")) || after.is(Tag.UNIT));
        boolean age = before.is(Tag.BE)
                || (before.is(Tag.OF) && sentence.at(start - 2).is(Tag.PERSON))
                || (before.comma()
                        && !after.word()
                        && (sentence.at(start - 2).capital()
                                || sentence.at(start - 2).is(Tag.PERSON)));
        boolean bound = before.is(Tag.ABOUT)
                || before.is(Tag.AT_LEAST)
                || before.is(Tag.MORE_THAN)
                || before.is(Tag.AT_MOST)
                || before.is(Tag.NEARLY);
        boolean how = before.is("how") || before.is("so") || bound;
        if (noun || age || how || before.is(Tag.POSSESSIVE)) {
            return null;
        }
        return new PersonPhrase(
                quantity.start(),
                quantity.end(),
                quantity.min(),
                quantity.max(),
                Group.UNSPECIFIED,
                true,
                false,
                quantity.others(),
                false,
                null,
                true);
    }

    /** The last noun for persons in the run of words from here, or -1. */
    private int head(int from) {
        int head = -1;
        int limit = from + MOST_MODIFIERS;
        for (int i = from; i < limit; i++) {
            Token token = sentence.at(i);
            if (token.is(Tag.PERSON) && !(token.is(Tag.SPEECH) && head >= 0)) {
                head = i;
                if (token.is(Tag.PLURAL) && !token.is(Tag.SINGULAR)) {
                    break;
                }
            } else if (!describes(token, i)) {
                break;
            }
        }
        if (head < 0) {
            return -1;
        }
        return compound(head) ? -1 : head;
    }

    /** "police station", "rebel attack": the person only describes the thing behind it. */
    private boolean compound(int head) {
        Token noun = sentence.at(head);
        if (noun.is(Tag.PLURAL) && !noun.is(Tag.SINGULAR) && !noun.is("police")) {
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

    private boolean describes(Token token, int at) {
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
        if ((token.lexeme().tags() & CLOSED) != 0 || token.digits()) {
            return false;
        }
        if (token.is(Tag.VERB) || token.is(Tag.HARM_TRANSITIVE)) {
            boolean participle = token.is(Tag.PARTICIPLE) || token.is(Tag.GERUND);
            return participle && describedByParticiple(at);
        }
        return true;
    }

    /** "wounded soldiers", "armed opposition fighters": a participle right before a noun, and not behind one. */
    private boolean describedByParticiple(int at) {
        Token before = sentence.at(at - 1);
        if (before.is(Tag.PERSON) && !before.is("police")) {
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

    /** The group the words tell: the noun's own, unless a word beside it tells a nearer one. */
    private Group group(int from, int end) {
        return Groups.of(sentence, from, end);
    }

    /** A name: capitalised words that are no known noun, alone or with an age behind. */
    private @Nullable PersonPhrase name(int start) {
        if (!namePart(start)
                || namePart(start - 1)
                || (start > 0 && sentence.at(start - 1).is(Tag.INDEFINITE))) {
            return null;
        }
        Token before = sentence.at(start - 1);
        boolean title = before.is(Tag.PERSON) || before.is(Tag.SPEECH) || before.is(Tag.AND) || before.is(Tag.VERB);
        boolean thing = before.word()
                && !title
                && (before.lexeme().tags() == 0 || before.is(Tag.MARKER) || before.is(Tag.UNIT));
        boolean place = before.is(Tag.PREPOSITION) && !before.is("by") && !before.is("with") && !before.is("for");
        if (thing || place) {
            return null;
        }
        int end = nameEnd(start);
        boolean aged = sentence.at(end).comma() && age(end + 1);
        if (end - start < 2 && !aged) {
            return null;
        }
        int behind = aged ? end + 2 + (sentence.at(end + 2).comma() ? 1 : 0) : end;
        return new PersonPhrase(
                start, behind, 1, 1, Group.UNSPECIFIED, aged, !aged, false, false, sentence.words(start, end), false);
    }

    private boolean age(int at) {
        Token token = sentence.at(at);
        if (!token.digits() || token.text().length() > 3) {
            return false;
        }
        Token next = sentence.at(at + 1);
        return next.comma() || !next.word();
    }

    private @Nullable String nameAfter(int at) {
        int end = nameEnd(at);
        return end > at ? sentence.words(at, end) : null;
    }

    private int nameEnd(int at) {
        int i = at;
        while (i < at + 5 && namePart(i)) {
            i++;
        }
        return i;
    }

    private boolean namePart(int at) {
        Token token = sentence.at(at);
        return token.word() && token.capital() && token.lexeme().tags() == 0 && !token.digits();
    }
}
