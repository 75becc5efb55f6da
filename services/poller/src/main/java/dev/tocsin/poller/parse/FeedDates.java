package dev.tocsin.poller.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds write them: ISO 8601 and its W3C profile, RFC 822 and its many cousins in many languages. What is not surely
 * a date, such as a bare number or the year 1, gives null: no date is better than a wrong one. ROME's own reader of dates left
 * some unread and read as many wrongly, by up to a quarter of an hour, where a second has more than three decimals.
 */
public final class FeedDates {
    private static final int MAX_LENGTH = 120;
    private static final int FIRST_YEAR = 1971;
    private static final int LAST_YEAR = 2100;

    private static final String ZONE =
            "(?<zone>\\s*(?:Z|[A-Za-z]{1,5}|(?:[A-Za-z]{3})?\\s*[+-]\\s?\\d{1,2}:?(?:\\d{2})?(?::?\\d{2})?)"
                    + "|\\s+[A-Za-z]{2,20}/[A-Za-z_]{2,30})?";
    private static final String CLOCK =
            "(?<hour>\\d{1,2})(?::?(?<minute>\\d{1,2})(?::?(?<second>\\d{1,2})(?:[.,](?<fraction>\\d{1,9})\\d*)?)?)?";
    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d{1,2})(?:-(?<day>\\d{1,2}))?"
            + "|(?<month2>\\d{2})(?<day2>\\d{2})|-?(?<ordinal>\\d{3}))"
            + "(?:[Tt\\s_]+" + CLOCK + "\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?" + ZONE + ")?");
    private static final Pattern COMPACT = Pattern.compile("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})"
            + "(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})" + ZONE);

    private FeedDates() {}

    /** The instant a text names, in UTC where it names no zone; null where it names none that can be believed. */
    public static @Nullable Instant parse(@Nullable String text) {
        if (text == null || text.length() > MAX_LENGTH) {
            return null;
        }
        String date = DateWords.eastAsian(text.strip());
        if (date.isEmpty()) {
            return null;
        }
        try {
            Instant instant = iso(date);
            return instant != null ? instant : DateWords.parse(date);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Instant iso(String text) {
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return of(
                    day(number(compact, "year"), number(compact, "month"), number(compact, "day")),
                    time(number(compact, "hour"), number(compact, "minute"), number(compact, "second"), 0),
                    DateZones.of(compact.group("zone")));
        }
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            return null;
        }
        ZoneId zone = iso.group("zone") == null ? ZoneOffset.UTC : DateZones.of(iso.group("zone"));
        return of(isoDay(iso), isoTime(iso), zone);
    }

    private static LocalDate isoDay(Matcher iso) {
        int year = number(iso, "year");
        if (iso.group("ordinal") != null) {
            return LocalDate.ofYearDay(year, number(iso, "ordinal"));
        }
        if (iso.group("month2") != null) {
            return day(year, number(iso, "month2"), number(iso, "day2"));
        }
        return day(year, number(iso, "month"), iso.group("day") == null ? 1 : number(iso, "day"));
    }

    private static Clock isoTime(Matcher iso) {
        if (iso.group("hour") == null) {
            return Clock.MIDNIGHT;
        }
        int hour = DateWords.halfDay(number(iso, "hour"), iso.group("half"));
        int second = iso.group("second") == null ? 0 : number(iso, "second");
        int minute = iso.group("minute") == null ? 0 : number(iso, "minute");
        return time(hour, minute, second, nanos(iso.group("fraction")));
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** A time of day that may be the midnight at its end. */
    record Clock(LocalTime time, int days) {
        static final Clock MIDNIGHT = new Clock(LocalTime.MIDNIGHT, 0);
    }

    /** A time of day; 24:00 is the next midnight and a leap second the second before it. */
    static Clock time(int hour, int minute, int second, int nanos) {
        if (hour == 24 && minute == 0 && second == 0) {
            return new Clock(LocalTime.MIDNIGHT, 1);
        }
        return new Clock(LocalTime.of(hour, minute, Math.min(second, 59), nanos), 0);
    }

    /** A day; one past the end of its month is taken for the last one. */
    static LocalDate day(int year, int month, int day) {
        if (day < 1 || day > 31) {
            throw new DateTimeException("no such day");
        }
        return LocalDate.of(year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
    }

    static @Nullable Instant of(LocalDate day, Clock clock, @Nullable ZoneId zone) {
        if (zone == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            return null;
        }
        return day.plusDays(clock.days()).atTime(clock.time()).atZone(zone).toInstant();
    }
}
