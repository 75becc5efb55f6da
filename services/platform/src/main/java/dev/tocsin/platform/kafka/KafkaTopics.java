package dev.tocsin.platform.kafka;

import dev.tocsin.model.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics of Tocsin where they are missing. Safe to run from every process at once. */
public final class KafkaTopics {
    private KafkaTopics() {}

    /**
     * Creates what is missing and leaves alone what is there.
     *
     * @throws IllegalStateException where Kafka refuses or cannot be reached
     */
    public static void ensure(KafkaSettings settings) {
        try (Admin admin = Admin.create(settings.properties())) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = new ArrayList<>();
            for (Topics.KafkaTopic<?> topic : Topics.all()) {
                if (!present.contains(topic.name())) {
                    missing.add(definition(topic, settings));
                }
            }
            admin.createTopics(missing).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("cannot create topics: " + e.getMessage(), e);
            }
        }
    }

    private static NewTopic definition(Topics.KafkaTopic<?> topic, KafkaSettings settings) {
        Map<String, String> config = new HashMap<>();
        boolean compact = topic.cleanup() == Topics.KafkaTopic.Cleanup.COMPACT;
        boolean expires = !topic.keep().isZero();
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, !compact ? "delete" : expires ? "compact,delete" : "compact");
        config.put(
                TopicConfig.RETENTION_MS_CONFIG,
                expires ? Long.toString(topic.keep().toMillis()) : "-1");
        config.put(TopicConfig.COMPRESSION_TYPE_CONFIG, "producer");
        return new NewTopic(
                        topic.name(), Optional.of(settings.partitions()), Optional.of((short) settings.replication()))
                .configs(config);
    }
}
