package dev.tocsin.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S,just now",
        "PT4S,just now",
        "PT5S,5 s ago",
        "PT59S,59 s ago",
        "PT60S,1 min ago",
        "PT3599S,59 min ago",
        "PT1H,1 h ago",
        "PT47H,47 h ago",
        "PT48H,2 days ago",
        "P45D,45 days ago",
        "P46D,23 Jan 2026",
        "PT-2S,in a moment",
        "PT-3M,in 3 min"
    })
    void how_long_ago_is_said_in_few_words(Duration since, String words) {
        assertThat(Times.ago(NOW.minus(since), NOW)).isEqualTo(words);
    }

    @Test
    void the_full_time_is_in_utc_to_the_second() {
        assertThat(Times.full(NOW)).isEqualTo("Tue 10 Mar 2026, 12:00:00 UTC");
    }
}
