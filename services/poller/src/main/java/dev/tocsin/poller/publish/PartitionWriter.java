package dev.tocsin.poller.publish;

import dev.tocsin.model.Article;
import dev.tocsin.model.CloudEvents;
import dev.tocsin.model.FeedState;
import dev.tocsin.model.Topics;
import dev.tocsin.platform.kafka.KafkaSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the polls of one partition of the feed-state topic bring: the articles and the feed's state in one transaction,
 * all or nothing. The transactional id names the partition, so that the poller that takes a partition over ends whatever
 * transaction the last one left open and shuts it out (KIP-98). Thread-safe: polls commit one after the other.
 */
public final class PartitionWriter implements AutoCloseable {
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);
    private static final String SOURCE = "poller";

    private final int partition;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaClientMetrics metrics;
    private boolean closed;

    /**
     * Opens the partition for writing and shuts out whoever wrote to it before.
     *
     * @throws KafkaException where Kafka cannot be reached
     */
    public PartitionWriter(KafkaSettings kafka, int partition, MeterRegistry registry) {
        this.partition = partition;
        this.producer =
                new KafkaProducer<>(properties(kafka, partition), new StringSerializer(), (topic, bytes) -> bytes);
        this.metrics = new KafkaClientMetrics(producer);
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
        metrics.bindTo(registry);
    }

    private static Properties properties(KafkaSettings kafka, int partition) {
        Properties properties = kafka.properties();
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "tocsin-poller-" + partition);
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, "tocsin-poller-writer-" + partition);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 60_000);
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16 * 1024 * 1024);
        return properties;
    }

    /**
     * Writes the outcome of one poll.
     *
     * @param state of the feed after the poll; null with {@code feed}: the feed has left the list
     * @throws KafkaException where the outcome is not known to be written: this writer is of no more use then
     * @throws IllegalStateException after {@link #close}
     */
    public synchronized void commit(String feed, @Nullable FeedState state, List<Article> articles, Instant at) {
        if (closed) {
            throw new IllegalStateException("the partition has gone to another poller");
        }
        producer.beginTransaction();
        for (Article article : articles) {
            ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                    Topics.ARTICLES.name(), null, at.toEpochMilli(), article.id(), bytes(Topics.ARTICLES, article));
            CloudEvents.write(message.headers(), "article", SOURCE, article.id() + "-" + article.revision(), at, null);
            var _ = producer.send(message);
        }
        ProducerRecord<String, byte[]> memory = new ProducerRecord<>(
                Topics.FEED_STATE.name(),
                partition,
                at.toEpochMilli(),
                feed,
                state == null ? null : bytes(Topics.FEED_STATE, state));
        CloudEvents.write(memory.headers(), "feed-state", SOURCE, feed + "-" + at.toEpochMilli(), at, null);
        var _ = producer.send(memory);
        // fails if any of the sends did
        producer.commitTransaction();
    }

    private static <T> byte[] bytes(Topics.KafkaTopic<T> topic, T value) {
        return topic.serde().serializer().serialize(topic.name(), value);
    }

    /** Ends the writing; a commit that is under way is finished first. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            metrics.close();
            producer.close(CLOSE_WITHIN);
        }
    }
}
