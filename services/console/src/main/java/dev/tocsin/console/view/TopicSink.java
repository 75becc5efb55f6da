package dev.tocsin.console.view;

import dev.tocsin.model.JsonSerde;
import dev.tocsin.model.Topics;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Takes the records of one topic into its view. */
final class TopicSink<T> {
    private final Topics.KafkaTopic<T> topic;
    private final JsonSerde<T> serde;
    private final RecordView<T> view;
    private final Function<T, String> keyOf;
    private final BiFunction<String, @Nullable T, @Nullable Change> changeOf;

    /**
     * A sink of one topic.
     *
     * @param keyOf the key a value is held under
     * @param changeOf what to tell of a key and its new value, which is null when the key is gone; null for nothing
     */
    TopicSink(
            Topics.KafkaTopic<T> topic,
            RecordView<T> view,
            Function<T, String> keyOf,
            BiFunction<String, @Nullable T, @Nullable Change> changeOf) {
        this.topic = topic;
        this.serde = topic.serde();
        this.view = view;
        this.keyOf = keyOf;
        this.changeOf = changeOf;
    }

    String topic() {
        return topic.name();
    }

    RecordView<T> view() {
        return view;
    }

    /**
     * Takes one record and returns what it changed.
     *
     * @throws SerializationException where the record is not one of this topic
     */
    @Nullable
    Change take(ConsumerRecord<String, byte[]> record) {
        byte[] bytes = record.value();
        if (bytes == null) {
            if (record.key() == null) {
                return null;
            }
            view.forget(record.key());
            return changeOf.apply(record.key(), null);
        }
        T value = read(bytes);
        String key = keyOf.apply(value);
        Instant at = Instant.ofEpochMilli(record.timestamp());
        view.put(key, new Held<>(value, record.partition(), record.offset(), at, bytes.length));
        return changeOf.apply(key, value);
    }

    private T read(byte[] bytes) {
        try {
            T value = serde.deserializer().deserialize(topic.name(), bytes);
            if (value == null) {
                throw new SerializationException("a JSON null");
            }
            return value;
        } catch (SerializationException e) {
            throw e;
        } catch (RuntimeException e) {
            // a record whose fields are missing fails in its constructor
            throw new SerializationException(e.getMessage(), e);
        }
    }
}
