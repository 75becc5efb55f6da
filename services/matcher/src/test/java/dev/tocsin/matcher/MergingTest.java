package dev.tocsin.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.matcher.event.EventDesk;
import dev.tocsin.matcher.event.EventState;
import dev.tocsin.matcher.event.Member;
import dev.tocsin.matcher.event.SameEventModel;
import dev.tocsin.matcher.fact.FactExtractor;
import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.matcher.rule.EventPolicy;
import dev.tocsin.matcher.rule.Rule;
import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.matcher.rule.UpdatePolicy;
import dev.tocsin.matcher.toll.TollResolver;
import dev.tocsin.model.Alert;
import dev.tocsin.model.AlertKind;
import dev.tocsin.model.AlertReason;
import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two reports of one flood that share no word, and a third that shows that they are one. */
class MergingTest {
    private static final Instant START = Stories.START;

    /** Words alone, so that the test says what joins what. */
    private static final SameEventModel WORDS =
            SameEventModel.parse(List.of("bias,-4", "join,1", "merge,-2", "local_text,10"));

    private final Article levee = Stories.article(
            "levee",
            "harbour-post",
            "Levee bursts above Tolvany",
            "A levee burst above Tolvany on Tuesday night. Three people drowned when brown water rushed into their"
                    + " cellars, the fire brigade said.",
            START);
    private final Article bridge = Stories.article(
            "bridge",
            "valley-wire",
            "Railway crossing swept away near Ordas",
            "An embankment gave way near Ordas early Wednesday, taking a railway crossing with it. Five passengers of"
                    + " a stopped train died, dispatchers reported.",
            START.plus(Duration.ofHours(2)));
    private final Article both = Stories.article(
            "both",
            "morning-sun",
            "Levee bursts above Tolvany: railway crossing near Ordas swept away",
            "The levee that burst above Tolvany on Tuesday night let brown water rush into cellars, and by early"
                    + " Wednesday the embankment near Ordas gave way, taking the railway crossing with it. Three people"
                    + " drowned in their cellars, the fire brigade said. Five passengers of the stopped train died,"
                    + " dispatchers reported.",
            START.plus(Duration.ofHours(5)));

    @TempDir
    private Path folder;

    @Test
    void two_events_that_prove_to_be_one_are_merged_into_the_one_that_was_told_first() {
        try (Graph graph = graph(UpdatePolicy.defaults())) {
            List.of(levee, bridge, both).forEach(graph::send);

            List<Alert> alerts = graph.alerts.readValuesToList();
            assertThat(alerts)
                    .extracting(Alert::kind)
                    .containsExactly(AlertKind.OPENED, AlertKind.OPENED, AlertKind.MERGED);
            Alert merged = alerts.getLast();
            assertThat(merged.eventId()).isEqualTo(alerts.get(0).eventId());
            assertThat(merged.mergedFrom()).isEqualTo(alerts.get(1).eventId());
            assertThat(merged.alertId()).isEqualTo(alerts.get(0).alertId());
            assertThat(merged.revision()).isEqualTo(2);
            assertThat(merged.reason()).isEqualTo(AlertReason.EVENTS_MERGED);
            assertThat(merged.articles()).containsExactly("levee", "bridge", "both");
            List<Event> events = graph.events.readValuesToList();
            assertThat(events.get(2).eventId()).isEqualTo(alerts.get(1).eventId());
            assertThat(events.get(2).mergedInto()).isEqualTo(alerts.get(0).eventId());
            assertThat(events.getLast().mergedInto()).isNull();
            assertThat(stored(graph)).containsExactly(alerts.get(0).eventId());
            KeyValueStore<String, Member> members = graph.driver.getKeyValueStore(AlertTopology.MEMBERS);
            try (KeyValueIterator<String, Member> all = members.all()) {
                assertThat(all)
                        .toIterable()
                        .hasSize(3)
                        .allMatch(entry -> alerts.get(0).eventId().equals(entry.value.event()));
            }
        }
    }

    @Test
    void after_a_merge_nothing_that_either_event_told_rings_again() {
        UpdatePolicy silent =
                new UpdatePolicy(EnumSet.complementOf(EnumSet.of(AlertReason.EVENTS_MERGED)), Duration.ZERO, 9);
        try (Graph graph = graph(silent)) {
            List.of(levee, bridge, both).forEach(graph::send);
            graph.send(again(bridge, START.plus(Duration.ofHours(6))));
            graph.send(again(levee, START.plus(Duration.ofHours(7))));

            assertThat(graph.alerts.readValuesToList())
                    .filteredOn(alert -> alert.kind() != AlertKind.CORRECTED)
                    .extracting(Alert::kind)
                    .containsExactly(AlertKind.OPENED, AlertKind.OPENED);
            assertThat(stored(graph)).hasSize(1);
        }
    }

    @Test
    void an_article_of_the_event_that_went_changes_the_one_that_stayed() {
        try (Graph graph = graph(UpdatePolicy.defaults())) {
            List.of(levee, bridge, both).forEach(graph::send);
            Article changed = Stories.article(
                    "bridge",
                    "valley-wire",
                    bridge.title(),
                    bridge.text() + "\n\nThe line stays closed.",
                    START.plus(Duration.ofHours(8)));
            graph.send(changed);

            Event last = graph.events.readValuesToList().getLast();
            assertThat(last.mergedInto()).isNull();
            assertThat(last.articles()).containsExactlyInAnyOrder("levee", "bridge", "both");
        }
    }

    @Test
    void a_late_article_joins_the_event_it_tells_of_and_stands_where_it_belongs_in_time() {
        Article late = Stories.article(
                "late",
                "river-times",
                "Levee bursts above Tolvany",
                "A levee burst above Tolvany. Brown water rushed into cellars, and at least one person drowned.",
                START.minus(Duration.ofHours(1)));
        try (Graph graph = graph(UpdatePolicy.defaults())) {
            graph.send(levee);
            graph.articles.pipeInput(late.id(), late, late.fetchedAt());

            assertThat(graph.alerts.readValuesToList()).extracting(Alert::kind).containsExactly(AlertKind.OPENED);
            assertThat(graph.events.readValuesToList().getLast().articles()).containsExactlyInAnyOrder("levee", "late");
        }
    }

    private static Article again(Article article, Instant at) {
        return Stories.article(article.id() + "-again", "evening-echo", article.title(), article.text(), at);
    }

    private static Set<String> stored(Graph graph) {
        KeyValueStore<String, EventState> events = graph.driver.getKeyValueStore(AlertTopology.EVENTS);
        Set<String> ids = new TreeSet<>();
        try (KeyValueIterator<String, EventState> all = events.all()) {
            all.forEachRemaining(entry -> ids.add(entry.value.eventId()));
        }
        return ids;
    }

    private Graph graph(UpdatePolicy update) {
        Rule rule = Stories.everything(EventPolicy.defaults(), update);
        RuleEngine engine = RuleEngine.of(RuleSet.of(List.of(rule)));
        Pipeline pipeline = new Pipeline(() -> engine, new FactExtractor(), new EventDesk(WORDS, new TollResolver()));
        return new Graph(pipeline, new SimpleMeterRegistry(), folder);
    }
}
