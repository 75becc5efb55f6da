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

    PersonNames(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The person whose name starts here, or null. */
    @Nullable
    PersonPhrase at(int start) {
        if (!part(start)
                || part(start - 1)
                || (start > 0 && sentence.at(start - 1).is(Tag.INDEFINITE))
                || thing(start)) {
            return null;
        }
        int end = end(start);
        boolean aged = sentence.at(end).comma() && age(end + 1);
        if (end - start < 2 && !aged) {
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

    private boolean thing(int start) {
        Token before = sentence.at(start - 1);
        boolean title = before.is(Tag.PERSON) || before.is(Tag.SPEECH) || before.is(Tag.AND) || before.is(Tag.VERB);
        boolean thing = before.word()
                && !title
                && !PersonNouns.age(before)
                && (before.lexeme().tags() == 0 || before.is(Tag.MARKER) || before.is(Tag.UNIT));
        boolean place = before.is(Tag.PREPOSITION) && !before.is("by") && !before.is("with") && !before.is("for");
        return thing || place;
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
        return end > at ? sentence.words(at, end) : null;
    }

    int end(int at) {
        int i = at;
        while (i < at + LONGEST && part(i)) {
            i++;
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
