package dev.tocsin.platform.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A plain YAML value: text, a number, true or false, or nothing. */
public final class YamlScalar implements YamlValue {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

    /** What YAML takes the value for. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }

    private final Location at;
    private final String text;
    private final Kind kind;
    private final Faults faults;

    YamlScalar(Location at, String text, Kind kind, Faults faults) {
        this.at = at;
        this.text = text;
        this.kind = kind;
        this.faults = faults;
    }

    @Override
    public Location at() {
        return at;
    }

    @Override
    public String describe() {
        return switch (kind) {
            case NULL -> "nothing";
            case NUMBER -> "the number " + text;
            case BOOLEAN -> text;
            case TEXT -> "\"" + shorten(text) + "\"";
        };
    }

    /** Whether nothing was written. */
    public boolean isNull() {
        return kind == Kind.NULL;
    }

    /** Whether YAML takes it for a number. */
    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** The value as written. */
    public String text() {
        return text;
    }

    /** A whole number within bounds; empty, with a fault recorded, for anything else. */
    public OptionalInt integer(int min, int max) {
        try {
            int value = Integer.parseInt(text);
            if (kind == Kind.NUMBER && value >= min && value <= max) {
                return OptionalInt.of(value);
            }
        } catch (NumberFormatException e) {
            // falls through to the fault
        }
        faults.add(at, "expected a whole number from " + min + " to " + max + ", found " + describe());
        return OptionalInt.empty();
    }

    /** {@code true} or {@code false}; null, with a fault recorded, for anything else. */
    public @Nullable Boolean bool() {
        if (kind == Kind.BOOLEAN) {
            return text.toLowerCase(Locale.ROOT).equals("true");
        }
        faults.add(at, "expected true or false, found " + describe());
        return null;
    }

    /** A time span such as {@code 90s}, {@code 15m}, {@code 30d}; null, with a fault recorded, for anything else. */
    public @Nullable Duration duration(Duration min, Duration max) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            faults.add(at, "expected a time span such as 90s, 15m, 12h or 30d, found " + describe());
            return null;
        }
        long count = Long.parseLong(matcher.group(1));
        Duration value = switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            faults.add(at, "expected a time span from " + show(min) + " to " + show(max) + ", found " + describe());
            return null;
        }
        return value;
    }

    /** One of the known names; null, with a fault recorded that suggests the nearest, for anything else. */
    public @Nullable String oneOf(List<String> known) {
        if (known.contains(text)) {
            return text;
        }
        faults.add(
                at,
                "unknown value " + describe() + ", expected one of " + String.join(", ", known)
                        + Suggestion.of(text, known));
        return null;
    }

    private static String show(Duration duration) {
        if (duration.toMillis() % 1000 != 0) {
            return duration.toMillis() + "ms";
        }
        long seconds = duration.toSeconds();
        if (seconds != 0 && seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds != 0 && seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds != 0 && seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    private static String shorten(String value) {
        String line = value.replace('\n', ' ').replace('\r', ' ');
        return line.length() <= 60 ? line : line.substring(0, 57) + "...";
    }
}
