package dev.tocsin.matcher.backtest;

import dev.tocsin.model.Article;
import dev.tocsin.model.JsonSerde;
import dev.tocsin.model.Topics;
import dev.tocsin.platform.kafka.KafkaSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * The articles that Kafka keeps, from a time on to what was there when this was opened. Partitions are merged by the time of their records,
 * so that two runs give the same order. The position counts records.
 */
public final class ArticleTopic implements StoredArticles {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration SILENCE = Duration.ofSeconds(60);
    /** Of each partition so many are held; no more are fetched until they are read. */
    private static final int HELD = 2_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Partition> partitions = new ArrayList<>();
    private final JsonSerde<Article> serde = Topics.ARTICLES.serde();
    private final long size;
    private long read;

    /** What is held of one partition. */
    private static final class Partition {
        final TopicPartition id;
        final long end;
        final ArrayDeque<ConsumerRecord<String, byte[]>> held = new ArrayDeque<>();

        Partition(TopicPartition id, long end) {
            this.id = id;
            this.end = end;
        }
    }

    /**
     * Opens the topic.
     *
     * @param from record time of the first article
     */
    public ArticleTopic(KafkaSettings settings, Instant from) {
        Properties properties = settings.properties();
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> ids = consumer.partitionsFor(Topics.ARTICLES.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(ids);
        Map<TopicPartition, Long> ends = consumer.endOffsets(ids);
        Map<TopicPartition, Long> times = new HashMap<>();
        ids.forEach(id -> times.put(id, from.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(times);
        long records = 0;
        for (TopicPartition id : ids) {
            OffsetAndTimestamp start = starts.get(id);
            long end = ends.getOrDefault(id, 0L);
            long begin = start == null ? end : start.offset();
            consumer.seek(id, begin);
            partitions.add(new Partition(id, end));
            records += end - begin;
        }
        size = records;
    }

    @Override
    public @Nullable Article next() throws BadArticle {
        fill();
        Partition first = null;
        for (Partition partition : partitions) {
            if (!partition.held.isEmpty() && (first == null || isBefore(partition, first))) {
                first = partition;
            }
        }
        if (first == null) {
            read = size;
            return null;
        }
        ConsumerRecord<String, byte[]> record = first.held.removeFirst();
        read++;
        try {
            Article article = serde.deserializer().deserialize(record.topic(), record.value());
            if (article != null) {
                return article;
            }
        } catch (SerializationException e) {
            throw new BadArticle(place(record) + ": no article: " + e.getMessage());
        }
        throw new BadArticle(place(record) + ": empty");
    }

    private static String place(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }

    /** The same time: the lower partition, which is the same in each run. */
    private static boolean isBefore(Partition partition, Partition other) {
        return partition.held.getFirst().timestamp() < other.held.getFirst().timestamp();
    }

    /** Waits until of each partition that has not ended a record is held. */
    private void fill() {
        long deadline = System.nanoTime() + SILENCE.toNanos();
        while (partitions.stream().anyMatch(partition -> partition.held.isEmpty() && !isAtEnd(partition))) {
            for (Partition partition : partitions) {
                if (partition.held.size() > HELD || isAtEnd(partition)) {
                    consumer.pause(List.of(partition.id));
                } else {
                    consumer.resume(List.of(partition.id));
                }
            }
            boolean any = false;
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                any = true;
                hold(record);
            }
            if (any) {
                deadline = System.nanoTime() + SILENCE.toNanos();
            } else if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Kafka gave no article for " + SILENCE.toSeconds() + " seconds");
            }
        }
    }

    private void hold(ConsumerRecord<String, byte[]> record) {
        for (Partition partition : partitions) {
            if (partition.id.partition() == record.partition() && record.offset() < partition.end) {
                partition.held.addLast(record);
            }
        }
    }

    private boolean isAtEnd(Partition partition) {
        return consumer.position(partition.id) >= partition.end;
    }

    @Override
    public long position() {
        return read;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
