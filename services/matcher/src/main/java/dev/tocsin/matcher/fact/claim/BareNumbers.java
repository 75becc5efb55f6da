package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.claim.PersonPhrase.Trait;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Group;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Numbers that stand for people without a noun: "four were hurt". */
final class BareNumbers {
    private final Sentence sentence;

    BareNumbers(Sentence sentence) {
        this.sentence = sentence;
    }

    /** "a man, 34," and "two men, 20 and 21,": numbers behind people and a comma, up to another mark. */
    private boolean apposedAge(int start, int end) {
        int first = start;
        while (link(first - 1) && sentence.at(first - 2).digits()) {
            first -= 2;
        }
        int last = end;
        while (link(last) && sentence.at(last + 1).digits()) {
            last += 2;
        }
        Token named = sentence.at(first - 2);
        if (sentence.at(first - 1).is("ages") || sentence.at(first - 1).is("aged")) {
            return true;
        }
        return sentence.at(first - 1).comma()
                && !sentence.at(last).word()
                && (named.capital() || named.is(Tag.PERSON) || named.norm().endsWith("other") || named.is(Tag.OTHERS));
    }

    /** "killed three Sunday night", "hurt two early on Friday": when it was, not what they are. */
    private boolean time(int at) {
        Token word = sentence.at(at);
        boolean day = word.capital() && word.norm().endsWith("day");
        boolean early = word.is("early") || word.is("late");
        return day || (early && !sentence.at(at + 1).is(Tag.PERSON));
    }

    private boolean link(int at) {
        return sentence.at(at).is(Tag.AND) || sentence.at(at).comma();
    }

    /** A number alone stands for people where a verb, a mark or a preposition follows, and where it is no age. */
    @Nullable
    PersonPhrase people(Quantity quantity, int start) {
        Token before = sentence.at(start - 1);
        Token after = sentence.at(quantity.end());
        boolean noun = !time(quantity.end())
                && after.word()
                && ((after.lexeme().tags() == 0 && !after.norm().endsWith("ed")) || after.isAny(Tag.UNIT, Tag.NUMBER));
        boolean age = before.is(Tag.BE)
                || (before.is(Tag.OF) && sentence.at(start - 2).is(Tag.PERSON))
                || apposedAge(start, quantity.end());
        boolean bound = before.is(Tag.ABOUT)
                || before.is(Tag.AT_LEAST)
                || before.is(Tag.MORE_THAN)
                || before.is(Tag.AT_MOST)
                || before.is(Tag.NEARLY);
        boolean ofWhole = before.is(Tag.DEFINITE)
                && (sentence.at(start - 2).is(Tag.OF) || sentence.at(start - 2).is("out of"));
        boolean ofThings = after.is(Tag.OF) && sentence.at(quantity.end() + 1).isAny(Tag.DEFINITE, Tag.POSSESSIVE);
        boolean address = after.capital() && after.is(Tag.ORDINAL);
        boolean how = before.is("how") || before.is("so") || bound;
        if (noun || age || how || ofThings || ofWhole || address || before.is(Tag.POSSESSIVE)) {
            return null;
        }
        EnumSet<Trait> traits = EnumSet.of(Trait.COUNTED, Trait.BARE);
        if (quantity.others()) {
            traits.add(Trait.OTHERS);
        }
        return PersonPhrase.of(quantity.start(), quantity.end(), quantity, Group.UNSPECIFIED, traits);
    }
}
