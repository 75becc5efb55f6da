package dev.tocsin.console;

import dev.tocsin.model.Alert;
import dev.tocsin.model.Delivery;
import dev.tocsin.model.Event;
import dev.tocsin.model.FeedState;
import dev.tocsin.model.RuleSetState;
import dev.tocsin.model.Topics;
import dev.tocsin.model.Topics.KafkaTopic;
import dev.tocsin.platform.kafka.KafkaSettings;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes sample records to the real topics, in the place of the other services. */
public final class SampleTopics implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;

    public SampleTopics(KafkaSettings settings) {
        Properties properties = settings.properties();
        properties.put("linger.ms", "0");
        this.producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    public void event(Event event) {
        send(Topics.EVENTS, event.eventId(), event);
    }

    public void alert(Alert alert) {
        send(Topics.ALERTS, alert.eventId(), alert);
    }

    public void feed(FeedState feed) {
        send(Topics.FEED_STATE, feed.feed(), feed);
    }

    public void rules(RuleSetState rules) {
        send(Topics.RULE_STATE, rules.matcher(), rules);
    }

    public void delivery(Delivery delivery) {
        send(Topics.DELIVERIES, Delivery.key(delivery.channel(), delivery.alertId()), delivery);
    }

    /** Anything at all, such as bytes that are no record; null is a tombstone. */
    public void bytes(KafkaTopic<?> topic, String key, byte @Nullable [] value) {
        try {
            producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private <T> void send(KafkaTopic<T> topic, String key, T value) {
        bytes(topic, key, topic.serde().serializer().serialize(topic.name(), value));
    }

    @Override
    public void close() {
        producer.close();
    }
}
