package dev.tocsin.poller.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CacheHintsTest {
    private static final Instant NOW = Instant.parse("2031-05-02T08:00:00Z");

    @Test
    void max_age_is_found_among_other_directives() {
        assertThat(CacheHints.maxAge("public, max-age=300")).isEqualTo(Duration.ofMinutes(5));
        assertThat(CacheHints.maxAge("MAX-AGE=\"60\", stale-if-error=9")).isEqualTo(Duration.ofMinutes(1));
        assertThat(CacheHints.maxAge("s-max-age=5")).isNull();
        assertThat(CacheHints.maxAge("max-age=0, no-cache")).isNull();
        assertThat(CacheHints.maxAge("max-age=soon")).isNull();
        assertThat(CacheHints.maxAge(null)).isNull();
    }

    @Test
    void retry_after_is_seconds_or_a_date() {
        assertThat(CacheHints.retryAfter("120", NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(CacheHints.retryAfter("Fri, 02 May 2031 08:10:00 GMT", NOW)).isEqualTo(Duration.ofMinutes(10));
        assertThat(CacheHints.retryAfter("Fri, 02 May 2031 07:10:00 GMT", NOW)).isNull();
        assertThat(CacheHints.retryAfter("later", NOW)).isNull();
        assertThat(CacheHints.retryAfter("-5", NOW)).isNull();
        assertThat(CacheHints.retryAfter(null, NOW)).isNull();
    }
}
