package dev.tocsin.matcher;

import dev.tocsin.model.CloudEvents;
import dev.tocsin.model.DeadLetter;
import dev.tocsin.model.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a record that cannot be read, or that a stage failed on, out of the stream: written to the dead letters in the same transaction,
 * and the next record goes on. Kafka Streams makes an instance by itself.
 */
public final class DeadLetters implements DeserializationExceptionHandler, ProcessingExceptionHandler {
    /** The entry of the configuration under which the metrics are handed in. */
    static final String METRICS = "tocsin.matcher.metrics";

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private @Nullable MatcherMetrics metrics;

    @Override
    public void configure(Map<String, ?> configs) {
        metrics = configs.get(METRICS) instanceof MatcherMetrics given ? given : null;
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        return DeserializationExceptionHandler.Response.resume(
                List.of(letter(context, "read", record.key(), record.value(), exception)));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        return ProcessingExceptionHandler.Response.resume(List.of(letter(
                context, context.processorNodeId(), context.sourceRawKey(), context.sourceRawValue(), exception)));
    }

    private ProducerRecord<byte[], byte[]> letter(
            ErrorHandlerContext context,
            String stage,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Exception exception) {
        Instant at = Instant.ofEpochMilli(context.timestamp());
        String reason = reason(exception);
        log.atWarn()
                .addKeyValue("topic", context.topic())
                .addKeyValue("partition", context.partition())
                .addKeyValue("offset", context.offset())
                .addKeyValue("stage", stage)
                .addKeyValue("reason", reason)
                .setCause(exception)
                .log("a record went to the dead letters");
        if (metrics != null) {
            metrics.deadLetter(stage);
        }
        DeadLetter letter = new DeadLetter(
                context.topic(),
                context.partition(),
                context.offset(),
                stage,
                reason,
                at,
                value == null ? "" : Base64.getEncoder().encodeToString(value));
        String id = context.topic() + "-" + context.partition() + "-" + context.offset();
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                Topics.DEAD_LETTERS.name(),
                null,
                at.toEpochMilli(),
                key == null ? id.getBytes(StandardCharsets.UTF_8) : key,
                Topics.DEAD_LETTERS.serde().serializer().serialize(Topics.DEAD_LETTERS.name(), letter));
        CloudEvents.write(record.headers(), "dead-letter", "matcher", id, at, context.headers());
        return record;
    }

    private static String reason(Exception exception) {
        Throwable cause = exception;
        while (cause.getCause() != null && cause.getMessage() == null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        String line = cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        return line.lines().findFirst().orElse(line);
    }
}
