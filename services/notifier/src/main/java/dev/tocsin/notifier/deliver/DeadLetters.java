package dev.tocsin.notifier.deliver;

import dev.tocsin.model.CloudEvents;
import dev.tocsin.model.DeadLetter;
import dev.tocsin.model.Topics;
import dev.tocsin.notifier.message.Plain;
import dev.tocsin.platform.kafka.KafkaSettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts aside records that are no alerts, with the original bytes. Thread-safe. */
public final class DeadLetters implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final Duration WRITE_WITHIN = Duration.ofSeconds(30);
    private static final int MAX_REASON = 300;

    private final Producer<String, DeadLetter> producer;
    private final MeterRegistry registry;

    /** Connects. */
    public DeadLetters(KafkaSettings kafka, MeterRegistry registry) {
        this.registry = registry;
        Properties properties = kafka.properties();
        properties.put("client.id", "tocsin-notifier-dead-letters");
        properties.put("acks", "all");
        producer = new KafkaProducer<>(
                properties, new StringSerializer(), Topics.DEAD_LETTERS.serde().serializer());
    }

    /** The records that a stage has set aside; shown from the first call on, at zero. */
    Counter counter(String stage) {
        return registry.counter("tocsin.dead.letters", "stage", stage);
    }

    /** Sets a record aside. */
    void add(ConsumerRecord<String, byte[]> record, String stage, String reason) {
        byte[] value = record.value() == null ? new byte[0] : record.value();
        Instant at = Instant.ofEpochMilli(record.timestamp());
        DeadLetter letter = new DeadLetter(
                record.topic(),
                record.partition(),
                record.offset(),
                stage,
                Plain.line(reason, MAX_REASON),
                at,
                Base64.getEncoder().encodeToString(value));
        String id = record.topic() + "-" + record.partition() + "-" + record.offset();
        ProducerRecord<String, DeadLetter> out = new ProducerRecord<>(Topics.DEAD_LETTERS.name(), id, letter);
        CloudEvents.write(out.headers(), "dead-letter", "notifier", stage + "|" + id, at, record.headers());
        try {
            producer.send(out).get(WRITE_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            log.atError().addKeyValue("record", id).log("a dead letter cannot be written");
        }
        counter(stage).increment();
        log.atError()
                .addKeyValue("record", id)
                .addKeyValue("reason", letter.reason())
                .log("a record of the notification topic is no alert");
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
