package dev.tocsin.poller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.model.Article;
import dev.tocsin.model.FeedHealth;
import dev.tocsin.model.FeedState;
import dev.tocsin.model.Topics;
import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Settings;
import dev.tocsin.platform.kafka.KafkaSettings;
import dev.tocsin.platform.ops.Health;
import dev.tocsin.platform.ops.HttpSettings;
import dev.tocsin.platform.ops.Metrics;
import dev.tocsin.poller.publish.PartitionWriter;
import dev.tocsin.testkit.FeedServer;
import dev.tocsin.testkit.KafkaExtension;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The poller between a real HTTP server and a real Kafka. Each test has feeds of its own, and so articles of its own. */
class PollerServiceIT {
    private static final Duration SOON = Duration.ofSeconds(40);

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private final List<PollerService> running = new ArrayList<>();
    private final FeedServer server = FeedServer.start();

    @TempDir
    private Path folder;

    private String name = "";

    @BeforeEach
    void name(TestInfo info) {
        name = info.getTestMethod().orElseThrow().getName().replace('_', '-');
    }

    @AfterEach
    void stop() {
        running.forEach(PollerService::stop);
        server.close();
    }

    @Test
    void an_entry_is_published_once_and_a_changed_one_is_the_next_revision() throws IOException {
        server.feed("/a", Feeds.rss(Feeds.item(name, "Two hurt", "A patrol was shot at.")));
        list(name + "-a /a 1s");
        start();
        await().atMost(SOON).until(() -> server.count("/a") >= 2 && articles().size() == 1);

        server.feed(
                "/a",
                Feeds.rss(
                        Feeds.item(name + "-2", "Bridge closed", "No traffic until Monday."),
                        Feeds.item(name, "Three hurt", "A patrol was shot at.")));
        await().atMost(SOON).until(() -> articles().size() == 3);
        int polls = server.count("/a");
        await().atMost(SOON).until(() -> server.count("/a") >= polls + 2);

        List<Article> articles = articles();
        assertThat(articles)
                .extracting(Article::title)
                .containsExactlyInAnyOrder("Two hurt", "Three hurt", "Bridge closed");
        Article first = articles.getFirst();
        Article changed = articles.stream()
                .filter(article -> article.title().equals("Three hurt"))
                .findFirst()
                .orElseThrow();
        assertThat(changed.id()).isEqualTo(first.id());
        assertThat(changed.revision()).isEqualTo(2);
        assertThat(first.revision()).isEqualTo(1);
        assertThat(first.publisher()).isEqualTo("Harbour Post");
        assertThat(first.language()).isEqualTo("en");
        assertThat(first.tags()).containsExactly("coast");
        assertThat(first.publishedAt()).isEqualTo("2025-05-02T08:00:00Z");
        assertThat(states().get(name + "-a")).satisfies(state -> {
            assertThat(state.health()).isEqualTo(FeedHealth.OK);
            assertThat(state.articles()).isEqualTo(3);
            assertThat(state.title()).isEqualTo("Harbour Post");
        });
    }

    @Test
    void the_record_bears_the_time_of_the_fetch_and_the_headers_of_a_cloud_event() throws IOException {
        server.feed("/a", Feeds.rss(Feeds.item(name, "Two hurt", "A patrol was shot at.")));
        list(name + "-a /a 1h");
        start();

        await().atMost(SOON).until(() -> articles().size() == 1);

        ConsumerRecord<String, byte[]> message = read(Topics.ARTICLES.name()).stream()
                .filter(each -> (name + "-a").equals(article(each).feed()))
                .findFirst()
                .orElseThrow();
        assertThat(message.key()).isEqualTo(article(message).id());
        assertThat(Duration.between(article(message).fetchedAt(), Instant.ofEpochMilli(message.timestamp())))
                .isBetween(Duration.ofSeconds(-1), Duration.ofSeconds(1));
        assertThat(new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo("dev.tocsin.article.v1");
    }

    @Test
    void a_restart_repeats_nothing_and_goes_on_with_the_validators() throws IOException {
        String feed = Feeds.rss(Feeds.item(name, "Two hurt", "A patrol was shot at."));
        server.validated("/a", feed, "\"one\"", null);
        list(name + "-a /a 1s");
        PollerService first = start();
        await().atMost(SOON).until(() -> articles().size() == 1);
        first.stop();
        int polls = server.count("/a");

        start();
        await().atMost(SOON).until(() -> server.count("/a") >= polls + 2);

        assertThat(server.requests("/a").get(polls).headers()).containsEntry("if-none-match", "\"one\"");
        assertThat(articles()).hasSize(1);
    }

    @Test
    void two_pollers_share_the_feeds_and_one_takes_over_from_the_other() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            server.feed("/" + i, Feeds.rss(Feeds.item(name + i, "Report " + i, "Said by " + i)));
            lines.add(name + "-" + i + " /" + i + " 1s");
        }
        list(lines.toArray(String[]::new));
        Health health = new Health();
        start(new Health());
        PollerService second = start(health);
        await().atMost(SOON).until(() -> health.statuses().toString().contains("1 partitions"));
        await().atMost(SOON).until(() -> articles().size() == 8);

        second.stop();
        int[] polls = new int[8];
        for (int i = 0; i < 8; i++) {
            polls[i] = server.count("/" + i);
        }

        for (int i = 0; i < 8; i++) {
            int feed = i;
            await().atMost(SOON).until(() -> server.count("/" + feed) >= polls[feed] + 2);
        }
        assertThat(articles()).hasSize(8);
    }

    @Test
    void whoever_opens_a_partition_shuts_out_the_one_before() {
        KafkaSettings kafka = KAFKA.settings();
        FeedState state = FeedStates.before(
                Feeds.listed(name, "https://harbourpost.example/feed", Duration.ofMinutes(5)), null, Instant.now());
        try (PartitionWriter old = new PartitionWriter(kafka, 0, new SimpleMeterRegistry());
                PartitionWriter fresh = new PartitionWriter(kafka, 0, new SimpleMeterRegistry())) {
            assertThat(fresh).isNotNull();

            org.assertj.core.api.Assertions.assertThatThrownBy(() -> old.commit(name, state, List.of(), Instant.now()))
                    .isInstanceOf(org.apache.kafka.common.KafkaException.class);
        }
        assertThat(states()).doesNotContainKey(name);
    }

    @Test
    void a_changed_list_is_taken_up_and_a_broken_one_is_not() throws IOException {
        server.feed("/a", Feeds.rss(Feeds.item(name, "Two hurt", "A patrol was shot at.")));
        server.feed("/b", Feeds.rss(Feeds.item(name + "-b", "Bridge closed", "No traffic.")));
        list(name + "-a /a 1s");
        Metrics metrics = new Metrics();
        start(new Health(), metrics);
        await().atMost(SOON).until(() -> articles().size() == 1);

        Files.writeString(folder.resolve("feeds.yaml"), "feeds:\n  - {id: x, urrl: y}\n");
        await().atMost(SOON).until(() -> metrics.scrape().contains("tocsin_feed_list_faults 2.0"));
        int polls = server.count("/a");
        await().atMost(SOON).until(() -> server.count("/a") > polls);
        list(name + "-b /b 1s");
        await().atMost(SOON).until(() -> articles().size() == 2);

        // the feed that left the list is forgotten
        await().atMost(SOON).until(() -> !states().containsKey(name + "-a"));
        assertThat(metrics.scrape())
                .contains("tocsin_feed_list_faults 0.0")
                .contains("tocsin_articles_published_total{kind=\"new\"} 2.0")
                .contains("tocsin_feed_polls_total{outcome=\"published\"}")
                .contains("tocsin_feeds{health=\"ok\"} 1.0");
    }

    private void list(String... feeds) throws IOException {
        StringBuilder yaml = new StringBuilder("feeds:\n");
        for (String feed : feeds) {
            String[] parts = feed.split(" ", -1);
            yaml.append("  - {id: ")
                    .append(parts[0])
                    .append(", url: \"")
                    .append(server.url(parts[1]))
                    .append("\", publisher: Harbour Post, language: en, tags: [coast], every: ")
                    .append(parts[2])
                    .append("}\n");
        }
        Files.writeString(folder.resolve("feeds.yaml"), yaml);
        Files.writeString(folder.resolve("tocsin.yaml"), "poller: {allowPrivateAddresses: true}\n");
    }

    private PollerService start() {
        return start(new Health());
    }

    private PollerService start(Health health) {
        return start(health, new Metrics());
    }

    private PollerService start(Health health, Metrics metrics) {
        Settings settings = new Settings(folder, folder, KAFKA.settings(), HttpSettings.defaults(), false);
        Faults faults = new Faults();
        PollerConfig config = PollerConfig.load(folder, faults);
        assertThat(faults.list()).isEmpty();
        PollerService service = new PollerService(settings, config, metrics, health, InstantSource.system());
        service.start();
        running.add(service);
        return service;
    }

    private List<Article> articles() {
        return read(Topics.ARTICLES.name()).stream()
                .map(PollerServiceIT::article)
                .filter(article -> String.valueOf(article.feed()).startsWith(name))
                .toList();
    }

    private Map<String, FeedState> states() {
        Map<String, FeedState> states = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> message : read(Topics.FEED_STATE.name())) {
            if (message.value() == null) {
                states.remove(message.key());
            } else {
                states.put(
                        message.key(), Topics.FEED_STATE.serde().deserializer().deserialize("", message.value()));
            }
        }
        return states;
    }

    private static Article article(ConsumerRecord<String, byte[]> message) {
        return Topics.ARTICLES.serde().deserializer().deserialize("", message.value());
    }

    private static List<ConsumerRecord<String, byte[]>> read(String topic) {
        Properties properties = KAFKA.settings().properties();
        properties.put("isolation.level", "read_committed");
        List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(messages::add);
            }
        }
        return messages;
    }
}
