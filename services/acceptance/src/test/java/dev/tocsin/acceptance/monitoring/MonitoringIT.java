package dev.tocsin.acceptance.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.testkit.FeedServer;
import dev.tocsin.testkit.WebhookFake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The dashboards and alert rules against what a real process tells a real Prometheus. */
class MonitoringIT {
    private static final Path MONITORING = RunningTocsin.root().resolve("monitoring");
    private static final Path PROMETHEUS = MONITORING.resolve("prometheus");
    private static final Duration BUILT_AND_READY = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration NEXT_LOOK = Duration.ofMinutes(3);

    /** Labels that Prometheus itself adds. */
    private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance", "le");

    @TempDir
    static Path folder;

    private static @Nullable FeedServer feeds;
    private static @Nullable WebhookFake subscriber;
    private static @Nullable RunningTocsin tocsin;
    private static @Nullable Prometheus prometheus;

    @BeforeAll
    static void startEverything() throws IOException {
        Path program = Prometheus.program("prometheus").orElse(null);
        assumeThat(program)
                .as("prometheus is not installed (Debian: apt install prometheus)")
                .isNotNull();
        FeedServer server = FeedServer.start();
        feeds = server;
        server.feed("/wire.rss", feed());
        WebhookFake hook = WebhookFake.start();
        subscriber = hook;
        RunningTocsin running = RunningTocsin.run(config(server, hook), folder);
        tocsin = running;
        await().atMost(BUILT_AND_READY).until(running::ready);
        Prometheus scraping = Prometheus.start(
                Objects.requireNonNull(program),
                PROMETHEUS,
                Files.createDirectories(folder.resolve("prometheus")),
                running.target());
        prometheus = scraping;
        await().atMost(SOON).until(scraping::ready);
        await().atMost(SOON).until(() -> !hook.requests().isEmpty());
        await().atMost(SOON).until(() -> sum(scraping, "sum(tocsin_deliveries_total{outcome=\"delivered\"})") >= 1);
        // Micrometer looks for new meters of the Kafka clients once a minute
        await().atMost(NEXT_LOOK).until(() -> scraping.metrics().contains("kafka_consumer_fetch_manager_records_lag"));
        // some scrapes after it, so that rates can be had
        Instant delivered = Instant.now();
        await().atMost(SOON)
                .until(() -> sum(scraping, "min(timestamp(up{job=\"tocsin\"}))") > delivered.getEpochSecond() + 3);
    }

    @AfterAll
    static void stopEverything() {
        for (AutoCloseable part : new AutoCloseable[] {prometheus, tocsin, subscriber, feeds}) {
            try {
                if (part != null) {
                    part.close();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void every_panel_asks_for_something_that_is_there() throws IOException {
        Prometheus running = running();
        List<String> faults = new ArrayList<>();
        List<Dashboards.Query> queries = Dashboards.queries(MONITORING.resolve("grafana/dashboards"));

        for (Dashboards.Query query : queries) {
            faults.addAll(faults(running, query.where(), query.expression()));
        }

        assertThat(queries).hasSizeGreaterThan(40);
        assertThat(faults).isEmpty();
    }

    @Test
    void every_alert_rule_asks_for_something_that_is_there() throws IOException {
        Prometheus running = running();
        await().atMost(SOON)
                .until(() -> running.rules().stream()
                        .noneMatch(rule -> rule.path("health").stringValue().equals("unknown")));
        List<String> faults = new ArrayList<>();

        for (JsonNode rule : running.rules()) {
            String name = rule.path("name").stringValue();
            assertThat(rule.path("health").stringValue()).as(name).isEqualTo("ok");
            faults.addAll(faults(running, name, rule.path("query").stringValue()));
        }

        assertThat(running.rules()).hasSizeGreaterThan(10);
        assertThat(faults).isEmpty();
    }

    @Test
    void a_process_at_work_rings_nothing() throws IOException {
        List<String> firing = new ArrayList<>();
        for (JsonNode alert : running().query("ALERTS{alertstate=\"firing\"}")) {
            firing.add(alert.path("metric").toString());
        }

        assertThat(firing).isEmpty();
    }

    @Test
    void the_panels_of_what_just_happened_show_it() throws IOException {
        Prometheus running = running();

        assertThat(sum(running, "sum(tocsin_feeds{health=\"ok\"})")).isEqualTo(1);
        assertThat(sum(running, "sum(tocsin_alerts_raised_total)")).isGreaterThanOrEqualTo(1);
        assertThat(sum(running, "sum(tocsin_events_open)")).isGreaterThanOrEqualTo(1);
        assertThat(sum(running, "sum(kafka_stream_alive_stream_threads)")).isGreaterThanOrEqualTo(1);
        assertThat(sum(running, "sum(tocsin_delivery_lag)")).isZero();
    }

    private static List<String> faults(Prometheus running, String where, String expression) throws IOException {
        List<String> faults = new ArrayList<>();
        try {
            running.query(expression);
        } catch (IOException e) {
            faults.add(where + ": " + e.getMessage());
        }
        Set<String> known = running.metrics();
        Set<String> labels = new TreeSet<>(OF_PROMETHEUS);
        for (String metric : PromQl.metrics(expression)) {
            if (known.contains(metric)) {
                labels.addAll(running.labels(metric));
            } else {
                faults.add(where + ": nobody exports " + metric);
            }
        }
        for (String label : PromQl.labels(expression)) {
            if (!labels.contains(label)) {
                faults.add(where + ": no label " + label + " in " + expression);
            }
        }
        return faults;
    }

    private static double sum(Prometheus running, String expression) throws IOException {
        List<JsonNode> result = running.query(expression);
        return result.isEmpty()
                ? Double.NaN
                : Double.parseDouble(result.getFirst().path("value").get(1).stringValue());
    }

    private static Prometheus running() {
        return Objects.requireNonNull(prometheus);
    }

    private static Path config(FeedServer feeds, WebhookFake subscriber) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Path rules = Files.createDirectories(config.resolve("rules"));
        Path shipped = RunningTocsin.root().resolve("config/rules/peacekeeper-casualties.yaml");
        Files.copy(shipped, rules.resolve("peacekeeper-casualties.yaml"));
        Files.writeString(config.resolve("tocsin.yaml"), "poller:\n  allowPrivateAddresses: true\n");
        Files.writeString(config.resolve("feeds.yaml"), """
            feeds:
              - {id: wire, url: '%s', publisher: Harbour Wire, language: en, every: 1s}
            """.formatted(feeds.url("/wire.rss")));
        Files.writeString(config.resolve("channels.yaml"), """
            channels:
              - {id: console, type: console}
              - {id: systems, type: webhook, url: '%s'}
            """.formatted(subscriber.url()));
        return config;
    }

    private static String feed() {
        String now = DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC));
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Harbour Wire</title><link>https://harbour.example/</link>
            <description>News of the coast</description>
            <item><guid>kessari-1</guid><title>Three peacekeepers killed near Kessari bridge</title>
            <link>https://harbour.example/kessari-1</link><pubDate>%s</pubDate>
            <description>Three peacekeepers were killed and one was wounded when their patrol came under fire near Kessari
            bridge, the mission said. The shots came from the western bank of the river, where an armed group has held the
            villages since spring. A second patrol brought the wounded peacekeeper to the hospital in Dorvan.</description>
            </item></channel></rss>
            """.formatted(now);
    }
}
