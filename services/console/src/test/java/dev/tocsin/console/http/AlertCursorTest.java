package dev.tocsin.console.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.console.Samples;
import dev.tocsin.console.view.Held;
import dev.tocsin.model.Alert;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertCursorTest {
    private final Instant now = Instant.parse("2026-03-10T12:00:00Z");
    private final Alert alert = new Samples(now).ambushAlerts().getLast();

    @Test
    void after_an_answer_only_what_came_later_in_each_partition_is_wanted() {
        AlertCursor start = requireNonNull(AlertCursor.parse(null));

        AlertCursor cursor = start.after(List.of(held(0, 7), held(1, 3), held(0, 8)));

        assertThat(cursor).hasToString("1970-01-01T00:00:00Z_0-9_1-4");
        assertThat(AlertCursor.parse(cursor.toString())).isEqualTo(cursor);
        assertThat(cursor.wants(held(0, 8))).isFalse();
        assertThat(cursor.wants(held(0, 9))).isTrue();
        assertThat(cursor.wants(held(1, 4))).isTrue();
        assertThat(cursor.wants(held(2, 0))).isTrue();
    }

    @Test
    void a_time_alone_wants_what_was_raised_since() {
        assertThat(requireNonNull(AlertCursor.parse(alert.at().toString())).wants(held(0, 1)))
                .isTrue();
        assertThat(requireNonNull(AlertCursor.parse(alert.at().plusSeconds(1).toString()))
                        .wants(held(0, 1)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-03-10T12:00:00Z_1", "2026-03-10T12:00:00Z_1-x", "2026-03-10T12:00:00Z_"})
    void anything_else_is_no_cursor(String text) {
        assertThat(AlertCursor.parse(text)).isNull();
    }

    private Held<Alert> held(int partition, long offset) {
        return new Held<>(alert, partition, offset, now, 1);
    }
}
