package dev.tocsin.matcher.fact.claim;

import dev.tocsin.model.Group;
import org.jspecify.annotations.Nullable;

/**
 * People as a sentence names them.
 *
 * @param start first token
 * @param end behind the last token
 * @param min at least this many
 * @param max at most this many; null where open
 * @param group as the words themselves tell it
 * @param counted whether a number is given; a single one by an article or a name counts as such
 * @param definite "the soldiers", "both", "his guard": people named before
 * @param others counts on top of people named before
 * @param partOf "two of the soldiers": some of people named before
 * @param name the name of a single person, or null
 * @param bare a number without a noun
 */
record PersonPhrase(
        int start,
        int end,
        int min,
        @Nullable Integer max,
        Group group,
        boolean counted,
        boolean definite,
        boolean others,
        boolean partOf,
        @Nullable String name,
        boolean bare) {

    PersonPhrase as(Group other) {
        return new PersonPhrase(start, end, min, max, other, counted, definite, others, partOf, name, bare);
    }

    PersonPhrase named(String other) {
        return new PersonPhrase(start, end, min, max, group, counted, definite, others, partOf, other, bare);
    }

    boolean single() {
        return min == 1 && max != null && max == 1;
    }
}
