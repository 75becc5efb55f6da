package dev.tocsin.matcher.toll;

import static dev.tocsin.model.CasualtyKind.KILLED;
import static dev.tocsin.model.CasualtyKind.WOUNDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.matcher.toll.FigureLesson.Choice;
import dev.tocsin.model.CasualtyKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureModelTest {
    @Test
    void reads_what_it_writes() {
        List<String> lines = FigureModel.shipped().lines();

        assertThat(FigureModel.parse(lines).lines()).isEqualTo(lines).hasSize(FigureSignal.values().length);
    }

    @Test
    void shipped_weights_keep_to_the_sense_of_their_signals() {
        FigureModel model = FigureModel.shipped();

        for (CasualtyKind kind : List.of(KILLED, WOUNDED)) {
            for (FigureSignal signal : FigureSignal.values()) {
                double weight = model.weight(kind, signal);
                boolean allowed = signal.sense() == FigureSignal.Sense.FOR ? weight >= 0 : weight <= 0;
                assertThat(allowed)
                        .as("%s of the %s: %s", signal.wire(), kind.wire(), weight)
                        .isTrue();
            }
        }
    }

    @Test
    void the_figure_with_the_highest_sum_is_chosen() {
        FigureModel model = FigureModel.parse(List.of("# killed, wounded", "ledger, 1, 1", "told, 3, 0.5"));
        List<Choice> choices = List.of(
                new Choice(2, Map.of(FigureSignal.TOLD, 0.75)), new Choice(3, Map.of(FigureSignal.LEDGER, 1.0)));

        assertThat(model.choose(KILLED, choices)).isEqualTo(2);
        assertThat(model.choose(WOUNDED, choices)).isEqualTo(3);
    }

    @Test
    void a_line_that_is_wrong_is_named() {
        assertThatThrownBy(() -> FigureModel.parse(List.of("told,1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"told,1\"");
        assertThatThrownBy(() -> FigureModel.parse(List.of("toll,1,2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("toll");
        assertThatThrownBy(() -> FigureModel.parse(List.of("told,1,many")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"told,1,many\"");
    }
}
