package dev.tocsin.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.matcher.rule.Rule;
import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.model.Alert;
import dev.tocsin.model.Article;
import dev.tocsin.model.Topics;
import dev.tocsin.platform.config.Faults;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of events and of earlier articles when rules change while the matcher runs. */
class RuleChangeTest {
    private static final String CHECKPOINTS = "  - {id: checkpoints, title: Checkpoints, when: {any: [checkpoint]}}\n";
    private static final String EDITED =
            "  - {id: checkpoints, title: Checkpoints, when: {any: [checkpoint, patrol]}}\n";
    private static final String LORRIES = "  - {id: lorries, title: Lorries, when: {any: [lorry]}}\n";

    @TempDir
    private Path folder;

    private final AtomicReference<RuleEngine> engine = new AtomicReference<>();
    private TopologyTestDriver driver;
    private TestInputTopic<String, Article> articles;
    private TestOutputTopic<String, Alert> alerts;

    @BeforeEach
    void open() throws IOException {
        rules(CHECKPOINTS);
        StreamsBuilder builder = new StreamsBuilder();
        MatcherMetrics metrics = new MatcherMetrics(new SimpleMeterRegistry());
        CatchUp catchUp = CatchUp.of(Duration.ofHours(24), Stories.START.plus(Duration.ofHours(23)));
        AlertTopology.build(builder, new Pipeline(engine::get), metrics, catchUp);
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve("state").toString());
        driver = new TopologyTestDriver(builder.build(), properties, Stories.START);
        articles = driver.createInputTopic(
                Topics.ARTICLES.name(),
                new StringSerializer(),
                Topics.ARTICLES.serde().serializer());
        alerts = driver.createOutputTopic(
                Topics.ALERTS.name(),
                new StringDeserializer(),
                Topics.ALERTS.serde().deserializer());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void an_edited_rule_does_not_ring_again_for_an_event_that_it_rang_for() throws IOException {
        send(Stories.article(0, "harbour-post", Stories.START));
        Alert first = alerts.readValue();
        rules(EDITED);

        send(Stories.article(0, "valley-wire", Stories.START.plusSeconds(600)));
        send(Stories.article(1, "valley-wire", Stories.START.plusSeconds(900)));

        assertThat(alerts.readValuesToList()).singleElement().satisfies(alert -> {
            assertThat(alert.eventId()).isNotEqualTo(first.eventId());
            assertThat(alert.articles()).containsExactly("valley-wire-1");
            assertThat(alert.ruleVersion()).isEqualTo(current().version()).isNotEqualTo(first.ruleVersion());
        });
    }

    @Test
    void an_article_that_is_read_again_reaches_the_rules_that_did_not_fire_on_it() throws IOException {
        Article article = Stories.article(0, "harbour-post", Stories.START);
        send(article);
        rules(CHECKPOINTS + LORRIES);

        send(article);
        send(article);

        assertThat(alerts.readValuesToList()).extracting(Alert::rule).containsExactly("checkpoints", "lorries");
    }

    @Test
    void what_comes_again_outside_the_time_asked_for_reaches_no_rule() throws IOException {
        Article article = Stories.article(0, "harbour-post", Stories.START.plus(Duration.ofHours(23)));
        send(article);
        rules(CHECKPOINTS + LORRIES);

        send(article);

        assertThat(alerts.readValuesToList()).extracting(Alert::rule).containsExactly("checkpoints");
    }

    private Rule current() {
        return Objects.requireNonNull(engine.get()).rules().rules().getFirst();
    }

    private void rules(String rules) throws IOException {
        Path file = Files.writeString(folder.resolve("rules.yaml"), "rules:\n" + rules);
        Faults faults = new Faults();
        engine.set(RuleEngine.of(RuleSet.load(List.of(file), faults)));
        assertThat(faults.list()).isEmpty();
    }

    private void send(Article article) {
        articles.pipeInput(article.id(), article, article.fetchedAt());
    }
}
