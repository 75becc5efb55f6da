package dev.tocsin.notifier.deliver;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before the next try: doubling from a second to five minutes, never less than the other side asks for.
 *
 * @param first wait
 * @param most a wait grows to
 */
record Backoff(Duration first, Duration most) {
    /** A second, then up to five minutes. */
    static final Backoff USUAL = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

    private static final int MOST_DOUBLINGS = 30;

    /**
     * The wait after a try that failed.
     *
     * @param failures tries failed in a row, from 1
     * @param retryAfter what the other side asks for, or null
     */
    Duration after(int failures, @Nullable Duration retryAfter) {
        long factor = 1L << Math.min(MOST_DOUBLINGS, Math.max(0, failures - 1));
        Duration grown = first.multipliedBy(factor);
        Duration wait = grown.compareTo(most) > 0 ? most : grown;
        return retryAfter != null && retryAfter.compareTo(wait) > 0 ? retryAfter : wait;
    }
}
