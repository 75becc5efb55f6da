package dev.tocsin.testkit;

import dev.tocsin.broker.EmbeddedBroker;
import dev.tocsin.platform.kafka.KafkaSettings;
import dev.tocsin.platform.kafka.KafkaTopics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/**
 * A Kafka with the topics of Tocsin for the tests of one class: a container where a Docker engine is found, the embedded
 * broker elsewhere. The same tests run on both. Register it in a static field.
 */
public final class KafkaExtension implements BeforeAllCallback, AfterAllCallback {
    private static final String IMAGE = "apache/kafka:4.3.1";

    private @Nullable KafkaContainer container;
    private @Nullable EmbeddedBroker broker;
    private @Nullable Path folder;
    private @Nullable KafkaSettings settings;

    /** How to reach it. */
    public KafkaSettings settings() {
        if (settings == null) {
            throw new IllegalStateException("Kafka is there from the first test to the last");
        }
        return settings;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            container = new KafkaContainer(IMAGE);
            container.start();
            settings = KafkaSettings.local(container.getBootstrapServers());
        } else {
            folder = Files.createTempDirectory("tocsin-kafka");
            broker = new EmbeddedBroker(folder, 0);
            broker.start();
            settings = KafkaSettings.local(broker.bootstrap());
        }
        KafkaTopics.ensure(settings());
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (container != null) {
            container.stop();
        }
        if (broker != null) {
            broker.stop();
        }
        if (folder != null) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
