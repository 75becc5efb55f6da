package dev.tocsin.console.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times for readers. The page's script says the same words as time goes on: keep both alike. */
public final class Times {
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final Duration DATES_FROM = Duration.ofDays(45);

    private Times() {}

    /** How long ago, or how soon: {@code just now}, {@code 12 min ago}, {@code in 3 h}; the date where it is far off. */
    public static String ago(Instant at, Instant now) {
        Duration since = Duration.between(at, now);
        Duration far = since.abs();
        if (far.compareTo(DATES_FROM) > 0) {
            return DAY.format(at.atOffset(ZoneOffset.UTC));
        }
        if (far.toSeconds() < 5) {
            return since.isNegative() ? "in a moment" : "just now";
        }
        String amount = amount(far);
        return since.isNegative() ? "in " + amount : amount + " ago";
    }

    /** To the second, in UTC. */
    public static String full(Instant at) {
        return FULL.format(at.atOffset(ZoneOffset.UTC));
    }

    /** For machines, to the millisecond at most. */
    public static String iso(Instant at) {
        return Instant.ofEpochMilli(at.toEpochMilli()).toString();
    }

    private static String amount(Duration far) {
        if (far.toSeconds() < 60) {
            return far.toSeconds() + " s";
        }
        if (far.toMinutes() < 60) {
            return far.toMinutes() + " min";
        }
        if (far.toHours() < 48) {
            return far.toHours() + " h";
        }
        return far.toDays() + " days";
    }
}
