package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tocsin.platform.Service;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineupTest {
    private final List<String> seen = new ArrayList<>();
    private final Lineup lineup = new Lineup();

    @Test
    void parts_stop_in_reverse_and_once() {
        lineup.start(part("one", false));
        lineup.add("two", () -> seen.add("stop two"));
        lineup.start(part("three", false));

        lineup.stop();
        lineup.stop();

        assertThat(seen).containsExactly("start one", "start three", "stop three", "stop two", "stop one");
    }

    @Test
    void a_part_that_fails_to_start_is_stopped_with_the_rest() {
        lineup.start(part("one", false));
        assertThatIllegalStateException().isThrownBy(() -> lineup.start(part("two", true)));

        lineup.stop();

        assertThat(seen).containsExactly("start one", "start two", "stop two", "stop one");
    }

    @Test
    void nothing_starts_after_the_stop() {
        lineup.stop();

        lineup.start(part("late", false));

        assertThat(seen).isEmpty();
    }

    private Service part(String name, boolean fails) {
        return new Service() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void start() {
                seen.add("start " + name);
                if (fails) {
                    throw new IllegalStateException(name);
                }
            }

            @Override
            public void stop() {
                seen.add("stop " + name);
            }
        };
    }
}
