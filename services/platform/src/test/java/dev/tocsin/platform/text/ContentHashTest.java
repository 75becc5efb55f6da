package dev.tocsin.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentHashTest {
    @Test
    void case_punctuation_and_white_space_do_not_count() {
        assertThat(ContentHash.of("Two dead", "A \"patrol\" was hit,\n\nofficials  said."))
                .isEqualTo(ContentHash.of("TWO DEAD", "A patrol was hit - officials said"));
    }

    @Test
    void another_figure_is_another_text() {
        assertThat(ContentHash.of("", "5 dead"))
                .isNotEqualTo(ContentHash.of("", "6 dead"))
                .isNotEqualTo(ContentHash.of("5", "dead"));
        assertThat(ContentHash.of("", "1.5 dead")).isNotEqualTo(ContentHash.of("", "15 dead"));
    }

    @Test
    void the_same_sign_written_in_two_ways_is_the_same() {
        assertThat(ContentHash.of("", "Café")).isEqualTo(ContentHash.of("", "Café"));
    }
}
