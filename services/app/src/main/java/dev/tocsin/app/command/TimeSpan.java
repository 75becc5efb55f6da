package dev.tocsin.app.command;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time span as configuration files have it: {@code 90s}, {@code 15m}, {@code 12h}, {@code 30d}. */
final class TimeSpan implements ITypeConverter<Duration> {
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,6})([smhd])");

    @Override
    public Duration convert(String text) {
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new TypeConversionException("expected a time span such as 90m, 24h or 30d, found \"" + text + "\"");
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
