package dev.tocsin.matcher;

import dev.tocsin.model.Topics;
import dev.tocsin.platform.kafka.KafkaSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.ListStreamsGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownMemberIdException;

/** How far the matchers have read, and taking them back a while. */
final class ArticleOffsets {
    /** A matcher that was killed is missed after a few seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private ArticleOffsets() {}

    /**
     * Has the matchers read on from the articles of this time, where they are beyond it.
     *
     * @throws IllegalStateException where another matcher runs, or Kafka does not answer; the message is for the user
     */
    static void rewind(KafkaSettings settings, Instant to) {
        try (Admin admin = Admin.create(settings.properties())) {
            Map<TopicPartition, OffsetAndMetadata> earlier = earlier(admin, to);
            if (!earlier.isEmpty()) {
                alter(admin, earlier);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while catching up", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot catch up: " + e.getMessage(), e);
        }
    }

    /** Per partition the first article of the time, where the matchers have read beyond it. */
    private static Map<TopicPartition, OffsetAndMetadata> earlier(Admin admin, Instant to)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> committed = committed(admin);
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        committed.keySet().stream()
                .filter(partition -> partition.topic().equals(Topics.ARTICLES.name()))
                .forEach(partition -> wanted.put(partition, OffsetSpec.forTimestamp(to.toEpochMilli())));
        Map<TopicPartition, OffsetAndMetadata> earlier = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> found :
                admin.listOffsets(wanted).all().get().entrySet()) {
            OffsetAndMetadata reached = committed.get(found.getKey());
            long offset = found.getValue().offset();
            if (reached != null && offset >= 0 && offset < reached.offset()) {
                earlier.put(found.getKey(), new OffsetAndMetadata(offset));
            }
        }
        return earlier;
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin)
            throws InterruptedException, ExecutionException {
        String group = MatcherService.APPLICATION;
        try {
            return admin.listStreamsGroupOffsets(Map.of(group, new ListStreamsGroupOffsetsSpec()))
                    .partitionsToOffsetAndMetadata(group)
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                // The first start: every article that is kept will be read anyhow.
                return Map.of();
            }
            throw e;
        }
    }

    private static void alter(Admin admin, Map<TopicPartition, OffsetAndMetadata> earlier)
            throws InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                admin.alterStreamsGroupOffsets(MatcherService.APPLICATION, earlier)
                        .all()
                        .get();
                return;
            } catch (ExecutionException e) {
                boolean inUse = e.getCause() instanceof UnknownMemberIdException
                        || e.getCause() instanceof GroupNotEmptyException;
                if (!inUse) {
                    throw e;
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("cannot catch up while another matcher runs; stop it first", e);
                }
                Thread.sleep(PAUSE);
            }
        }
    }
}
