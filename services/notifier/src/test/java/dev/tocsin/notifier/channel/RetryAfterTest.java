package dev.tocsin.notifier.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-03-04T11:00:00Z");

    @Test
    void reads_seconds_and_dates() {
        assertThat(RetryAfter.of("7", NOW)).isEqualTo(Duration.ofSeconds(7));
        assertThat(RetryAfter.of(" 0 ", NOW)).isEqualTo(Duration.ZERO);
        assertThat(RetryAfter.of("Wed, 04 Mar 2026 11:00:30 GMT", NOW)).isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryAfter.of("Wed, 04 Mar 2026 10:00:00 GMT", NOW)).isEqualTo(Duration.ZERO);
    }

    @Test
    void waits_no_longer_than_an_hour() {
        assertThat(RetryAfter.of("999999999", NOW)).isEqualTo(Duration.ofHours(1));
        assertThat(RetryAfter.of("Wed, 04 Mar 2099 11:00:30 GMT", NOW)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void makes_nothing_of_what_says_nothing() {
        assertThat(RetryAfter.of(null, NOW)).isNull();
        assertThat(RetryAfter.of("soon", NOW)).isNull();
        assertThat(RetryAfter.of("-5", NOW)).isNull();
        assertThat(RetryAfter.of("99999999999999999999", NOW)).isNull();
    }
}
