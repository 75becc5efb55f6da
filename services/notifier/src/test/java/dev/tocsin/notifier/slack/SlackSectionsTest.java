package dev.tocsin.notifier.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlackSectionsTest {
    @Test
    void text_is_divided_between_lines() {
        assertThat(SlackSections.split("one\ntwo\nthree", 8)).containsExactly("one\ntwo", "three");
        assertThat(SlackSections.split("one\ntwo", 7)).containsExactly("one\ntwo");
        assertThat(SlackSections.split("", 8)).isEmpty();
    }

    @Test
    void a_line_that_fits_nowhere_is_left_out() {
        assertThat(SlackSections.split("one\n" + "x".repeat(9) + "\ntwo", 8)).containsExactly("one\ntwo");
    }
}
