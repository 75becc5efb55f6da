package dev.tocsin.poller.parse;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates written with words, such as {@code Tue, 5 Mar 2024 09:15:00 +0100}: each token says what it is by its looks, so that
 * order and punctuation matter little.
 */
final class DateWords {
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2})[:.h](\\d{2})(?:[:.](\\d{1,2})(?:[.,]\\d+)?)?\\s*([ap]\\.?m\\.?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})([ap]\\.?m\\.?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HALF = Pattern.compile("[ap]\\.?m\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,4})([/.-])(\\d{1,2})\\2(\\d{2,4})");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,4})[-/.](\\p{L}{3,12})\\.?[-/.](\\d{1,4})");
    private static final Pattern YEAR_NAMED = Pattern.compile("(\\d{4})-(\\p{L}{3,12})-(\\d{1,2})T?");
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,4})(?:st|nd|rd|th|er|º|ª|°|\\.)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ZONE =
            Pattern.compile("(?:UTC|GMT|UT|Z)?[+-]\\d{1,2}:?(?:\\d{2})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern EAST_ASIAN =
            Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일号]?");

    private @Nullable Integer year;
    private @Nullable Integer month;
    private @Nullable Integer day;
    private final List<Integer> numbers = new ArrayList<>();
    private FeedDates.Clock clock = FeedDates.Clock.MIDNIGHT;
    private int hour = -1;
    private int minute;
    private int second;
    private @Nullable String half;
    private @Nullable ZoneId zone;

    private DateWords() {}

    /** The signs of Chinese, Japanese and Korean dates turned into those of ISO 8601; other text as it is. */
    static String eastAsian(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        return EAST_ASIAN
                .matcher(text)
                .replaceAll("$1-$2-$3 ")
                .replaceAll("오전|上午|午前", "AM ")
                .replaceAll("오후|下午|午後", "PM ")
                .replaceAll("([AP]M)\\s*(\\d{1,2}:\\d{2}(?::\\d{2})?)", "$2 $1")
                .replaceAll("[时時시]\\s*(\\d{1,2})\\s*[分분](?:\\s*(\\d{1,2})\\s*[秒초])?", ":$1")
                .replaceAll("[(（].{1,4}[)）]", " ")
                .strip();
    }

    static @Nullable Instant parse(String text) {
        DateWords date = new DateWords();
        String spaced = text.replace('\u00a0', ' ')
                .replaceAll("\\([^)]*\\)", " ")
                .replaceAll("(?<=\\d)T(?=\\d{1,2}:\\d{2})", " ")
                .replaceAll("(?<=\\d:\\d{2})(?=[A-Za-z+-])", " ");
        for (String token : spaced.split("[\\s,;]+", 40)) {
            if (!token.isEmpty() && !date.take(token)) {
                return null;
            }
        }
        return date.instant();
    }

    static int halfDay(int hour, @Nullable String half) {
        if (half == null || half.isEmpty()) {
            return hour;
        }
        boolean after = half.toLowerCase(Locale.ROOT).startsWith("p");
        if (after && hour < 12) {
            return hour + 12;
        }
        return !after && hour == 12 ? 0 : hour;
    }

    private boolean take(String token) {
        return takeTime(token) || takeDay(token) || takeZone(token) || takeNumber(token) || takeWord(token);
    }

    private boolean takeTime(String token) {
        Matcher time = TIME.matcher(token);
        if (hour < 0 && time.matches() && !NUMERIC.matcher(token).matches()) {
            hour = Integer.parseInt(time.group(1));
            minute = Integer.parseInt(time.group(2));
            second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
            half = time.group(4) != null ? time.group(4) : half;
            return true;
        }
        Matcher bare = HOUR.matcher(token);
        if (hour < 0 && bare.matches()) {
            hour = Integer.parseInt(bare.group(1));
            half = bare.group(2);
            return true;
        }
        if (HALF.matcher(token).matches()) {
            half = token;
            return true;
        }
        return false;
    }

    private boolean takeDay(String token) {
        Matcher numeric = NUMERIC.matcher(token);
        if (numeric.matches() && year == null) {
            takeNumeric(
                    numeric.group(1),
                    Integer.parseInt(numeric.group(3)),
                    numeric.group(4),
                    numeric.group(2).equals("/"));
            return true;
        }
        Matcher named = NAMED.matcher(token);
        Matcher yearNamed = YEAR_NAMED.matcher(token);
        if (yearNamed.matches() && year == null) {
            month = MonthNames.number(yearNamed.group(2));
            year = Integer.parseInt(yearNamed.group(1));
            day = Integer.parseInt(yearNamed.group(3));
            return month != null;
        }
        if (named.matches() && year == null) {
            month = MonthNames.number(named.group(2));
            boolean yearFirst = named.group(1).length() == 4;
            year = fullYear(yearFirst ? named.group(1) : named.group(3));
            day = Integer.parseInt(yearFirst ? named.group(3) : named.group(1));
            return month != null;
        }
        return false;
    }

    private void takeNumeric(String first, int second, String third, boolean american) {
        if (first.length() == 4) {
            year = Integer.parseInt(first);
            month = second;
            day = Integer.parseInt(third);
            return;
        }
        int one = Integer.parseInt(first);
        boolean monthFirst = (american && one <= 12) || second > 12;
        year = fullYear(third);
        month = monthFirst ? one : second;
        day = monthFirst ? second : one;
    }

    private boolean takeZone(String token) {
        if (ZONE.matcher(token).matches() || (token.contains("/") && Character.isLetter(token.charAt(0)))) {
            if (zone == null || zone.equals(ZoneOffset.UTC)) {
                zone = DateZones.of(token);
            }
            return zone != null;
        }
        return false;
    }

    private boolean takeNumber(String token) {
        Matcher number = NUMBER.matcher(token.startsWith("'") ? token.substring(1) : token);
        if (!number.matches()) {
            return false;
        }
        if (number.group(1).length() > 2) {
            year = year == null ? Integer.valueOf(number.group(1)) : year;
        } else {
            numbers.add(Integer.valueOf(number.group(1)));
        }
        return numbers.size() <= 2;
    }

    private boolean takeWord(String token) {
        if (month == null) {
            Integer named = MonthNames.number(token);
            if (named != null) {
                month = named;
                return true;
            }
        }
        boolean capitals = token.length() <= 5 && token.equals(token.toUpperCase(Locale.ROOT));
        ZoneId named = hour >= 0 || capitals ? DateZones.of(token) : null;
        if (named != null && (zone == null || zone.equals(ZoneOffset.UTC)) && (token.length() > 1 || hour >= 0)) {
            zone = named;
        }
        // weekdays, "at", "de", "г." and the like say nothing; digits that nobody could place do
        return token.codePoints().noneMatch(Character::isDigit);
    }

    private @Nullable Instant instant() {
        List<Integer> left = new ArrayList<>(numbers);
        if (day == null && !left.isEmpty()) {
            day = left.removeFirst();
        }
        if (year == null && !left.isEmpty()) {
            year = fullYear(left.removeFirst().toString());
        }
        if (year == null || month == null || !left.isEmpty()) {
            return null;
        }
        if (day == null) {
            day = 1;
        }
        if (day > 31 && year <= 31) {
            return null;
        }
        if (hour >= 0) {
            clock = FeedDates.time(halfDay(hour, half), minute, second, 0);
        }
        return FeedDates.of(FeedDates.day(year, month, day), clock, zone == null ? ZoneOffset.UTC : zone);
    }

    /** RFC 2822 §4.3: two digits below 50 are of this century; three digits count from 1900. */
    private static int fullYear(String digits) {
        int value = Integer.parseInt(digits);
        return switch (digits.length()) {
            case 1, 2 -> value < 50 ? 2000 + value : 1900 + value;
            case 3 -> 1900 + value;
            default -> value;
        };
    }
}
