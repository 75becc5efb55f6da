package dev.tocsin.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.model.Alert;
import dev.tocsin.model.AlertKind;
import dev.tocsin.model.Article;
import dev.tocsin.model.DeadLetter;
import dev.tocsin.model.Event;
import dev.tocsin.model.RuleSetState;
import dev.tocsin.model.Topics;
import dev.tocsin.platform.config.Settings;
import dev.tocsin.platform.ops.Health;
import dev.tocsin.platform.ops.HttpSettings;
import dev.tocsin.platform.ops.Metrics;
import dev.tocsin.testkit.KafkaExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class MatcherServiceIT {
    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Duration WITHIN = Duration.ofSeconds(60);

    /** Each told by two outlets. */
    private static final List<String> INCIDENTS = List.of(
            "ferry", "mine", "market", "depot", "goldmine", "avalanche", "fireworks", "patrol", "clinic", "derail");

    @TempDir
    private Path folder;

    private final Health health = new Health();
    private Metrics metrics;
    private MatcherService matcher;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(folder.resolve("config/rules"));
        Files.writeString(folder.resolve("config/rules/everything.yaml"), """
            rules:
              - id: everything
                title: Everything
                severity: info
            """);
        begin();
    }

    @AfterEach
    void stop() {
        matcher.stop();
        metrics.close();
    }

    @Test
    void every_incident_rings_exactly_once_over_a_restart_and_a_poisoned_record() {
        List<Article> first = new ArrayList<>();
        List<Article> copies = new ArrayList<>();
        for (String incident : INCIDENTS) {
            List<Article> articles = Incidents.of(incident);
            first.add(recent(articles.getFirst()));
            copies.add(recent(articles.getLast()));
        }

        send(first.subList(0, 6));
        poison();
        awaitAlerts(6);
        matcher.stop();
        send(first.subList(6, 10));
        send(copies);
        begin();

        awaitAlerts(10);
        awaitEvents(20);
        assertThat(read(Topics.ALERTS).stream().filter(alert -> alert.kind() == AlertKind.OPENED))
                .hasSize(10)
                .extracting(Alert::eventId)
                .doesNotHaveDuplicates();
        assertThat(read(Topics.EVENTS).stream().filter(event -> event.articles().size() == 2))
                .hasSize(10)
                .extracting(Event::eventId)
                .doesNotHaveDuplicates();
        assertThat(read(Topics.DEAD_LETTERS)).extracting(DeadLetter::stage).containsExactly("read");
        assertThat(read(Topics.RULE_STATE)).extracting(RuleSetState::faults).allMatch(List::isEmpty);
        await().atMost(WITHIN).until(health::ready);
        assertThat(metrics.scrape())
                .contains("tocsin_articles_matched_total")
                .contains("tocsin_events_open{rule=\"everything\"}")
                .contains("kafka_stream");
    }

    private void begin() {
        Settings settings = new Settings(
                folder.resolve("config"), folder.resolve("data"), KAFKA.settings(), HttpSettings.defaults(), false);
        metrics = new Metrics();
        matcher = new MatcherService(settings, metrics, health);
        matcher.start();
    }

    private void awaitAlerts(int count) {
        await().atMost(WITHIN).until(() -> read(Topics.ALERTS).size() >= count);
    }

    private void awaitEvents(int count) {
        await().atMost(WITHIN).until(() -> read(Topics.EVENTS).size() >= count);
    }

    /** A broker takes no record from the future. */
    private static Article recent(Article article) {
        Duration ago =
                Duration.ofDays(Duration.between(Instant.now(), Incidents.START).toDays() + 5);
        Instant at = article.publishedAt().minus(ago);
        return new Article(
                article.id(),
                article.revision(),
                article.feed(),
                article.url(),
                article.publisher(),
                article.title(),
                article.text(),
                article.language(),
                at,
                at,
                article.contentHash(),
                article.tags());
    }

    private static void send(List<Article> articles) {
        for (Article article : articles) {
            send(article.id(), article, Topics.ARTICLES.serde().serializer(), article.fetchedAt());
        }
    }

    private static void poison() {
        send("poison", "{".getBytes(StandardCharsets.UTF_8), new ByteArraySerializer(), Instant.now());
    }

    private static <V> void send(String key, V value, Serializer<V> serializer, Instant at) {
        try (KafkaProducer<String, V> producer =
                new KafkaProducer<>(KAFKA.settings().properties(), new StringSerializer(), serializer)) {
            producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), null, at.toEpochMilli(), key, value))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused " + key, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every committed record of a topic. */
    private static <T> List<T> read(Topics.KafkaTopic<T> topic) {
        Properties properties = KAFKA.settings().properties();
        properties.put("group.id", UUID.randomUUID().toString());
        properties.put("isolation.level", "read_committed");
        List<T> values = new ArrayList<>();
        try (KafkaConsumer<String, T> consumer = new KafkaConsumer<>(
                properties, new StringDeserializer(), topic.serde().deserializer())) {
            var partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (ConsumerRecord<String, T> record : consumer.poll(Duration.ofMillis(200))) {
                    values.add(record.value());
                }
            }
        }
        return values;
    }
}
