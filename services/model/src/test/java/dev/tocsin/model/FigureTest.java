package dev.tocsin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void readers_see_exact_open_and_ranged_figures_apart() {
        assertThat(Figure.exactly(6)).hasToString("6");
        assertThat(Figure.atLeast(2)).hasToString("2+");
        assertThat(new Figure(10, 12)).hasToString("10–12");
    }

    @Test
    void an_upside_down_range_is_refused() {
        assertThatThrownBy(() -> new Figure(3, 2)).hasMessage("figure 3..2");
        assertThatThrownBy(() -> new Figure(-1, null)).hasMessage("figure -1..null");
    }
}
