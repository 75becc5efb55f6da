package dev.tocsin.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Article;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Event;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An event bears the title of the article that tells most, as long as that title is still true. */
class EventTitleTest {
    private final Article five = Stories.article(
            "five",
            "harbour-post",
            "Five peacekeepers killed near Orsavel bridge",
            "Five peacekeepers were killed and three wounded when a mine went off under their lorry near the Orsavel"
                    + " bridge on Tuesday, the mission said. Two civilians were wounded too.",
            Stories.START);
    private final Article four = Stories.article(
            "four",
            "valley-wire",
            "Mission corrects toll of Orsavel bridge mine to four",
            "The mission on Tuesday corrected the death toll of the mine near the Orsavel bridge: four peacekeepers"
                    + " were killed when it went off under their lorry, not five.",
            Stories.START.plus(Duration.ofHours(3)));

    @TempDir
    private Path folder;

    @Test
    void a_title_with_a_figure_that_was_corrected_gives_way() {
        try (Graph graph = new Graph(Stories.pipeline(), new SimpleMeterRegistry(), folder)) {
            graph.send(five);
            assertThat(graph.events.readValuesToList().getLast().title()).isEqualTo(five.title());

            graph.send(four);

            Event event = graph.events.readValuesToList().getLast();
            assertThat(event.articles()).containsExactly("five", "four");
            assertThat(event.toll().figure(CasualtyKind.KILLED, Group.PEACEKEEPER))
                    .isEqualTo(Figure.exactly(4));
            assertThat(event.title()).isEqualTo(four.title());
        }
    }
}
