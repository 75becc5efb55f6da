package dev.tocsin.notifier.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void doubles_from_a_second_to_five_minutes() {
        assertThat(Backoff.USUAL.after(1, null)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Backoff.USUAL.after(2, null)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Backoff.USUAL.after(9, null)).isEqualTo(Duration.ofSeconds(256));
        assertThat(Backoff.USUAL.after(10, null)).isEqualTo(Duration.ofMinutes(5));
        assertThat(Backoff.USUAL.after(Integer.MAX_VALUE, null)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void is_never_shorter_than_the_other_side_asks() {
        assertThat(Backoff.USUAL.after(1, Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(30));
        assertThat(Backoff.USUAL.after(9, Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(256));
    }
}
