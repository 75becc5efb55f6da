package dev.tocsin.notifier.deliver;

import dev.tocsin.model.CloudEvents;
import dev.tocsin.model.Delivery;
import dev.tocsin.model.Topics;
import dev.tocsin.platform.kafka.KafkaSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The deliveries topic and its latest records in memory, for all channels of one process. {@link #catchUp} reads what other
 * processes wrote; it is called before a channel takes over alerts. Thread-safe.
 */
public final class KafkaDeliveries implements Deliveries, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(KafkaDeliveries.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final long RETRY_MILLIS = 1_000;

    private final DeliveryMemory memory = new DeliveryMemory();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Producer<String, Delivery> producer;
    private final KafkaClientMetrics metrics;
    private final List<TopicPartition> partitions;
    private volatile boolean closing;

    /**
     * Connects, and reads nothing yet.
     *
     * @throws KafkaException where Kafka cannot be reached
     */
    public KafkaDeliveries(KafkaSettings kafka, MeterRegistry registry) {
        Properties reader = kafka.properties();
        reader.put("client.id", "tocsin-notifier-deliveries");
        reader.put("isolation.level", "read_committed");
        reader.put("enable.auto.commit", "false");
        reader.put("auto.offset.reset", "earliest");
        consumer = new KafkaConsumer<>(reader, new StringDeserializer(), new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(Topics.DELIVERIES.name(), ANSWER_WITHIN).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        Properties writer = kafka.properties();
        writer.put("client.id", "tocsin-notifier-deliveries");
        writer.put("acks", "all");
        writer.put("enable.idempotence", "true");
        writer.put("linger.ms", "0");
        producer = new KafkaProducer<>(
                writer, new StringSerializer(), Topics.DELIVERIES.serde().serializer());
        metrics = new KafkaClientMetrics(producer);
        metrics.bindTo(registry);
    }

    /** Reads to the present end of the topic. */
    public void catchUp() {
        synchronized (consumer) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ANSWER_WITHIN);
            long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
            while (!closing
                    && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new org.apache.kafka.common.errors.TimeoutException("the deliveries topic cannot be read");
                }
                consumer.poll(POLL).forEach(this::restore);
            }
        }
    }

    /** How many alerts are remembered, over all channels. */
    public int size() {
        synchronized (memory) {
            return memory.size();
        }
    }

    @Override
    public @Nullable Delivery last(String channel, String alertId) {
        synchronized (memory) {
            return memory.last(channel, alertId);
        }
    }

    /** Tries for as long as it takes: what is not recorded would be told again. */
    @Override
    public void record(Delivery delivery, @Nullable Headers cause) {
        synchronized (memory) {
            memory.put(delivery);
        }
        while (!write(delivery, cause)) {
            if (closing) {
                throw new KafkaException("stopped before a delivery was recorded");
            }
            pause();
        }
    }

    @Override
    public void close() {
        closing = true;
        metrics.close();
        producer.close(Duration.ofSeconds(5));
        synchronized (consumer) {
            consumer.close();
        }
    }

    private void restore(ConsumerRecord<String, byte[]> record) {
        synchronized (memory) {
            try (var deserializer = Topics.DELIVERIES.serde().deserializer()) {
                Delivery delivery = deserializer.deserialize(record.topic(), record.value());
                if (delivery == null) {
                    memory.forget(record.key());
                } else {
                    memory.put(delivery);
                }
            } catch (SerializationException e) {
                log.atError()
                        .addKeyValue("partition", record.partition())
                        .addKeyValue("offset", record.offset())
                        .log("a record of the deliveries topic is no delivery; an alert may be told again");
            }
        }
    }

    private boolean write(Delivery delivery, @Nullable Headers cause) {
        String key = Delivery.key(delivery.channel(), delivery.alertId());
        ProducerRecord<String, Delivery> record = new ProducerRecord<>(Topics.DELIVERIES.name(), key, delivery);
        String id = key + "|" + delivery.revision();
        CloudEvents.write(record.headers(), "delivery", "notifier", id, delivery.at(), cause);
        try {
            producer.send(record).get(ANSWER_WITHIN.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted before a delivery was recorded", e);
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            log.atError()
                    .addKeyValue("delivery", id)
                    .addKeyValue("fault", e.getClass().getSimpleName())
                    .log("a delivery cannot be recorded yet");
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted before a delivery was recorded", e);
        }
    }
}
