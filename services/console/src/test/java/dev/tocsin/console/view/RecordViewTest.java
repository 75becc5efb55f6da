package dev.tocsin.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecordViewTest {
    @Test
    void beyond_the_number_of_records_the_one_written_longest_ago_goes() {
        RecordView<String> view = new RecordView<>(2, 1_000);

        view.put("a", held("first", 1));
        view.put("b", held("second", 1));
        view.put("a", held("first again", 1));
        view.put("c", held("third", 1));

        assertThat(view.values()).containsExactly("first again", "third");
        assertThat(view.dropped()).isEqualTo(1);
    }

    @Test
    void beyond_the_number_of_bytes_the_ones_written_longest_ago_go() {
        RecordView<String> view = new RecordView<>(10, 100);

        view.put("a", held("first", 40));
        view.put("b", held("second", 40));
        view.put("c", held("third", 60));

        assertThat(view.values()).containsExactly("second", "third");
    }

    @Test
    void a_record_larger_than_the_cap_is_held_alone() {
        RecordView<String> view = new RecordView<>(10, 100);

        view.put("a", held("small", 40));
        view.put("b", held("huge", 500));
        view.put("c", held("small again", 40));

        assertThat(view.values()).containsExactly("small again");
        assertThat(view.dropped()).isEqualTo(2);
    }

    @Test
    void what_is_forgotten_or_replaced_weighs_nothing() {
        RecordView<String> view = new RecordView<>(10, 100);

        view.put("a", held("first", 60));
        view.put("a", held("second", 60));
        view.forget("a");
        view.forget("never held");
        view.put("b", held("third", 90));

        assertThat(view.get("a")).isNull();
        assertThat(view.values()).containsExactly("third");
        assertThat(view.dropped()).isZero();
    }

    private static Held<String> held(String value, int bytes) {
        return new Held<>(value, 0, 0, Instant.EPOCH, bytes);
    }
}
