package dev.tocsin.notifier.deliver;

import dev.tocsin.model.Topics;
import dev.tocsin.platform.kafka.KafkaSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * The alerts that wait for one channel: its consumer group. One record is in hand at a time; while it waits to be tried again the
 * consumer goes on polling, with nothing coming of it, so that the channel keeps its place in the group however long that
 * takes. Used by one thread, but for {@link #stop}.
 */
final class AlertQueue implements Waiting, ConsumerRebalanceListener, AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LAG_EVERY = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final Consumer<String, byte[]> consumer;
    private final KafkaDeliveries deliveries;
    private final DeliveryMeters meters;
    private volatile boolean stopping;
    private @Nullable ConsumerRecord<String, byte[]> held;
    private boolean taken;
    private Duration lagAt;

    AlertQueue(KafkaSettings kafka, String channel, KafkaDeliveries deliveries, DeliveryMeters meters) {
        this.consumer =
                new KafkaConsumer<>(properties(kafka, channel), new StringDeserializer(), new ByteArrayDeserializer());
        this.deliveries = deliveries;
        this.meters = meters;
        this.lagAt = elapsed().minus(LAG_EVERY);
        consumer.subscribe(List.of(Topics.ALERTS.name()), this);
    }

    /** The consumer group of a channel. */
    static String group(String channel) {
        return "tocsin-notifier-" + channel;
    }

    Consumer<String, byte[]> consumer() {
        return consumer;
    }

    /** Takes the next record in hand; null where none came for a while. */
    @Nullable
    ConsumerRecord<String, byte[]> next() {
        held = null;
        taken = false;
        measureLag();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            held = record;
        }
        return held;
    }

    /** The record in hand is settled. */
    void settled() {
        if (held != null && !taken) {
            consumer.commitSync(Map.of(partition(held), new OffsetAndMetadata(held.offset() + 1)));
        }
        held = null;
    }

    /** Makes the waiting thread return. May be called by any thread. */
    void stop() {
        stopping = true;
        consumer.wakeup();
    }

    @Override
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime());
    }

    @Override
    public boolean pass(Duration time) {
        Duration until = elapsed().plus(time);
        try {
            consumer.pause(consumer.assignment());
            while (!stopping && !taken && elapsed().compareTo(until) < 0) {
                Duration left = until.minus(elapsed());
                putBack(consumer.poll(left.compareTo(POLL) < 0 ? left : POLL));
                measureLag();
            }
            consumer.resume(consumer.paused());
        } catch (WakeupException e) {
            return false;
        }
        return !stopping && !taken;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // whoever had them before may have told and recorded what is not committed yet
        deliveries.catchUp();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        if (held != null && partitions.contains(partition(held))) {
            taken = true;
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** Partitions that came while one record is in hand are not paused; theirs comes again later. */
    private void putBack(ConsumerRecords<String, byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            consumer.seek(partition, records.records(partition).getFirst().offset());
            consumer.pause(List.of(partition));
        }
    }

    private void measureLag() {
        if (elapsed().minus(lagAt).compareTo(LAG_EVERY) < 0) {
            return;
        }
        lagAt = elapsed();
        try {
            Set<TopicPartition> mine = consumer.assignment();
            long lag = held == null ? 0 : 1;
            for (Map.Entry<TopicPartition, Long> end :
                    consumer.endOffsets(mine, ANSWER_WITHIN).entrySet()) {
                lag += Math.max(0, end.getValue() - consumer.position(end.getKey(), ANSWER_WITHIN));
            }
            meters.lag(lag);
        } catch (TimeoutException e) {
            // Kafka is away for a moment; the last figure stands
        }
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private static Properties properties(KafkaSettings kafka, String channel) {
        Properties properties = kafka.properties();
        properties.put("group.id", group(channel));
        properties.put("client.id", group(channel));
        properties.putIfAbsent("group.protocol", "consumer");
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", "false");
        // where the group starts is decided in StartingOffsets; should its place have expired, nothing may be left out
        properties.put("auto.offset.reset", "earliest");
        properties.put("max.poll.records", "1");
        return properties;
    }
}
