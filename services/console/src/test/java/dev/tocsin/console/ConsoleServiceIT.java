package dev.tocsin.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.broker.EmbeddedBroker;
import dev.tocsin.model.DeliveryOutcome;
import dev.tocsin.model.Topics;
import dev.tocsin.platform.config.Settings;
import dev.tocsin.platform.kafka.KafkaSettings;
import dev.tocsin.platform.ops.Health;
import dev.tocsin.platform.ops.HttpSettings;
import dev.tocsin.platform.ops.Metrics;
import dev.tocsin.testkit.KafkaExtension;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Records in, page out, over a real Kafka. */
class ConsoleServiceIT {
    @RegisterExtension
    static final KafkaExtension kafka = new KafkaExtension();

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Samples samples = new Samples(Instant.now());

    @Test
    void records_of_all_topics_show_on_the_page_and_it_is_ready_once_it_has_caught_up() throws Exception {
        try (SampleTopics topics = new SampleTopics(kafka.settings())) {
            topics.rules(samples.rules(List.of()));
            topics.event(samples.ambush());
            samples.ambushAlerts().forEach(topics::alert);
            topics.bytes(Topics.ALERTS, "poison", "{\"not\": \"an alert\"".getBytes(StandardCharsets.UTF_8));
            topics.bytes(Topics.EVENTS, "poison", "{}".getBytes(StandardCharsets.UTF_8));
            topics.delivery(samples.delivery("desk-slack", 4, DeliveryOutcome.DELIVERED, 1, null));

            Health health = new Health();
            ConsoleService console = console(kafka.settings(), health);
            console.start();
            await().atMost(SOON).until(health::ready);

            assertThat(get(console, "/")).contains("Sixth peacekeeper dies of his wounds", "4 rules in force");
            assertThat(get(console, "/events/" + Samples.AMBUSH)).contains("<b dir=\"auto\">desk-slack</b>", "30,000+");
            assertThat(get(console, "/metrics")).contains("tocsin_page_unreadable_records_total 2.0");

            topics.alert(samples.talksAlert());
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(get(console, "/")).contains("Ridge Council refuses"));

            topics.bytes(Topics.EVENTS, Samples.AMBUSH, null);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(get(console, "/api/events/" + Samples.AMBUSH))
                            .startsWith("{\"event\":null"));

            console.stop();
            console.stop();
        }
    }

    @Test
    void a_broker_that_comes_back_is_read_on(@TempDir Path folder) throws Exception {
        int port = freePort();
        KafkaSettings settings = KafkaSettings.local("127.0.0.1:" + port);
        Health health = new Health();
        ConsoleService console = console(settings, health);
        console.start();
        assertThat(health.alive()).isTrue();
        assertThat(health.ready()).isFalse();

        EmbeddedBroker first = new EmbeddedBroker(folder, port);
        first.start();
        await().atMost(SOON).until(health::ready);
        first.stop();
        await().atMost(SOON).until(() -> !health.ready());
        EmbeddedBroker second = new EmbeddedBroker(folder, port);
        second.start();
        try (SampleTopics topics = new SampleTopics(settings)) {
            topics.alert(samples.talksAlert());
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(get(console, "/")).contains("Ridge Council refuses"));
            await().atMost(SOON).until(health::ready);
        } finally {
            console.stop();
            second.stop();
        }
    }

    private static ConsoleService console(KafkaSettings kafka, Health health) {
        Path folder = Path.of("config");
        Settings settings = new Settings(folder, folder, kafka, new HttpSettings("127.0.0.1", 0, null), false);
        return new ConsoleService(settings, new Metrics(), health, InstantSource.system(), null, null);
    }

    private static String get(ConsoleService console, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(console.url() + path))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
