package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sentence with its people, and the ways from a verb to its subject and objects. */
final class Clause {
    private final Sentence sentence;
    private final Grammar grammar;
    private final List<PersonPhrase> people;
    private final @Nullable PersonPhrase[] covering;
    private final Coordination lists;

    Clause(Sentence sentence, Grammar grammar, Acquaintances known) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.people = People.of(sentence, grammar, known);
        this.covering = new PersonPhrase[sentence.size() + 1];
        this.lists = new Coordination(this);
        for (PersonPhrase phrase : people) {
            for (int i = phrase.start(); i < phrase.end(); i++) {
                covering[i] = phrase;
            }
        }
    }

    Grammar grammar() {
        return grammar;
    }

    Sentence sentence() {
        return sentence;
    }

    List<PersonPhrase> people() {
        return people;
    }

    /** The people named by this token, or null. */
    @Nullable
    PersonPhrase covering(int at) {
        return at < 0 || at >= sentence.size() ? null : covering[at];
    }

    /** The people whose naming starts here, or null. */
    @Nullable
    PersonPhrase startingAt(int at) {
        PersonPhrase phrase = covering(at);
        return phrase != null && phrase.start() == at ? phrase : null;
    }

    /** The first token left of here that is no auxiliary, adverb or negation. */
    int beforeVerbGroup(int verb) {
        int i = verb - 1;
        while (i >= 0 && verbGroup(sentence.at(i), i)) {
            i--;
        }
        return i;
    }

    private boolean verbGroup(Token token, int at) {
        if (covering(at) != null && !token.is(Tag.BE)) {
            return false;
        }
        return token.is(Tag.BE)
                || token.is(Tag.HAVE)
                || token.is(Tag.MODAL)
                || token.is(Tag.ADVERB)
                || (token.is(Tag.NEGATION) && !token.is("no") && !token.is("nobody") && !token.is("nor"));
    }

    /** Whether a form of "be" stands before the verb, adverbs aside. */
    boolean passive(int verb) {
        for (int i = verb - 1; i > beforeVerbGroup(verb); i--) {
            if (sentence.at(i).is(Tag.BE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of this kind stands in the verb's group. */
    boolean inVerbGroup(int verb, Tag tag) {
        for (int i = verb - 1; i > beforeVerbGroup(verb); i--) {
            if (sentence.at(i).is(tag)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The people that are the subject of the verb: the nearest to the left that no preposition governs, over prepositional
     * phrases, asides and relative clauses, not over the start of the clause. With "and" before the verb, the subject of the
     * verb before it.
     */
    List<PersonPhrase> subject(int verb) {
        int i = beforeContrast(beforeVerbGroup(verb));
        PersonPhrase governed = null;
        boolean sawVerb = false;
        boolean sawPast = false;
        boolean relative = false;
        for (; i >= 0; i--) {
            Token token = sentence.at(i);
            PersonPhrase phrase = covering(i);
            if (phrase != null && sentence.at(phrase.end()).is("'s") && !phrase.pronoun()) {
                i = phrase.start();
                continue;
            }
            if (phrase != null && speaker(phrase)) {
                i = phrase.start() - 2;
                continue;
            }
            if (phrase != null) {
                boolean accept = !governed(phrase) || relative || opened(phrase, verb) || gerund(phrase);
                if (accept && !sawVerb) {
                    return coordinatedLeft(headOfAside(phrase));
                }
                if (accept && sharedSubject(verb)) {
                    return coordinatedLeft(phrase);
                }
                governed = governed == null && !sawVerb ? phrase : governed;
                i = phrase.start();
                continue;
            }
            if (token.is(Tag.RELATIVE) && !token.is("that")) {
                relative = i >= beforeVerbGroup(verb) - 1 || !sawVerb;
                sawVerb = false;
                sawPast = false;
                continue;
            }
            if (token.strongMark()
                    || (token.is(Tag.BUT) && i != beforeVerbGroup(verb))
                    || (token.is(Tag.SPEECH)
                            && i < verb - 1
                            && !sentence.at(i + 1).comma())) {
                break;
            }
            if (token.is(Tag.SUBORDINATOR)
                    && !token.is(Tag.PREPOSITION)
                    && !token.is(Tag.RELATIVE)
                    && !token.is(Tag.ADVERB)) {
                boolean named = token.is("as") && sentence.at(i - 1).is(Tag.PARTICIPLE);
                boolean embedded = (sawVerb || sawPast) && !sharedSubject(verb) && !token.is("that") && !token.is("if");
                if (!named && !embedded) {
                    break;
                }
                sawVerb = false;
                continue;
            }
            if (token.is(Tag.RELATIVE) && token.is("that") && sentence.at(i - 1).is(Tag.SPEECH)) {
                break;
            }
            sawPast |= token.is(Tag.VERB) && token.is(Tag.PAST);
            if (token.is(Tag.BE) || (token.is(Tag.VERB) && token.is(Tag.PAST) && !token.is(Tag.PARTICIPLE))) {
                sawVerb = true;
            }
            if (token.comma() && sawVerb && !sharedSubject(verb)) {
                break;
            }
        }
        return governed == null ? List.of() : coordinatedLeft(governed);
    }

    /** "…, said police, and were taken": who says it is nobody the verb speaks of. */
    private boolean speaker(PersonPhrase phrase) {
        return sentence.at(phrase.start() - 1).is(Tag.SPEECH)
                && sentence.at(phrase.start() - 2).comma()
                && sentence.at(phrase.end()).comma();
    }

    private static final Set<String> ASIDES = Set.of(
            "all",
            "both",
            "each",
            "some",
            "most",
            "many",
            "none",
            "ages",
            "aged",
            "age",
            "identified",
            "believed",
            "thought",
            "described",
            "apparently",
            "mostly",
            "mainly",
            "one",
            "two",
            "three");

    /** "five men, and not six as first told, died", "four women, all younger than 45, were hurt": left of the aside. */
    private int beforeContrast(int comma) {
        for (int i = comma - 1; sentence.at(comma).comma() && i > comma - 14 && i > 0; i--) {
            if (sentence.at(i).comma()) {
                Token opens = sentence.at(i + 1);
                Token next = sentence.at(i + 2);
                boolean contrast = opens.is("not") || ((opens.is(Tag.AND) || opens.is("but")) && next.is("not"));
                return contrast || (ASIDES.contains(opens.norm().split(" ", 2)[0]) && covering(i + 1) == null)
                        ? i - 1
                        : comma;
            }
            if (sentence.at(i).isAny(Tag.BE, Tag.HAVE)) {
                return comma;
            }
        }
        return comma;
    }

    /** "The soldier, a woman, was hit": the words before the comma name the person. */
    private PersonPhrase headOfAside(PersonPhrase phrase) {
        if (!phrase.single() || !sentence.at(phrase.start() - 1).comma()) {
            return phrase;
        }
        int behind = phrase.end();
        while (behind < phrase.end() + 4
                && sentence.at(behind).word()
                && !sentence.at(behind).is(Tag.BE)) {
            behind++;
        }
        PersonPhrase left = covering(phrase.start() - 2);
        boolean toBare = left != null && left.bare() && phrase.name() != null;
        if (left != null && left.single() && !toBare && sentence.at(behind).comma()) {
            return left;
        }
        PersonPhrase first = people.getFirst();
        boolean told =
                first.single() && first.start() <= 1 && sentence.at(first.end()).is(Tag.RELATIVE);
        return told && sentence.at(behind).comma() ? first : phrase;
    }

    /** "attacked the post and were killed": the verb shares the subject of the one before. */
    private boolean sharedSubject(int verb) {
        int before = beforeVerbGroup(verb);
        Token link = sentence.at(before);
        return link.is(Tag.AND) || link.comma() || link.is("but");
    }

    /** "a report of two people being shot": whatever governs the people, the verb is theirs. */
    private boolean gerund(PersonPhrase phrase) {
        Token next = sentence.at(phrase.end());
        return next.is("being") || next.is("getting");
    }

    /** "after four men were shot": what might govern the people opens their clause. */
    private boolean opened(PersonPhrase phrase, int verb) {
        PersonPhrase first = phrase;
        while (sentence.at(first.start() - 1).is(Tag.AND) && covering(first.start() - 2) != null) {
            first = Objects.requireNonNull(covering(first.start() - 2));
        }
        Token before = sentence.at(first.start() - 1);
        return before.is(Tag.PREPOSITION)
                && before.is(Tag.SUBORDINATOR)
                && phrase.end() > beforeVerbGroup(verb)
                && phrase.end() <= verb;
    }

    boolean governed(PersonPhrase phrase) {
        Token before = sentence.at(phrase.start() - 1);
        if (before.is(Tag.AND) || before.comma()) {
            PersonPhrase left = covering(phrase.start() - 2);
            return left != null && governed(left) && left.end() == phrase.start() - 1;
        }
        return (before.is(Tag.PREPOSITION) && !before.is("as well as") && !before.is("along with") && !bound(before))
                || before.is(Tag.OF);
    }

    private static boolean bound(Token token) {
        return token.is(Tag.AT_LEAST) || token.is(Tag.MORE_THAN) || token.is(Tag.ABOUT);
    }

    /** The people right behind the verb, with those joined to them by commas and "and". */
    List<PersonPhrase> object(int verb) {
        int i = verb + 1;
        while (sentence.at(i).is(Tag.ADVERB) && covering(i) == null) {
            i++;
        }
        PersonPhrase first = startingAt(i);
        return first == null ? List.of() : lists.right(first);
    }

    /** This phrase and those that "and" and commas join to it on the left. */
    List<PersonPhrase> coordinatedLeft(PersonPhrase last) {
        return lists.left(last);
    }

    /** The people whose naming, with its prepositional phrases, ends at this token. */
    @Nullable
    PersonPhrase attached(int at) {
        return lists.attached(at);
    }
}
