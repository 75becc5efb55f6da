package dev.tocsin.notifier.deliver;

import dev.tocsin.model.Topics;
import dev.tocsin.platform.kafka.KafkaSettings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives new channels their place: from now on, not the whole past. Committed before the channel joins its group, so that an
 * alert raised a moment after the start is not lost to a group that was still forming.
 */
public final class StartingOffsets {
    private static final Logger log = LoggerFactory.getLogger(StartingOffsets.class);

    private StartingOffsets() {}

    /**
     * Commits the present end of the notification topic for every channel that has no place yet; places that are there stay.
     *
     * @throws KafkaException where Kafka cannot be reached
     */
    public static void commit(KafkaSettings kafka, Collection<String> channels) {
        try (Admin admin = Admin.create(kafka.properties())) {
            Map<TopicPartition, OffsetAndMetadata> ends = ends(admin);
            for (String channel : channels) {
                commit(admin, AlertQueue.group(channel), channel, ends);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while channels were given their places", e);
        } catch (ExecutionException e) {
            throw new KafkaException("channels cannot be given their places: " + e.getCause(), e);
        }
    }

    private static void commit(Admin admin, String group, String channel, Map<TopicPartition, OffsetAndMetadata> ends)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> missing = new HashMap<>(ends);
        admin.listConsumerGroupOffsets(Map.of(group, new ListConsumerGroupOffsetsSpec()))
                .partitionsToOffsetAndMetadata(group)
                .get()
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        missing.remove(partition);
                    }
                });
        if (missing.size() == ends.size()) {
            admin.alterConsumerGroupOffsets(group, missing).all().get();
            log.atInfo().addKeyValue("channel", channel).log("a new channel starts from now");
        }
    }

    /** As readers of committed records see it: what is being written at this moment still comes. */
    private static Map<TopicPartition, OffsetAndMetadata> ends(Admin admin)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> request = new HashMap<>();
        admin.describeTopics(List.of(Topics.ALERTS.name()))
                .allTopicNames()
                .get()
                .forEach((name, topic) -> topic.partitions()
                        .forEach(partition ->
                                request.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
        Map<TopicPartition, ListOffsetsResultInfo> answer = admin.listOffsets(
                        request, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get();
        answer.forEach((partition, info) -> ends.put(partition, new OffsetAndMetadata(info.offset())));
        return ends;
    }
}
