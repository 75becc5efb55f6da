package dev.tocsin.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeLineTest {
    @Test
    void figures_are_told_in_the_words_of_the_page() {
        assertThat(ChangeLine.of(
                        List.of("killed aid worker: 2+ → 3", "wounded unspecified: 4", "missing military: 2 → none")))
                .containsExactly(
                        new ChangeLine("aid workers killed", "2+", "3"),
                        new ChangeLine("people wounded", "", "4"),
                        new ChangeLine("soldiers missing", "2", "none"));
    }

    @Test
    void new_terms_of_one_stance_are_one_line() {
        assertThat(ChangeLine.of(List.of(
                        "new term: agreed cease fire",
                        "new term: demand disarm",
                        "new term: agreed exchange prisoners")))
                .containsExactly(
                        new ChangeLine("demands disarmament", "", ""),
                        new ChangeLine("agrees to ceasefire, prisoner exchange", "", ""));
    }

    @Test
    void what_is_not_known_stands_as_it_is() {
        assertThat(ChangeLine.of(
                        List.of("reported by 3 independent outlets", "new term: sings loudly", "note: see there")))
                .containsExactly(
                        new ChangeLine("reported by 3 independent outlets", "", ""),
                        new ChangeLine("new term: sings loudly", "", ""),
                        new ChangeLine("note: see there", "", ""));
    }
}
