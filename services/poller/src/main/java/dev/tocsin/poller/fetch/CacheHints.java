package dev.tocsin.poller.fetch;

import dev.tocsin.poller.parse.FeedDates;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What response headers say about when to come again. */
final class CacheHints {
    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");

    private CacheHints() {}

    /** RFC 9111 §5.2.2.1; null where it is missing or zero. */
    static @Nullable Duration maxAge(@Nullable String cacheControl) {
        Matcher matcher = MAX_AGE.matcher(cacheControl == null ? "" : cacheControl);
        long seconds = matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        return seconds == 0 ? null : Duration.ofSeconds(seconds);
    }

    /** RFC 9110 §10.2.3: seconds or a date; null where it is missing or passed. */
    static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
        String text = header == null ? "" : header.strip();
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        Instant date = FeedDates.parse(text);
        return date == null || !date.isAfter(now) ? null : Duration.between(now, date);
    }
}
