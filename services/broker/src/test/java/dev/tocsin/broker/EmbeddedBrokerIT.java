package dev.tocsin.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Topics;
import dev.tocsin.platform.kafka.KafkaSettings;
import dev.tocsin.platform.kafka.KafkaTopics;
import java.nio.file.Path;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    @Test
    void topics_outlive_a_restart(@TempDir Path folder) throws Exception {
        EmbeddedBroker first = new EmbeddedBroker(folder.resolve("kafka"), 0);
        first.start();
        KafkaTopics.ensure(KafkaSettings.local(first.bootstrap()));
        first.stop();
        first.stop();

        EmbeddedBroker second = new EmbeddedBroker(folder.resolve("kafka"), 0);
        second.start();

        try (Admin admin = Admin.create(KafkaSettings.local(second.bootstrap()).properties())) {
            assertThat(admin.listTopics().names().get())
                    .containsAll(
                            Topics.all().stream().map(Topics.KafkaTopic::name).toList());
        } finally {
            second.stop();
        }
    }
}
