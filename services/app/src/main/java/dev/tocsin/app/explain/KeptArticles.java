package dev.tocsin.app.explain;

import dev.tocsin.model.Article;
import dev.tocsin.model.Topics;
import dev.tocsin.platform.kafka.KafkaSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks an article up among those that Kafka still keeps: from the time of its publication on, for a few seconds at most. Only keys
 * are looked at until the right one comes by. Thread-safe: each look has a consumer of its own.
 */
public final class KeptArticles {
    private static final Logger log = LoggerFactory.getLogger(KeptArticles.class);
    private static final Duration LOOK_FOR = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaSettings kafka;

    public KeptArticles(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /**
     * The article as it was first read; null where it is kept no more or does not come by in time.
     *
     * @param publishedAt as its outlet says; no article is read before
     */
    public @Nullable Article find(String id, Instant publishedAt) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(properties())) {
            return find(consumer, id, publishedAt);
        } catch (KafkaException e) {
            log.atWarn().addKeyValue("reason", e.toString()).log("kept articles could not be looked at");
            return null;
        }
    }

    private static @Nullable Article find(KafkaConsumer<String, byte[]> consumer, String id, Instant publishedAt) {
        long end = System.nanoTime() + LOOK_FOR.toNanos();
        Map<TopicPartition, Long> ends = begin(consumer, publishedAt);
        while (System.nanoTime() < end && behind(consumer, ends)) {
            for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                if (id.equals(message.key()) && message.value() != null) {
                    return Topics.ARTICLES.serde().deserializer().deserialize(message.topic(), message.value());
                }
            }
        }
        return null;
    }

    /** Stands where articles of that time begin; where each partition ends now. */
    private static Map<TopicPartition, Long> begin(KafkaConsumer<String, byte[]> consumer, Instant publishedAt) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.ARTICLES.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, @Nullable OffsetAndTimestamp> starts = consumer.offsetsForTimes(partitions.stream()
                .collect(Collectors.toMap(partition -> partition, partition -> publishedAt.toEpochMilli())));
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp start = starts.get(partition);
            consumer.seek(partition, start == null ? ends.getOrDefault(partition, 0L) : start.offset());
        }
        return ends;
    }

    private static boolean behind(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private Properties properties() {
        Properties properties = kafka.properties();
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) LOOK_FOR.toMillis());
        properties.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) LOOK_FOR.toMillis());
        return properties;
    }
}
