package dev.tocsin.poller.schedule;

import dev.tocsin.model.Ids;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is polled again, by how the poll went. Pure. Jitter comes from the feed's id, so that feeds that start together
 * drift apart and a replay computes the same times.
 */
public final class PollSchedule {
    /** Later than any poll. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** A feed's own hints make polls rarer by no more than this: they are often set once and forgotten. */
    private static final int MOST_HINTED = 4;

    private static final Duration MOST_BACKOFF = Duration.ofHours(6);
    private static final Duration MOST_ASKED = Duration.ofDays(1);
    private static final Duration LEAST_BUSY = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 16;
    private static final double JITTER = 0.1;
    private static final int JITTER_STEPS = 1 << 15;

    private PollSchedule() {}

    /**
     * After an answer, new or unchanged: the configured interval, or longer where the answer stays the same for longer.
     *
     * @param maxAge how long caches may keep the answer (RFC 9111), or null
     * @param timeToLive how long the feed says it stays as it is (RSS 2.0 {@code ttl}), or null
     */
    public static Instant onAnswer(Pace pace, Instant now, @Nullable Duration maxAge, @Nullable Duration timeToLive) {
        Duration hinted = longest(maxAge, timeToLive);
        Duration most = pace.every().multipliedBy(MOST_HINTED);
        Duration bounded = hinted.compareTo(most) > 0 ? most : hinted;
        return now.plus(jittered(longest(pace.every(), bounded), pace.feed(), 0));
    }

    /**
     * After a failure: twice as long each time.
     *
     * @param failures in a row, this one included
     */
    public static Instant onFailure(Pace pace, Instant now, int failures) {
        return now.plus(jittered(backoff(pace, failures), pace.feed(), failures));
    }

    /**
     * After 429 or 503: as long as the server asks for, and never shorter than after any other failure.
     *
     * @param failures in a row, this one included
     * @param retryAfter as the server asks, or null
     */
    public static Instant onBusy(Pace pace, Instant now, int failures, @Nullable Duration retryAfter) {
        Duration own = jittered(longest(backoff(pace, failures), LEAST_BUSY), pace.feed(), failures);
        Duration asked = retryAfter == null || retryAfter.compareTo(MOST_ASKED) < 0 ? retryAfter : MOST_ASKED;
        return now.plus(longest(own, asked));
    }

    /** After 410: no more. */
    public static Instant onGone() {
        return NEVER;
    }

    private static Duration backoff(Pace pace, int failures) {
        int doublings = Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
        Duration most = longest(MOST_BACKOFF, pace.every());
        Duration backoff = pace.every().multipliedBy(1L << doublings);
        return backoff.compareTo(most) > 0 ? most : backoff;
    }

    private static Duration jittered(Duration duration, String feed, int failures) {
        int step = (Ids.of("jitter", feed, Integer.toString(failures)).hashCode() & Integer.MAX_VALUE) % JITTER_STEPS;
        double factor = 1 - JITTER + 2 * JITTER * step / JITTER_STEPS;
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }

    private static Duration longest(@Nullable Duration a, @Nullable Duration b) {
        Duration first = a == null ? Duration.ZERO : a;
        return b == null || first.compareTo(b) >= 0 ? first : b;
    }
}
