package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people of a clause that "and", commas and, between names with ages, semicolons join into one list. */
final class Coordination {
    private static final int MOST = 8;

    private final Clause clause;
    private final Sentence sentence;

    Coordination(Clause clause) {
        this.clause = clause;
        this.sentence = clause.sentence();
    }

    /** This phrase and those joined to it on the left. */
    List<PersonPhrase> left(PersonPhrase last) {
        List<PersonPhrase> all = new ArrayList<>();
        all.add(last);
        PersonPhrase current = last;
        while (all.size() < MOST && !(last.partOf() && last.bare())) {
            Token link = sentence.at(current.start() - 1);
            boolean mark = listMark(current.start() - 1);
            if (!link.is(Tag.AND) && !mark && !link.is("as well as") && !link.is("along with")) {
                break;
            }
            int at = current.start() - 2;
            if (listMark(at)) {
                at--;
            }
            PersonPhrase left = attached(at);
            boolean listed = link.comma() && all.size() == 1 && !(sentence.title() && left != null && opens(left));
            boolean known = left != null && !left.counted() && left.definite() && left.name() == null;
            if (left == null || owner(left) || listed || known) {
                break;
            }
            all.addFirst(left);
            current = left;
        }
        return all;
    }

    /** "Police: 4 adults, 1 child shot": first in its headline. */
    private boolean opens(PersonPhrase people) {
        return people.start() <= 1 || sentence.at(people.start() - 1).is(":");
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
            PersonPhrase phrase = clause.covering(i);
            if (phrase != null) {
                return i == at || !clause.governed(phrase) ? phrase : null;
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

    /** This phrase and those joined to it on the right. */
    List<PersonPhrase> right(PersonPhrase first) {
        List<PersonPhrase> all = new ArrayList<>();
        all.add(first);
        PersonPhrase current = first;
        while (all.size() < MOST) {
            int at = afterAttachments(current.end());
            boolean comma = listMark(at) || sentence.at(at - 1).comma();
            if (listMark(at)) {
                at++;
            }
            boolean and = sentence.at(at).is(Tag.AND) || sentence.at(at).is("as well as");
            if (and) {
                at++;
            }
            PersonPhrase next = comma || and ? clause.startingAt(at) : null;
            if (next == null || opensClause(next) || owner(next) || (next.bare() && !and)) {
                break;
            }
            if (!and && apposed(current, next) && !continues(next)) {
                break;
            }
            all.add(next);
            current = next;
        }
        return all;
    }

    /** Whether the people behind a comma are the same person: "a cook, her cousin, in the leg". A headline has no "and". */
    private boolean apposed(PersonPhrase current, PersonPhrase next) {
        boolean relation = sentence.at(next.start()).is(Tag.POSSESSIVE) && next.name() == null && next.single();
        return current.apposed(next) || (current.single() && relation && !sentence.title());
    }

    /** Whether a list goes on behind these people. */
    private boolean continues(PersonPhrase phrase) {
        int at = sentence.at(phrase.end()).comma() ? phrase.end() + 1 : phrase.end();
        at = sentence.at(at).is(Tag.AND) ? at + 1 : at;
        return at > phrase.end() && clause.covering(at) != null;
    }

    /** Behind the name of somebody. */
    private boolean named(int at) {
        PersonPhrase left = clause.covering(at - 1);
        return left != null && left.name() != null;
    }

    /** A comma; where a list names people by name and age, a semicolon. */
    private boolean listMark(int at) {
        return sentence.at(at).comma()
                || (sentence.at(at).is(";") && (sentence.at(at - 1).digits() || named(at)));
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

    /** "…, 20, said Det. Dorn": behind an aside, the speaker follows. */
    private boolean saidBy(PersonPhrase phrase) {
        int speech = phrase.end();
        Token next = sentence.at(speech + 1);
        return sentence.at(speech).is(Tag.SPEECH)
                && sentence.at(speech - 1).comma()
                && (next.capital() || clause.covering(speech + 1) != null)
                && !next.is(Tag.PRONOUN);
    }

    /** Whether a verb of its own follows: then the people are a new subject. */
    private boolean opensClause(PersonPhrase phrase) {
        if (saidBy(phrase)) {
            return false;
        }
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
