package dev.tocsin.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.matcher.event.EventState;
import dev.tocsin.matcher.event.Member;
import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.model.Alert;
import dev.tocsin.model.AlertKind;
import dev.tocsin.model.Article;
import dev.tocsin.model.CloudEvents;
import dev.tocsin.model.Event;
import dev.tocsin.model.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertTopologyTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicBoolean broken = new AtomicBoolean();

    @TempDir
    private Path folder;

    private Graph graph;

    @BeforeEach
    void open() {
        RuleEngine engine = RuleEngine.of(RuleSet.of(List.of(Stories.everything())));
        Pipeline pipeline = new Pipeline(() -> {
            if (broken.get()) {
                throw new IllegalStateException("a stage fails");
            }
            return engine;
        });
        graph = new Graph(pipeline, registry, folder);
    }

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void rings_once_for_an_incident_that_three_outlets_tell() {
        graph.send(Stories.article(1, "harbour-post", Stories.START));
        graph.send(Stories.article(1, "valley-wire", Stories.START.plusSeconds(600)));

        assertThat(graph.alerts.readValuesToList())
                .singleElement()
                .satisfies(alert -> assertThat(alert.kind()).isEqualTo(AlertKind.OPENED));
        List<Event> told = graph.events.readValuesToList();
        assertThat(told.getLast().articles()).containsExactly("harbour-post-1", "valley-wire-1");
        assertThat(told.getLast().eventId()).isEqualTo(told.getFirst().eventId());
    }

    @Test
    void rings_for_each_of_two_incidents() {
        graph.send(Stories.article(1, "harbour-post", Stories.START));
        graph.send(Stories.article(2, "harbour-post", Stories.START.plusSeconds(60)));

        assertThat(graph.alerts.readValuesToList())
                .extracting(Alert::eventId)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void says_nothing_of_an_article_that_comes_again() {
        graph.send(Stories.article(1, "harbour-post", Stories.START));
        graph.send(Stories.article(1, "harbour-post", Stories.START));

        assertThat(graph.alerts.readValuesToList()).hasSize(1);
        assertThat(graph.events.readValuesToList()).hasSize(1);
        assertThat(registry.counter("tocsin.articles.suppressed", "reason", "repeated")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_record_that_is_no_article_goes_to_the_dead_letters_and_the_next_goes_on() {
        graph.driver
                .createInputTopic(Topics.ARTICLES.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput("poison", "{no json".getBytes(StandardCharsets.UTF_8), Stories.START);
        graph.send(Stories.article(1, "harbour-post", Stories.START));

        assertThat(graph.deadLetters.readValuesToList()).singleElement().satisfies(letter -> {
            assertThat(letter.topic()).isEqualTo(Topics.ARTICLES.name());
            assertThat(letter.stage()).isEqualTo("read");
            assertThat(letter.reason()).contains("not a Article");
            assertThat(letter.value()).isEqualTo("e25vIGpzb24=");
        });
        assertThat(graph.alerts.readValuesToList()).hasSize(1);
    }

    @Test
    void an_article_that_a_stage_fails_on_goes_to_the_dead_letters_and_the_next_goes_on() {
        broken.set(true);
        graph.send(Stories.article(1, "harbour-post", Stories.START));
        broken.set(false);
        graph.send(Stories.article(2, "harbour-post", Stories.START.plusSeconds(60)));

        assertThat(graph.deadLetters.readValuesToList())
                .singleElement()
                .satisfies(letter -> assertThat(letter.reason()).contains("a stage fails"));
        assertThat(graph.alerts.readValuesToList()).hasSize(1);
    }

    @Test
    void events_and_members_end_once_they_are_no_longer_remembered() {
        graph.send(Stories.article(1, "harbour-post", Stories.START));
        graph.send(Stories.article(2, "harbour-post", Stories.START.plus(Duration.ofDays(396))));

        KeyValueStore<String, EventState> open = graph.driver.getKeyValueStore(AlertTopology.EVENTS);
        assertThat(size(open)).isEqualTo(1);
        KeyValueStore<String, Member> members = graph.driver.getKeyValueStore(AlertTopology.MEMBERS);
        try (KeyValueIterator<String, Member> all = members.all()) {
            assertThat(all)
                    .toIterable()
                    .extracting(entry -> entry.value.event() == null)
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void an_alert_continues_the_trace_of_its_article() {
        RecordHeaders headers = new RecordHeaders();
        CloudEvents.write(headers, "article", "poller", "harbour-post-1", Stories.START, null);
        Article article = Stories.article(1, "harbour-post", Stories.START);
        graph.articles.pipeInput(new TestRecord<>(article.id(), article, headers, Stories.START));

        TestRecord<String, Alert> alert = graph.alerts.readRecord();
        String before = new String(headers.lastHeader("traceparent").value(), StandardCharsets.UTF_8);
        String after = new String(alert.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8);
        assertThat(after.substring(0, 35)).isEqualTo(before.substring(0, 35));
        assertThat(after).isNotEqualTo(before);
        assertThat(alert.getRecordTime()).isEqualTo(Stories.START);
        assertThat(alert.key()).isEqualTo(alert.value().eventId());
    }

    private static int size(KeyValueStore<?, ?> store) {
        int size = 0;
        try (KeyValueIterator<?, ?> all = store.all()) {
            while (all.hasNext()) {
                all.next();
                size++;
            }
        }
        return size;
    }
}
