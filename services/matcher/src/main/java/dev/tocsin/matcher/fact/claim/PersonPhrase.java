package dev.tocsin.matcher.fact.claim;

import dev.tocsin.model.Group;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People as a sentence names them.
 *
 * @param start first token
 * @param end behind the last token
 * @param min at least this many
 * @param max at most this many; null where open
 * @param group as the words themselves tell it
 * @param traits how they are named
 * @param name the name of a single person, or null
 */
record PersonPhrase(
        int start,
        int end,
        int min,
        @Nullable Integer max,
        Group group,
        Set<Trait> traits,
        @Nullable String name) {
    /** How people are named. */
    enum Trait {
        /** A number is given; a single one by an article or a name counts as such. */
        COUNTED,
        /** "the soldiers", "both", "his guard": people named before. */
        DEFINITE,
        /** Counts on top of people named before. */
        OTHERS,
        /** "two of the soldiers": some of people named before. */
        PART_OF,
        /** A number without a noun. */
        BARE,
        /** The noun is unknown: a guess by its shape. */
        GUESS,
        /** he, she, they */
        PRONOUN
    }

    PersonPhrase {
        traits = Set.copyOf(traits);
    }

    /** These people with a number. */
    static PersonPhrase of(int start, int end, Quantity quantity, Group group, Set<Trait> traits) {
        return new PersonPhrase(start, end, quantity.min(), quantity.max(), group, traits, null);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    boolean counted() {
        return is(Trait.COUNTED);
    }

    boolean definite() {
        return is(Trait.DEFINITE);
    }

    boolean others() {
        return is(Trait.OTHERS);
    }

    boolean partOf() {
        return is(Trait.PART_OF);
    }

    boolean bare() {
        return is(Trait.BARE);
    }

    boolean pronoun() {
        return is(Trait.PRONOUN);
    }

    boolean single() {
        return min == 1 && max != null && max == 1;
    }

    PersonPhrase of(Group other) {
        return new PersonPhrase(start, end, min, max, other, traits, name);
    }

    /** These people as told of for the first time. */
    PersonPhrase told() {
        Set<Trait> told = EnumSet.of(Trait.COUNTED);
        told.addAll(traits);
        told.remove(Trait.DEFINITE);
        return new PersonPhrase(start, end, min, max, group, told, name);
    }

    PersonPhrase numbered(int least, @Nullable Integer most) {
        return new PersonPhrase(start, end, least, most, group, traits, name);
    }

    /** Whether the people behind a comma are the same person: "Ann Holt, a 40-year-old from Corley". */
    boolean apposed(PersonPhrase next) {
        return single() && next.single() && name() != null && next.name() == null;
    }
}
