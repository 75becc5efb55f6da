package dev.tocsin.matcher.fact.claim;

import org.jspecify.annotations.Nullable;

/**
 * A number as a sentence gives it.
 *
 * @param start first token
 * @param end behind the last token
 * @param min at least this many
 * @param max at most this many; null where open
 * @param vague "several", "dozens"
 * @param others counts on top of people named before: "another two", "two others"
 * @param ordinal "a second": one more of a kind
 */
record Quantity(int start, int end, int min, @Nullable Integer max, boolean vague, boolean others, boolean ordinal) {

    Quantity until(int newEnd) {
        return new Quantity(start, newEnd, min, max, vague, others, ordinal);
    }

    Quantity onTop() {
        return new Quantity(start, end, min, max, vague, true, ordinal);
    }
}
