package dev.tocsin.poller.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollScheduleTest {
    private static final Instant NOW = Instant.parse("2031-05-02T08:00:00Z");
    private static final Pace PACE = new Pace("harbour-post", Duration.ofMinutes(5));

    @Test
    void an_answer_is_followed_by_the_configured_interval() {
        assertMinutes(PollSchedule.onAnswer(PACE, NOW, null, null), 5);
    }

    @Test
    void hints_make_polls_rarer_but_never_more_frequent_nor_more_than_four_times_rarer() {
        assertMinutes(PollSchedule.onAnswer(PACE, NOW, Duration.ofMinutes(10), null), 10);
        assertMinutes(PollSchedule.onAnswer(PACE, NOW, Duration.ofMinutes(10), Duration.ofMinutes(15)), 15);
        assertMinutes(PollSchedule.onAnswer(PACE, NOW, Duration.ofSeconds(1), null), 5);
        assertMinutes(PollSchedule.onAnswer(PACE, NOW, Duration.ofDays(365), Duration.ofHours(1)), 20);
    }

    @ParameterizedTest
    @CsvSource({"1,5", "2,10", "3,20", "4,40", "5,80", "6,160", "7,320", "8,360", "9,360", "1000000,360"})
    void failures_double_the_interval_up_to_six_hours(int failures, int minutes) {
        assertMinutes(PollSchedule.onFailure(PACE, NOW, failures), minutes);
    }

    @Test
    void a_feed_that_is_polled_once_a_day_does_not_fail_more_often() {
        assertMinutes(PollSchedule.onFailure(new Pace("daily", Duration.ofDays(1)), NOW, 3), 24 * 60);
    }

    @Test
    void a_busy_server_is_left_alone_for_as_long_as_it_asks_up_to_a_day() {
        assertThat(PollSchedule.onBusy(PACE, NOW, 1, Duration.ofHours(2))).isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(PollSchedule.onBusy(PACE, NOW, 1, Duration.ofDays(400))).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void a_busy_server_that_asks_for_little_or_nothing_gets_the_usual_backoff() {
        assertMinutes(PollSchedule.onBusy(PACE, NOW, 2, null), 10);
        assertMinutes(PollSchedule.onBusy(PACE, NOW, 2, Duration.ofSeconds(1)), 10);
        assertMinutes(PollSchedule.onBusy(new Pace("fast", Duration.ofSeconds(1)), NOW, 1, null), 1);
    }

    @Test
    void what_is_gone_is_polled_no_more() {
        assertThat(PollSchedule.onGone()).isEqualTo(PollSchedule.NEVER).isAfter(NOW.plus(Duration.ofDays(3650)));
    }

    @Test
    void jitter_is_the_same_for_the_same_feed_and_spreads_different_ones() {
        assertThat(PollSchedule.onAnswer(PACE, NOW, null, null))
                .isEqualTo(PollSchedule.onAnswer(PACE, NOW, null, null));
        assertThat(IntStream.range(0, 200)
                        .mapToObj(i -> PollSchedule.onAnswer(new Pace("feed-" + i, PACE.every()), NOW, null, null))
                        .distinct())
                .hasSizeGreaterThan(150)
                .allSatisfy(due -> assertMinutes(due, 5));
    }

    private static void assertMinutes(Instant due, long minutes) {
        Duration wait = Duration.between(NOW, due);
        Duration slack = Duration.ofMinutes(minutes).dividedBy(10);
        assertThat(wait)
                .isBetween(
                        Duration.ofMinutes(minutes).minus(slack),
                        Duration.ofMinutes(minutes).plus(slack));
    }
}
