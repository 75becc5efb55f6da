package dev.tocsin.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.model.Alert;
import dev.tocsin.model.Topics;
import dev.tocsin.testkit.KafkaExtension;
import dev.tocsin.testkit.WebhookFake;
import java.io.BufferedReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotifierCrashIT {
    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private static final int ALERTS = 300;
    private static final int CRASHES = 3;
    private static final Duration SOON = Duration.ofSeconds(90);

    private final WebhookFake hook = WebhookFake.start();
    private final String bootstrap = String.valueOf(KAFKA.settings().bootstrap());

    @AfterEach
    void close() {
        hook.close();
    }

    @Test
    void a_process_that_is_killed_loses_no_alert_and_repeats_at_most_the_one_in_hand() throws Exception {
        Process process = started();
        Set<String> raised = raiseAll();

        for (int crash = 1; crash <= CRASHES; crash++) {
            int enough = crash * ALERTS / (CRASHES + 2);
            await().atMost(SOON).until(() -> keys().size() >= enough);
            process.destroyForcibly().waitFor();
            process = started();
        }
        await().atMost(SOON).until(() -> keys().size() == ALERTS);
        process.destroyForcibly().waitFor();

        assertThat(keys()).isEqualTo(raised);
        assertThat(hook.repeats().size()).isLessThanOrEqualTo(CRASHES);
        assertThat(hook.requests().size()).isGreaterThan(ALERTS / 2);
    }

    private Set<String> raiseAll() {
        Set<String> raised = new HashSet<>();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<String, Alert> producer = new KafkaProducer<>(
                KAFKA.settings().properties(),
                new StringSerializer(),
                Topics.ALERTS.serde().serializer())) {
            for (int i = 0; i < ALERTS; i++) {
                Alert alert = Alerts.opened("k" + i);
                raised.add(alert.idempotencyKey());
                sent.add(producer.send(new ProducerRecord<>(Topics.ALERTS.name(), alert.eventId(), alert)));
            }
        }
        assertThat(sent).allMatch(Future::isDone).noneMatch(one -> one.state() == Future.State.FAILED);
        return raised;
    }

    private Set<String> keys() {
        Set<String> keys = new HashSet<>();
        hook.requests().forEach(request -> keys.add(String.valueOf(request.header("Idempotency-Key"))));
        return keys;
    }

    private Process started() throws Exception {
        Process process = NotifierProcess.start(bootstrap, "systems", hook.url());
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        while (line != null && !line.equals(NotifierProcess.STARTED)) {
            line = output.readLine();
        }
        assertThat(line).isEqualTo(NotifierProcess.STARTED);
        // what it goes on to say must not fill the pipe
        Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
        return process;
    }
}
