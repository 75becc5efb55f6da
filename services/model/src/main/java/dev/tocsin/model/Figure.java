package dev.tocsin.model;

import org.jspecify.annotations.Nullable;

/**
 * A number of people as far as it is known.
 *
 * @param min at least this many
 * @param max at most this many; null where the source gives no upper bound
 */
public record Figure(int min, @Nullable Integer max) {
    public Figure {
        if (min < 0 || (max != null && max < min)) {
            throw new IllegalArgumentException("figure " + min + ".." + max);
        }
    }

    /** Exactly this many. */
    public static Figure exactly(int count) {
        return new Figure(count, count);
    }

    /** This many or more. */
    public static Figure atLeast(int count) {
        return new Figure(count, null);
    }

    /** Whether both bounds agree. */
    public boolean exact() {
        return max != null && max == min;
    }

    /** For readers: {@code 6}, {@code 2+}, {@code 10–12}. */
    @Override
    public String toString() {
        if (exact()) {
            return Integer.toString(min);
        }
        return max == null ? min + "+" : min + "–" + max;
    }
}
