package dev.tocsin.acceptance;

import dev.tocsin.model.Topics;
import dev.tocsin.platform.kafka.KafkaSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a topic holds. */
final class Topic {
    private Topic() {}

    /** Every committed record, in order; topics of these tests have one partition. */
    static <T> List<T> read(String bootstrap, Topics.KafkaTopic<T> topic) {
        Properties properties = KafkaSettings.local(bootstrap).properties();
        properties.put("isolation.level", "read_committed");
        try (KafkaConsumer<String, T> consumer = new KafkaConsumer<>(
                properties, new StringDeserializer(), topic.serde().deserializer())) {
            TopicPartition partition = new TopicPartition(topic.name(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            List<T> values = new ArrayList<>();
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, T> record : consumer.poll(Duration.ofMillis(500))) {
                    values.add(record.value());
                }
            }
            return values;
        }
    }
}
