package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.claim.PersonPhrase.Trait;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Group;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds people who are named by a name: capitalised words that the lexicon does not know. */
final class PersonNames {
    private static final int LONGEST = 5;

    private final Sentence sentence;
    private final Acquaintances known;

    PersonNames(Sentence sentence, Acquaintances known) {
        this.sentence = sentence;
        this.known = known;
    }

    /** The person whose name starts here, or null. */
    @Nullable
    PersonPhrase at(int start) {
        if (!part(start)
                || part(start - 1)
                || (start > 0 && sentence.at(start - 1).isAny(Tag.INDEFINITE, Tag.DEFINITE))
                || thing(start)) {
            return null;
        }
        int end = end(start);
        boolean aged = sentence.at(end).comma() && age(end + 1);
        String again = end - start == 1 ? known.fullName(sentence.at(start).text()) : null;
        if (again != null && !aged && !largerName(end)) {
            return new PersonPhrase(start, end, 1, 1, Group.UNSPECIFIED, Set.of(Trait.DEFINITE), again);
        }
        if ((end - start < 2 && !aged) || largerName(end) || (!aged && placeBehindPlace(start))) {
            return null;
        }
        int behind = aged ? end + 2 + (sentence.at(end + 2).comma() ? 1 : 0) : end;
        return new PersonPhrase(
                start,
                behind,
                1,
                1,
                Group.UNSPECIFIED,
                Set.of(aged ? Trait.COUNTED : Trait.DEFINITE),
                sentence.words(start, end));
    }

    /** Behind ", Leola Hart, 72" or ", 72-year-old Leola Hart" that says who the person named before is; the same place where no name stands. */
    int apposed(int comma) {
        int start = firstApposed(comma);
        int end = end(start);
        if (!sentence.at(comma).comma() || end == start) {
            return comma;
        }
        boolean aged = sentence.at(end).comma() && age(end + 1);
        int behind = aged ? end + 2 : end;
        Token next = sentence.at(behind);
        return next.comma() || !next.word() ? behind : comma;
    }

    /** Where the name behind a comma begins. */
    int firstApposed(int comma) {
        return PersonNouns.age(sentence.at(comma + 1)) ? comma + 2 : comma + 1;
    }

    private boolean thing(int start) {
        Token before = sentence.at(start - 1);
        boolean title = before.is(Tag.PERSON) || before.is(Tag.SPEECH) || before.is(Tag.AND) || before.is(Tag.VERB);
        boolean thing = before.word()
                && !title
                && !PersonNouns.age(before)
                && (before.lexeme().tags() == 0 || before.is(Tag.MARKER) || before.is(Tag.UNIT));
        boolean opens = before.is(Tag.SUBORDINATOR);
        boolean place =
                before.is(Tag.PREPOSITION) && !opens && !before.is("by") && !before.is("with") && !before.is("for");
        return thing || place;
    }

    /** "Vale Green Medical Centre": the words are part of a longer name. */
    boolean largerName(int end) {
        Token next = sentence.at(end);
        return !sentence.title()
                && next.word()
                && next.capital()
                && !next.digits()
                && !next.isAny(Tag.MONTH, Tag.PERSON)
                && !next.norm().endsWith("day");
    }

    /** "in Corley, North Dorn": a place told by the region around it. */
    private boolean placeBehindPlace(int start) {
        int at = start - 1;
        if (!sentence.at(at).comma() || !sentence.at(at - 1).capital()) {
            return false;
        }
        at--;
        while (sentence.at(at).word()
                && sentence.at(at).capital()
                && !sentence.at(at).is(Tag.PREPOSITION)) {
            at--;
        }
        Token before = sentence.at(at);
        return before.is("in") || before.is("of") || before.is("near") || before.is("at") || before.is("from");
    }

    private boolean age(int at) {
        Token token = sentence.at(at);
        if (!token.digits() || token.text().length() > 3) {
            return false;
        }
        Token next = sentence.at(at + 1);
        return next.comma() || !next.word();
    }

    @Nullable
    String after(int at) {
        int end = end(at);
        return end > at && !largerName(end) ? sentence.words(at, end) : null;
    }

    int end(int at) {
        int i = at;
        while (i < at + LONGEST && part(i)) {
            boolean initial =
                    sentence.at(i).text().length() == 1 && sentence.at(i + 1).is(".") && part(i + 2);
            i += initial ? 2 : 1;
        }
        return i;
    }

    private boolean part(int at) {
        Token token = sentence.at(at);
        return token.word()
                && token.capital()
                && token.lexeme().tags() == 0
                && !token.digits()
                && !token.norm().endsWith("day");
    }
}
