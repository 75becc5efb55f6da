package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sentence with its people, and the ways from a verb to its subject and objects. */
final class Clause {
    private final Sentence sentence;
    private final Grammar grammar;
    private final List<PersonPhrase> people;
    private final @Nullable PersonPhrase[] covering;

    Clause(Sentence sentence, Grammar grammar, Acquaintances known) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.people = People.of(sentence, grammar, known);
        this.covering = new PersonPhrase[sentence.size() + 1];
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
            if (phrase != null) {
                boolean accept = !governed(phrase) || relative || opened(phrase, verb);
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

    /** "after four men were shot": what might govern the people opens their clause. */
    private boolean opened(PersonPhrase phrase, int verb) {
        Token before = sentence.at(phrase.start() - 1);
        return before.is(Tag.PREPOSITION)
                && before.is(Tag.SUBORDINATOR)
                && phrase.end() > beforeVerbGroup(verb)
                && phrase.end() <= verb;
    }

    private boolean governed(PersonPhrase phrase) {
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
        return first == null ? List.of() : coordinatedRight(first);
    }

    /** This phrase and those that "and" and commas join to it on the left. */
    List<PersonPhrase> coordinatedLeft(PersonPhrase last) {
        List<PersonPhrase> all = new ArrayList<>();
        all.add(last);
        PersonPhrase current = last;
        while (all.size() < 8 && !(last.partOf() && last.bare())) {
            Token link = sentence.at(current.start() - 1);
            if (!link.is(Tag.AND) && !link.comma() && !link.is("as well as") && !link.is("along with")) {
                break;
            }
            int at = current.start() - 2;
            if (sentence.at(at).comma()) {
                at--;
            }
            PersonPhrase left = attached(at);
            boolean listed =
                    link.comma() && all.size() == 1 && !(sentence.title() && left != null && left.start() <= 1);
            boolean known = left != null && !left.counted() && left.definite() && left.name() == null;
            if (left == null || owner(left) || listed || known) {
                break;
            }
            all.addFirst(left);
            current = left;
        }
        return all;
    }

    /** "is dead" as one word of the lexicon. */
    private static boolean says(Token token) {
        String norm = token.norm();
        return norm.startsWith("is ") || norm.startsWith("are ") || norm.startsWith("was ") || norm.startsWith("were ");
    }

    /** The people whose naming, with its prepositional phrases, ends at this token. */
    @Nullable
    PersonPhrase attached(int at) {
        for (int i = at; i > at - 7 && i >= 0; i--) {
            PersonPhrase phrase = covering(i);
            if (phrase != null) {
                return i == at || !governed(phrase) ? phrase : null;
            }
            Token token = sentence.at(i);
            if (!token.word()
                    || token.isAny(Tag.VERB, Tag.BE)
                    || says(token)
                    || token.is(Tag.SPEECH)
                    || token.is(Tag.HARM_STATE)) {
                return null;
            }
        }
        return null;
    }

    private List<PersonPhrase> coordinatedRight(PersonPhrase first) {
        List<PersonPhrase> all = new ArrayList<>();
        all.add(first);
        PersonPhrase current = first;
        while (all.size() < 8) {
            int at = afterAttachments(current.end());
            boolean comma = sentence.at(at).comma();
            if (comma) {
                at++;
            }
            boolean and = sentence.at(at).is(Tag.AND) || sentence.at(at).is("as well as");
            if (and) {
                at++;
            }
            PersonPhrase next = comma || and ? startingAt(at) : null;
            if (next == null || opensClause(next) || owner(next) || (next.bare() && !and)) {
                break;
            }
            if (!and && current.apposed(next) && !continues(next)) {
                break;
            }
            all.add(next);
            current = next;
        }
        return all;
    }

    /** Whether a list goes on behind these people. */
    private boolean continues(PersonPhrase phrase) {
        return sentence.at(phrase.end()).comma() || sentence.at(phrase.end()).is(Tag.AND);
    }

    /** "the sheriff's office": a thing of theirs is spoken of. */
    private boolean owner(PersonPhrase phrase) {
        return sentence.at(phrase.end()).is("'s");
    }

    /** Behind "from Nepal", "of the mission". */
    private int afterAttachments(int from) {
        int i = from;
        if (!sentence.at(i).is(Tag.PREPOSITION) && !sentence.at(i).is(Tag.OF)) {
            return i;
        }
        while (i < from + 6
                && sentence.at(i).word()
                && !sentence.at(i).isAny(Tag.AND, Tag.VERB)
                && !sentence.at(i).is(Tag.BE)) {
            i++;
        }
        return sentence.at(i).is(Tag.AND) || sentence.at(i).comma() ? i : from;
    }

    /** Whether a verb of its own follows: then the people are a new subject. */
    private boolean opensClause(PersonPhrase phrase) {
        for (int i = phrase.end(); i < phrase.end() + 7; i++) {
            Token token = sentence.at(i);
            if (token.is(Tag.PRONOUN)) {
                return false;
            }
            if (token.is(Tag.BE)
                    || token.is(Tag.HAVE)
                    || (token.is(Tag.MODAL) && !token.capital())
                    || (token.is(Tag.SPEECH) && token.is(Tag.PAST) && i < phrase.end() + 4)
                    || token.is(Tag.HARM_INTRANSITIVE)
                    || (i == phrase.end()
                            && (token.is(Tag.HARM_TRANSITIVE)
                                    || token.is(Tag.HARM_STATE)
                                    || (token.is(Tag.VERB) && token.is(Tag.PAST))))) {
                return true;
            }
            boolean abbreviated = token.is(".") && sentence.at(i + 1).capital();
            if ((!token.word() && !abbreviated) || token.is(Tag.AND) || token.is(Tag.RELATIVE)) {
                return false;
            }
        }
        return false;
    }
}
