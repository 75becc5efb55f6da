package dev.tocsin.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.model.Alert;
import dev.tocsin.model.Delivery;
import dev.tocsin.model.DeliveryOutcome;
import dev.tocsin.model.Topics;
import dev.tocsin.notifier.slack.SlackBot;
import dev.tocsin.notifier.webhook.WebhookSettings;
import dev.tocsin.platform.config.Secret;
import dev.tocsin.platform.config.Settings;
import dev.tocsin.platform.ops.Health;
import dev.tocsin.platform.ops.HttpSettings;
import dev.tocsin.platform.ops.Metrics;
import dev.tocsin.testkit.KafkaExtension;
import dev.tocsin.testkit.SlackAnswer;
import dev.tocsin.testkit.SlackFake;
import dev.tocsin.testkit.WebhookFake;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotifierIT {
    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Duration SOON = Duration.ofSeconds(30);

    private final SlackFake slack = SlackFake.start("xoxb-token");
    private final WebhookFake hook = WebhookFake.start();
    private final Metrics metrics = new Metrics();
    private final Health health = new Health();
    private final List<NotifierService> started = new ArrayList<>();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private KafkaProducer<String, byte[]> producer = producer();

    @BeforeEach
    void connect() {
        producer.close();
        producer = producer();
    }

    @AfterEach
    void stopEverything() {
        started.forEach(NotifierService::stop);
        producer.close();
        slack.close();
        hook.close();
        metrics.close();
    }

    @Test
    void alerts_of_kafka_become_messages_of_slack() {
        start(channels(slack("desk")));

        raise(Alerts.opened("k1"));
        raise(Alerts.updated("k1", 2));

        await().atMost(SOON).until(() -> slack.messages().size() == 2);
        SlackFake.Message parent = slack.parents().getFirst();
        assertThat(parent.mrkdwn()).contains("Peacekeeper casualties").contains("*Killed:* 6 peacekeepers");
        assertThat(slack.replies(parent)).hasSize(1);
        await().atMost(SOON).until(() -> deliveries().size() == 1);
        Delivery delivery = deliveries().values().iterator().next();
        assertThat(delivery.outcome()).isEqualTo(DeliveryOutcome.DELIVERED);
        assertThat(delivery.revision()).isEqualTo(2);
        assertThat(delivery.thread()).endsWith(":" + parent.ts());
    }

    @Test
    void a_new_channel_hears_nothing_of_the_past_and_everything_from_its_start() {
        raise(Alerts.opened("old"));

        start(channels(slack("desk")));
        raise(Alerts.opened("new"));

        await().atMost(SOON).until(() -> slack.messages().size() == 1);
        assertThat(slack.messages().getFirst().blocks()).contains("tocsin-full-new-1");
    }

    @Test
    void what_is_raised_while_it_is_down_is_told_once_it_is_up_again() {
        ChannelsConfig config = channels(slack("desk"));
        start(config).stop();
        raise(Alerts.opened("k1"));
        raise(Alerts.opened("k2"));

        start(config);

        await().atMost(SOON).until(() -> slack.messages().size() == 2);
    }

    @Test
    void a_restart_repeats_nothing() {
        ChannelsConfig config = channels(slack("desk"));
        NotifierService first = start(config);
        raise(Alerts.opened("k1"));
        await().atMost(SOON).until(() -> slack.messages().size() == 1);
        first.stop();

        start(config);
        raise(Alerts.updated("k1", 2));

        await().atMost(SOON).until(() -> slack.messages().size() == 2);
        assertThat(slack.repeats()).isEmpty();
        assertThat(slack.parents()).hasSize(1);
    }

    @Test
    void a_place_in_the_queue_that_was_lost_repeats_nothing_that_was_recorded() throws Exception {
        ChannelsConfig config = channels(slack("desk"));
        NotifierService first = start(config);
        raise(Alerts.opened("k1"));
        await().atMost(SOON).until(() -> deliveries().size() == 1);
        first.stop();
        rewind(config);
        raise(Alerts.opened("k2"));

        start(config);

        await().atMost(SOON).until(() -> deliveries().size() == 2);
        assertThat(slack.messages()).hasSize(2);
    }

    @Test
    void a_channel_that_takes_nothing_keeps_no_other_waiting_and_shows() {
        slack.always(SlackAnswer.status(503));
        start(channels(slack("desk"), hook("systems")));

        raise(Alerts.opened("k1"));
        raise(Alerts.opened("k2"));

        await().atMost(SOON).until(() -> hook.requests().size() == 2);
        await().atMost(SOON)
                .until(() -> metrics.scrape()
                        .contains("tocsin_delivery_lag{channel=\"" + id("desk") + "\",type=\"slack\"} 2"));
        assertThat(health.alive()).isTrue();
        assertThat(health.ready()).isTrue();
        assertThat(health.statuses().toString()).contains("failing since");
        assertThat(metrics.scrape())
                .contains("tocsin_delivery_failing{channel=\"" + id("desk") + "\",type=\"slack\"} 1");

        slack.always(SlackAnswer.accept());
        await().atMost(SOON).until(() -> slack.messages().size() == 2);
        assertThat(slack.repeats()).isEmpty();
    }

    @Test
    void stops_at_once_although_a_channel_takes_nothing() {
        slack.always(SlackAnswer.tooMany(Duration.ofMinutes(10)));
        NotifierService service = start(channels(slack("desk")));
        raise(Alerts.opened("k1"));
        await().atMost(SOON).until(() -> !slack.calls().isEmpty());

        long begun = System.nanoTime();
        service.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(deliveries()).isEmpty();
    }

    @Test
    void two_processes_share_a_channel_and_tell_each_alert_once() {
        ChannelsConfig config = channels(hook("systems"));
        start(config);
        start(config);

        for (int i = 0; i < 40; i++) {
            raise(Alerts.opened("k" + i));
            if (i == 20) {
                started.getFirst().stop();
            }
        }

        await().atMost(SOON).until(() -> deliveries().size() == 40);
        assertThat(hook.requests()).hasSize(40);
        assertThat(hook.repeats()).isEmpty();
    }

    @Test
    void a_record_that_is_no_alert_is_put_aside() {
        start(channels(slack("desk")));

        send("k0", "{\"alertId\": 7".getBytes(StandardCharsets.UTF_8));
        raise(Alerts.opened("k1"));

        await().atMost(SOON).until(() -> slack.messages().size() == 1);
        assertThat(metrics.scrape()).contains("tocsin_dead_letters_total{stage=\"notifier/" + id("desk"));
    }

    private String id(String name) {
        return name + "-" + run;
    }

    private ChannelConfig slack(String name) {
        return ChannelConfig.of(id(name), new SlackBot(Secret.of(slack.token()), "#conflict-desk", slack.api(), false));
    }

    private ChannelConfig hook(String name) {
        return ChannelConfig.of(id(name), new WebhookSettings(hook.url(), null));
    }

    private static ChannelsConfig channels(ChannelConfig... channels) {
        return new ChannelsConfig(null, List.of(channels));
    }

    private NotifierService start(ChannelsConfig config) {
        Settings settings = new Settings(Path.of("."), Path.of("."), KAFKA.settings(), HttpSettings.defaults(), false);
        NotifierService service = new NotifierService(settings, config, metrics, health, InstantSource.system());
        started.add(service);
        service.start();
        return service;
    }

    private void raise(Alert alert) {
        send(alert.eventId(), Topics.ALERTS.serde().serializer().serialize("", alert));
    }

    private void send(String key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(Topics.ALERTS.name(), key, value))
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(KAFKA.settings().properties(), new StringSerializer(), new ByteArraySerializer());
    }

    /** The latest delivery of each alert on the channels of this test. */
    private Map<String, Delivery> deliveries() {
        Map<String, Delivery> latest = new HashMap<>();
        try (KafkaConsumer<String, Delivery> consumer = new KafkaConsumer<>(
                KAFKA.settings().properties(),
                new StringDeserializer(),
                Topics.DELIVERIES.serde().deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.DELIVERIES.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (record.value().channel().endsWith(run)) {
                        latest.put(record.key(), record.value());
                    }
                });
            }
        }
        return latest;
    }

    /** As if the commit had been lost: the group begins at the beginning. */
    private static void rewind(ChannelsConfig config) throws Exception {
        Properties properties = KAFKA.settings().properties();
        properties.put(
                "group.id", "tocsin-notifier-" + config.channels().getFirst().id());
        try (var admin = org.apache.kafka.clients.admin.Admin.create(properties)) {
            String group = properties.getProperty("group.id");
            var committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, org.apache.kafka.clients.consumer.OffsetAndMetadata> back = new HashMap<>();
            committed.forEach((partition, offset) -> back.put(
                    partition,
                    new org.apache.kafka.clients.consumer.OffsetAndMetadata(Math.max(0, offset.offset() - 1))));
            admin.alterConsumerGroupOffsets(group, back).all().get();
        }
    }
}
