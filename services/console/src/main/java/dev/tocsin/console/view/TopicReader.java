package dev.tocsin.console.view;

import dev.tocsin.model.Alert;
import dev.tocsin.model.Delivery;
import dev.tocsin.model.Event;
import dev.tocsin.model.FeedState;
import dev.tocsin.model.RuleSetState;
import dev.tocsin.model.Topics;
import dev.tocsin.platform.kafka.KafkaSettings;
import dev.tocsin.platform.kafka.KafkaTopics;
import dev.tocsin.platform.ops.Health;
import dev.tocsin.platform.ops.Metrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topics into the views on a thread of its own: no group, every partition, from the beginning, committed records
 * only. A broker that goes away is waited for. A record that is none is counted, logged and passed over.
 */
public final class TopicReader implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration RETRY = Duration.ofSeconds(2);
    /** New partitions of a topic are found this often. */
    private static final Duration LOOK_AROUND = Duration.ofMinutes(1);

    private final KafkaSettings settings;
    private final Metrics metrics;
    private final Consumer<Change> listener;
    private final Map<String, TopicSink<?>> sinks = new TreeMap<>();
    private final Map<String, Counter> read = new HashMap<>();
    private final Counter unreadable;
    private final Thread thread = Thread.ofPlatform().name("console-reader").unstarted(this::run);

    /** Where to go on, by partition; of the reading thread alone. */
    private final Map<TopicPartition, Long> positions = new HashMap<>();

    private Map<TopicPartition, Long> goal = Map.of();
    private volatile Health.Status status = Health.Status.starting("waiting for Kafka");
    private volatile boolean caughtUp;
    private volatile boolean stopping;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

    /**
     * A reader that has not begun.
     *
     * @param listener told of each change after the views have it, once they are complete; quick, for it holds up the
     *     reading
     */
    public TopicReader(KafkaSettings settings, Views views, Metrics metrics, Consumer<Change> listener) {
        this.settings = settings;
        this.metrics = metrics;
        this.listener = listener;
        this.unreadable = Counter.builder("tocsin.page.unreadable.records")
                .description("Records that were none of their topic and were passed over")
                .register(metrics.registry());
        add(new TopicSink<>(
                Topics.EVENTS, views.events(), Event::eventId, (key, event) -> new Change.EventChanged(key)));
        add(new TopicSink<>(
                Topics.ALERTS,
                views.alerts(),
                Alert::idempotencyKey,
                (key, alert) -> alert == null ? null : new Change.AlertRaised(alert)));
        add(new TopicSink<>(Topics.FEED_STATE, views.feeds(), FeedState::feed, (key, feed) -> new Change.FeedPolled()));
        add(new TopicSink<>(
                Topics.RULE_STATE, views.rules(), RuleSetState::matcher, (key, rules) -> new Change.RulesChanged()));
        add(new TopicSink<>(
                Topics.DELIVERIES,
                views.deliveries(),
                delivery -> Delivery.key(delivery.channel(), delivery.alertId()),
                (key, delivery) -> delivery == null ? null : new Change.DeliverySettled(delivery.alertId())));
    }

    private void add(TopicSink<?> sink) {
        sinks.put(sink.topic(), sink);
        read.put(
                sink.topic(),
                Counter.builder("tocsin.page.records")
                        .description("Records read for the page")
                        .tag("topic", sink.topic())
                        .register(metrics.registry()));
        Gauge.builder("tocsin.page.held.records", sink.view(), RecordView::size)
                .description("Records held in memory for the page")
                .tag("topic", sink.topic())
                .register(metrics.registry());
    }

    /** Begins to read and returns. */
    public void start() {
        thread.start();
    }

    /** Ready once everything is read that was there at the start. */
    public Health.Status status() {
        return status;
    }

    @Override
    public void close() {
        stopping = true;
        KafkaConsumer<String, byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        } else {
            thread.interrupt();
        }
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                KafkaTopics.ensure(settings);
                read();
            } catch (WakeupException | InterruptException e) {
                // stopping, or the loop begins again where it was
            } catch (KafkaException | IllegalStateException e) {
                fail(e);
            }
        }
    }

    private void fail(RuntimeException e) {
        if (stopping) {
            return;
        }
        status = Health.Status.starting("waiting for Kafka");
        log.atWarn().addKeyValue("fault", e.getMessage()).log("the page cannot read the topics, trying again");
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (KafkaConsumer<String, byte[]> reading = new KafkaConsumer<>(properties());
                KafkaClientMetrics meters = new KafkaClientMetrics(reading)) {
            consumer = reading;
            meters.bindTo(metrics.registry());
            Metric connections = connections(reading);
            long lookAt = System.nanoTime();
            assign(reading);
            goal = caughtUp ? Map.of() : reading.endOffsets(reading.assignment());
            while (!stopping) {
                ConsumerRecords<String, byte[]> records = reading.poll(POLL);
                records.forEach(this::take);
                reading.assignment().forEach(partition -> positions.put(partition, reading.position(partition)));
                checkCaughtUp();
                if (((Number) connections.metricValue()).doubleValue() < 1) {
                    status = Health.Status.starting("no connection to Kafka");
                }
                if (System.nanoTime() - lookAt > LOOK_AROUND.toNanos()) {
                    lookAt = System.nanoTime();
                    assign(reading);
                }
            }
        } finally {
            consumer = null;
        }
    }

    /** The consumer waits for a broker in silence; only this tells that it does. */
    private static Metric connections(KafkaConsumer<String, byte[]> reading) {
        return reading.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("connection-count")
                        && metric.getKey().group().equals("consumer-metrics"))
                .map(metric -> (Metric) metric.getValue())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the consumer does not count its connections"));
    }

    private void assign(KafkaConsumer<String, byte[]> reading) {
        List<TopicPartition> partitions = sinks.keySet().stream()
                .flatMap(topic -> reading.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (reading.assignment().containsAll(partitions)) {
            return;
        }
        reading.assign(partitions);
        for (TopicPartition partition : partitions) {
            Long position = positions.get(partition);
            if (position == null) {
                reading.seekToBeginning(List.of(partition));
            } else {
                reading.seek(partition, position);
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        TopicSink<?> sink = sinks.get(record.topic());
        Counter counter = read.get(record.topic());
        if (sink == null || counter == null) {
            return;
        }
        counter.increment();
        try {
            Change change = sink.take(record);
            if (change != null && caughtUp) {
                listener.accept(change);
            }
        } catch (SerializationException e) {
            unreadable.increment();
            log.atWarn()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("fault", e.getMessage())
                    .log("passed over a record that is none of its topic");
        }
    }

    private void checkCaughtUp() {
        long behind = goal.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - positions.getOrDefault(end.getKey(), 0L)))
                .sum();
        if (behind > 0) {
            status = Health.Status.starting(behind + " records to read");
            return;
        }
        if (!caughtUp) {
            log.atInfo().addKeyValue("partitions", positions.size()).log("the page has read the topics");
        }
        caughtUp = true;
        goal = Map.of();
        status = Health.Status.up("reading");
    }

    private Properties properties() {
        Properties properties = settings.properties();
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "tocsin-console");
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "200");
        properties.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000");
        return properties;
    }
}
