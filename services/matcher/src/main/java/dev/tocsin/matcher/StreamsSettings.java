package dev.tocsin.matcher;

import dev.tocsin.platform.config.Settings;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** How Kafka Streams is run: exactly once, and an alert within milliseconds of its article. */
final class StreamsSettings {
    private static final String LONGEST_RECORD = Integer.toString(4 << 20);

    private StreamsSettings() {}

    static Properties of(Settings settings, MatcherMetrics metrics) {
        Properties properties = settings.kafka().properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, MatcherService.APPLICATION);
        properties.put(
                StreamsConfig.STATE_DIR_CONFIG,
                settings.data().resolve("streams").toAbsolutePath().toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        // a transaction every ten milliseconds costs no throughput and takes 60 ms off every alert
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "10");
        properties.put(StreamsConfig.POLL_MS_CONFIG, "10");
        // the classic protocol stalls for 45 s after a restart
        properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "streams");
        properties.put(
                StreamsConfig.REPLICATION_FACTOR_CONFIG,
                Integer.toString(settings.kafka().replication()));
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, "0");
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, "1");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, "true");
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        properties.put(DeadLetters.METRICS, metrics);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), "0");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LONGEST_RECORD);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        return properties;
    }
}
