package dev.tocsin.benchmarks.stream;

import dev.tocsin.broker.EmbeddedBroker;
import dev.tocsin.matcher.MatcherService;
import dev.tocsin.model.Alert;
import dev.tocsin.model.Article;
import dev.tocsin.model.Topics;
import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Settings;
import dev.tocsin.platform.kafka.KafkaSettings;
import dev.tocsin.platform.kafka.KafkaTopics;
import dev.tocsin.platform.ops.Health;
import dev.tocsin.platform.ops.Metrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * How long after an article was handed to Kafka a subscriber of the notification topic holds its alert, while articles come at an even
 * rate: {@code AlertLatency CONFIG SECONDS ARTICLES_A_SECOND}. The rules are those of the configuration folder; broker and matcher run in
 * this process. The first ten seconds are not counted.
 */
public final class AlertLatency {
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private AlertLatency() {}

    /** Measures and prints the quantiles in milliseconds. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 3) {
            System.err.println("usage: AlertLatency CONFIG SECONDS ARTICLES_A_SECOND");
            System.exit(2);
        }
        Path data = Files.createTempDirectory("tocsin-latency");
        EmbeddedBroker broker = new EmbeddedBroker(data.resolve("kafka"), 0);
        broker.start();
        Settings settings = Settings.load(Path.of(arguments[0]), Map.of("TOCSIN_DATA", data.toString()), new Faults())
                .at(broker.bootstrap());
        KafkaTopics.ensure(settings.kafka());
        Health health = new Health();
        MatcherService matcher = new MatcherService(settings, new Metrics(), health);
        matcher.start();
        while (!health.ready()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        Listener listener = new Listener(settings.kafka());
        Thread listening = Thread.ofPlatform().daemon().start(listener);
        long published = publish(settings.kafka(), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        LockSupport.parkNanos(DRAIN.toNanos());
        listener.stop();
        listening.join();
        report(published, listener.millis());
        matcher.stop();
        broker.stop();
        System.exit(0);
    }

    // the callback hears of every failure
    @SuppressWarnings("FutureReturnValueIgnored")
    private static long publish(KafkaSettings kafka, int seconds, int rate) {
        Properties properties = kafka.properties();
        properties.put("linger.ms", "0");
        properties.put("compression.type", "lz4");
        Incidents incidents = new Incidents();
        long total = (long) rate * seconds;
        long begun = System.nanoTime();
        try (KafkaProducer<String, Article> producer = new KafkaProducer<>(
                properties, new StringSerializer(), Topics.ARTICLES.serde().serializer())) {
            for (long i = 0; i < total; i++) {
                long due = begun + i * TimeUnit.SECONDS.toNanos(1) / rate;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                Instant now = Instant.now();
                Article article = incidents.next(now);
                producer.send(
                        new ProducerRecord<>(Topics.ARTICLES.name(), null, now.toEpochMilli(), article.id(), article),
                        (metadata, exception) -> {
                            if (exception != null) {
                                throw new IllegalStateException(exception);
                            }
                        });
            }
        }
        return total;
    }

    private static void report(long published, List<Long> millis) {
        Collections.sort(millis);
        System.out.printf(
                "articles %d, alerts counted %d, latency ms p50 %d p90 %d p99 %d max %d%n",
                published,
                millis.size(),
                quantile(millis, 0.5),
                quantile(millis, 0.9),
                quantile(millis, 0.99),
                quantile(millis, 1));
    }

    private static long quantile(List<Long> sorted, double share) {
        return sorted.isEmpty() ? -1 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /** Takes the time of every alert as it arrives. */
    private static final class Listener implements Runnable {
        private final KafkaSettings kafka;
        private final List<Long> millis = new ArrayList<>();
        private volatile boolean stopped;

        Listener(KafkaSettings kafka) {
            this.kafka = kafka;
        }

        void stop() {
            stopped = true;
        }

        List<Long> millis() {
            return millis;
        }

        @Override
        public void run() {
            Properties properties = kafka.properties();
            properties.put("isolation.level", "read_committed");
            try (KafkaConsumer<String, Alert> consumer = new KafkaConsumer<>(
                    properties, new StringDeserializer(), Topics.ALERTS.serde().deserializer())) {
                List<TopicPartition> partitions = consumer.partitionsFor(Topics.ALERTS.name()).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                Instant first = Instant.now();
                while (!stopped) {
                    for (ConsumerRecord<String, Alert> alert : consumer.poll(Duration.ofMillis(100))) {
                        Instant now = Instant.now();
                        if (now.isAfter(first.plus(WARM_UP))) {
                            // an alert has the time of the article that caused it
                            millis.add(Duration.between(alert.value().at(), now).toMillis());
                        }
                    }
                }
            }
        }
    }
}
