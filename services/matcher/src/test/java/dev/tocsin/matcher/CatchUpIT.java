package dev.tocsin.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.model.Alert;
import dev.tocsin.model.Article;
import dev.tocsin.model.Topics;
import dev.tocsin.platform.config.Settings;
import dev.tocsin.platform.ops.Health;
import dev.tocsin.platform.ops.HttpSettings;
import dev.tocsin.platform.ops.Metrics;
import dev.tocsin.testkit.KafkaExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CatchUpIT {
    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    /** A broker takes no record from the future, and lets go of old ones. */
    private final Instant begun = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(2));

    private static final Duration WITHIN = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void a_rule_that_comes_later_hears_of_earlier_articles_when_asked_to_and_the_others_do_not_ring_again()
            throws IOException {
        rules("  - {id: checkpoints, when: {any: [checkpoint]}}\n");
        send(List.of(
                Stories.article(0, "harbour-post", begun), Stories.article(1, "harbour-post", begun.plusSeconds(60))));
        run(CatchUp.none(), 1);
        rules("  - {id: checkpoints, when: {any: [checkpoint]}}\n  - {id: boats, when: {any: [boat]}}\n");

        run(CatchUp.none(), 1);
        run(CatchUp.of(Duration.ofHours(24), begun.plus(Duration.ofHours(1))), 2);

        assertThat(alerts()).extracting(Alert::rule).containsExactlyInAnyOrder("checkpoints", "boats");
    }

    /** Runs a matcher until there are so many alerts, and the last article went through it. */
    private void run(CatchUp catchUp, int wanted) {
        Settings settings = new Settings(
                folder.resolve("config"), folder.resolve("data"), KAFKA.settings(), HttpSettings.defaults(), false);
        try (Metrics metrics = new Metrics()) {
            Health health = new Health();
            MatcherService matcher = new MatcherService(settings, metrics, health, catchUp);
            matcher.start();
            await().atMost(WITHIN).until(health::ready);
            await().atMost(WITHIN).until(() -> alerts().size() >= wanted);
            matcher.stop();
        }
    }

    private void rules(String rules) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config/rules"));
        Files.writeString(config.resolve("rules.yaml"), "rules:\n" + rules);
    }

    // a flush waits for every answer
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void send(List<Article> articles) {
        try (KafkaProducer<String, Article> producer = new KafkaProducer<>(
                KAFKA.settings().properties(),
                new StringSerializer(),
                Topics.ARTICLES.serde().serializer())) {
            articles.forEach(article -> producer.send(new ProducerRecord<>(
                    Topics.ARTICLES.name(), null, article.fetchedAt().toEpochMilli(), article.id(), article)));
            producer.flush();
        }
    }

    /** Every committed alert. */
    private static List<Alert> alerts() {
        Properties properties = KAFKA.settings().properties();
        properties.put("group.id", UUID.randomUUID().toString());
        properties.put("isolation.level", "read_committed");
        List<Alert> values = new ArrayList<>();
        try (KafkaConsumer<String, Alert> consumer = new KafkaConsumer<>(
                properties, new StringDeserializer(), Topics.ALERTS.serde().deserializer())) {
            var partitions = consumer.partitionsFor(Topics.ALERTS.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
