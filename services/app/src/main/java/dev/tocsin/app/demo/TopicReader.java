package dev.tocsin.app.demo;

import dev.tocsin.model.Topics;
import dev.tocsin.platform.kafka.KafkaSettings;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hands every committed record of a topic to a listener, on a thread of its own, from the beginning until it is closed. */
final class TopicReader<T> implements AutoCloseable {
    private final KafkaConsumer<String, T> consumer;
    private final Thread thread;

    TopicReader(KafkaSettings kafka, Topics.KafkaTopic<T> topic, Consumer<T> listener) {
        Properties properties = kafka.properties();
        properties.put("isolation.level", "read_committed");
        properties.put("auto.offset.reset", "earliest");
        this.consumer = new KafkaConsumer<>(
                properties, new StringDeserializer(), topic.serde().deserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        this.thread = Thread.ofPlatform().daemon().name("demo-" + topic.name()).start(() -> read(listener));
    }

    private void read(Consumer<T> listener) {
        try (consumer) {
            while (true) {
                for (ConsumerRecord<String, T> record : consumer.poll(Duration.ofSeconds(1))) {
                    listener.accept(record.value());
                }
            }
        } catch (WakeupException _) {
            // closed
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
