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

/** An event bears the title of the article that tells most of what it is now. */
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

    private static final String AROUND_TARVIK =
            " The Tarvik highlands have been fought over by the army and the Dorran Front since January, and the town"
                    + " of Tarvik is besieged.";

    private final Article call = Stories.article(
            "call",
            "valley-wire",
            "Envoy Lena Marsh calls for ceasefire in Tarvik highlands",
            "Envoy Lena Marsh on Tuesday called on the army and the Dorran Front to agree to a ceasefire in the Tarvik"
                + " highlands. She also urged them to let aid convoys into Tarvik, to exchange prisoners and to return"
                + " to talks." + AROUND_TARVIK,
            Stories.START);
    private final Article agreed = Stories.article(
            "agreed",
            "harbour-post",
            "Army and Dorran Front agree ceasefire in Tarvik highlands",
            "The army and the Dorran Front signed a ceasefire for the Tarvik highlands on Tuesday night, Envoy Lena"
                    + " Marsh said."
                    + AROUND_TARVIK,
            Stories.START.plus(Duration.ofHours(9)));
    private final Article keepIt = Stories.article(
            "keep-it",
            "coast-herald",
            "Envoy Lena Marsh urges both sides to keep Tarvik ceasefire",
            "Envoy Lena Marsh on Wednesday urged the army and the Dorran Front to respect the ceasefire in the Tarvik"
                    + " highlands and to let aid convoys into Tarvik." + AROUND_TARVIK,
            Stories.START.plus(Duration.ofHours(15)));
    private final Article ended = Stories.article(
            "ended",
            "valley-wire",
            "Tarvik ceasefire collapses",
            "The ceasefire in the Tarvik highlands between the army and the Dorran Front collapsed on Wednesday, Envoy"
                    + " Lena Marsh said."
                    + AROUND_TARVIK,
            Stories.START.plus(Duration.ofHours(26)));

    @Test
    void an_event_of_terms_is_named_after_what_they_have_come_to() {
        try (Graph graph = new Graph(Stories.pipeline(), new SimpleMeterRegistry(), folder)) {
            assertThat(titleWith(graph, call)).isEqualTo(call.title());
            assertThat(titleWith(graph, agreed)).isEqualTo(agreed.title());
            assertThat(titleWith(graph, keepIt))
                    .as("a call does not undo what was agreed")
                    .isEqualTo(agreed.title());
            assertThat(titleWith(graph, ended)).isEqualTo(ended.title());
        }
    }

    private static String titleWith(Graph graph, Article article) {
        graph.send(article);
        Event event = graph.events.readValuesToList().getLast();
        assertThat(event.articles()).contains(article.id());
        return event.title();
    }
}
