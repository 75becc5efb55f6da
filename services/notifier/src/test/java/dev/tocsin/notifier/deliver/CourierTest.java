package dev.tocsin.notifier.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Alert;
import dev.tocsin.model.AlertKind;
import dev.tocsin.model.Delivery;
import dev.tocsin.model.DeliveryOutcome;
import dev.tocsin.model.Severity;
import dev.tocsin.notifier.Alerts;
import dev.tocsin.notifier.ChannelConfig;
import dev.tocsin.notifier.channel.Answer;
import dev.tocsin.notifier.channel.Channel;
import dev.tocsin.notifier.channel.ChannelSettings;
import dev.tocsin.notifier.channel.Notification;
import dev.tocsin.notifier.route.Route;
import dev.tocsin.platform.config.Secret;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourierTest {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Answer DOWN = new Answer.Unavailable("answered 503 to hush-hush", null);

    private final Scripted channel = new Scripted();
    private final Remembered deliveries = new Remembered();
    private final VirtualTime time = new VirtualTime();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ChannelState state = new ChannelState();

    @Test
    void an_alert_is_told_and_recorded() {
        boolean settled = courier(Route.everything()).settle(Alerts.opened("k1"), null);

        assertThat(settled).isTrue();
        assertThat(channel.told).containsExactly("k1-1");
        Delivery delivery = deliveries.of("k1");
        assertThat(delivery.outcome()).isEqualTo(DeliveryOutcome.DELIVERED);
        assertThat(delivery.revision()).isEqualTo(1);
        assertThat(delivery.attempts()).isEqualTo(1);
        assertThat(delivery.reference()).isEqualTo("ref-k1-1");
        assertThat(delivery.thread()).isEqualTo("ref-k1-1");
        assertThat(delivery.at()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void what_was_settled_before_is_never_told_again() {
        courier(Route.everything()).settle(Alerts.updated("k1", 2), null);

        boolean repeated = courier(Route.everything()).settle(Alerts.updated("k1", 2), null);
        boolean older = courier(Route.everything()).settle(Alerts.opened("k1"), null);

        assertThat(repeated).isTrue();
        assertThat(older).isTrue();
        assertThat(channel.told).containsExactly("k1-2");
        assertThat(deliveries.records).hasSize(1);
    }

    @Test
    void an_update_knows_the_thread_and_the_message_before_it() {
        Courier courier = courier(Route.everything());

        courier.settle(Alerts.opened("k1"), null);
        courier.settle(Alerts.updated("k1", 2), null);
        courier.settle(Alerts.updated("k1", 3), null);

        assertThat(channel.threads).containsExactly("null/null", "ref-k1-1/ref-k1-1", "ref-k1-1/ref-k1-2");
    }

    @Test
    void an_alert_nobody_wants_is_recorded_with_the_reason() {
        Courier courier = courier(new Route(Set.of("ceasefire-terms"), Severity.WARNING, Set.of(AlertKind.OPENED)));

        courier.settle(Alerts.opened("k1"), null);
        courier.settle(Alerts.of(Alerts.opened("k2"), "ceasefire-terms", Severity.INFO), null);
        courier.settle(Alerts.of(Alerts.updated("k3", 2), "ceasefire-terms", Severity.WARNING), null);
        courier.settle(Alerts.of(Alerts.opened("k4"), "ceasefire-terms", Severity.WARNING), null);

        assertThat(channel.told).containsExactly("k4-1");
        assertThat(deliveries.of("k1").outcome()).isEqualTo(DeliveryOutcome.SKIPPED);
        assertThat(deliveries.of("k1").detail()).isEqualTo("other_rule");
        assertThat(deliveries.of("k2").detail()).isEqualTo("severity_too_low");
        assertThat(deliveries.of("k3").detail()).isEqualTo("other_kind");
    }

    @Test
    void a_skipped_update_keeps_the_thread_for_the_next() {
        Alert quiet = Alerts.of(Alerts.updated("k1", 2), "peacekeeper-casualties", Severity.INFO);
        Courier courier = courier(new Route(Set.of(), Severity.WARNING, Set.of()));

        courier.settle(Alerts.opened("k1"), null);
        courier.settle(quiet, null);
        courier.settle(Alerts.updated("k1", 3), null);

        assertThat(channel.told).containsExactly("k1-1", "k1-3");
        assertThat(channel.threads.getLast()).isEqualTo("ref-k1-1/ref-k1-1");
    }

    @Test
    void tries_again_with_growing_waits_until_it_is_taken() {
        channel.answers.addAll(List.of(DOWN, DOWN, DOWN));

        courier(Route.everything()).settle(Alerts.opened("k1"), null);

        assertThat(channel.told).containsExactly("k1-1", "k1-1", "k1-1", "k1-1");
        assertThat(time.waits).containsExactly(seconds(1), seconds(2), seconds(4));
        assertThat(deliveries.of("k1").attempts()).isEqualTo(4);
        assertThat(attempts("unavailable")).isEqualTo(3);
        assertThat(attempts("accepted")).isEqualTo(1);
    }

    @Test
    void waits_as_long_as_the_other_side_asks() {
        channel.answers.add(new Answer.Unavailable("slack answered 429", seconds(42)));

        courier(Route.everything()).settle(Alerts.opened("k1"), null);

        assertThat(time.waits).containsExactly(seconds(42));
    }

    @Test
    void gives_up_when_its_patience_is_over_and_says_so() {
        channel.always = DOWN;

        boolean settled = courier(Route.everything()).settle(Alerts.opened("k1"), null);

        assertThat(settled).isTrue();
        assertThat(time.now).isEqualTo(PATIENCE);
        assertThat(deliveries.of("k1").outcome()).isEqualTo(DeliveryOutcome.GAVE_UP);
        assertThat(deliveries.of("k1").detail()).isEqualTo("answered 503 to (secret)");
        assertThat(settled("gave_up")).isEqualTo(1);
    }

    @Test
    void gives_up_at_once_on_a_refusal_and_tells_the_next() {
        channel.answers.add(new Answer.Refused("slack says invalid_blocks"));
        Courier courier = courier(Route.everything());

        courier.settle(Alerts.opened("k1"), null);
        courier.settle(Alerts.opened("k2"), null);

        assertThat(deliveries.of("k1").outcome()).isEqualTo(DeliveryOutcome.GAVE_UP);
        assertThat(deliveries.of("k2").outcome()).isEqualTo(DeliveryOutcome.DELIVERED);
        assertThat(time.waits).isEmpty();
    }

    @Test
    void an_update_after_a_refusal_begins_the_thread() {
        channel.answers.add(new Answer.Refused("slack says invalid_blocks"));
        Courier courier = courier(Route.everything());

        courier.settle(Alerts.opened("k1"), null);
        courier.settle(Alerts.updated("k1", 2), null);

        assertThat(channel.threads).containsExactly("null/null", "null/null");
        assertThat(deliveries.of("k1").thread()).isEqualTo("ref-k1-2");
    }

    @Test
    void a_fault_of_the_channel_costs_one_alert() {
        channel.fault = new IllegalStateException("hush-hush went wrong");
        Courier courier = courier(Route.everything());

        courier.settle(Alerts.opened("k1"), null);
        channel.fault = null;
        courier.settle(Alerts.opened("k2"), null);

        assertThat(deliveries.of("k1").detail()).isEqualTo("internal fault: IllegalStateException");
        assertThat(deliveries.of("k2").outcome()).isEqualTo(DeliveryOutcome.DELIVERED);
    }

    @Test
    void keeps_the_pace_of_the_channel() {
        channel.pace = seconds(1);
        Courier courier = courier(Route.everything());

        courier.settle(Alerts.opened("k1"), null);
        courier.settle(Alerts.opened("k2"), null);
        time.now = time.now.plusMillis(400);
        courier.settle(Alerts.opened("k3"), null);

        assertThat(time.waits).containsExactly(seconds(1), Duration.ofMillis(600));
    }

    @Test
    void leaves_an_alert_that_is_no_longer_ours() {
        channel.always = DOWN;
        time.takenAfter = seconds(3);

        boolean settled = courier(Route.everything()).settle(Alerts.opened("k1"), null);

        assertThat(settled).isFalse();
        assertThat(deliveries.records).isEmpty();
    }

    @Test
    void health_shows_a_failing_channel_and_its_recovery() {
        List<String> details = new ArrayList<>();
        channel.answers.addAll(List.of(DOWN, DOWN));
        time.onWait = () -> details.add(state.status().detail());

        courier(Route.everything()).settle(Alerts.opened("k1"), null);

        assertThat(details)
                .hasSize(2)
                .allMatch(detail -> detail.equals("failing since 1970-01-01T00:00:00Z: answered 503 to (secret)"));
        assertThat(state.status().detail()).isEqualTo("working");
        assertThat(state.status().alive()).isTrue();
    }

    private Courier courier(Route route) {
        ChannelConfig config = new ChannelConfig("desk", route, PATIENCE, channel);
        DeliveryMeters meters = new DeliveryMeters(registry, "desk", "scripted");
        return new Courier(
                config,
                channel,
                URI.create("http://localhost:8080"),
                deliveries,
                Backoff.USUAL,
                time,
                InstantSource.fixed(Instant.EPOCH),
                meters,
                state);
    }

    private double attempts(String result) {
        return registry.get("tocsin.delivery.attempts")
                .tag("result", result)
                .counter()
                .count();
    }

    private double settled(String outcome) {
        return registry.get("tocsin.deliveries")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    /** A channel that answers what it is told to, and takes everything when it is told nothing. */
    private static final class Scripted implements Channel, ChannelSettings {
        private final Deque<Answer> answers = new ArrayDeque<>();
        private final List<String> told = new ArrayList<>();
        private final List<String> threads = new ArrayList<>();
        private @Nullable Answer always;
        private @Nullable RuntimeException fault;
        private Duration pace = Duration.ZERO;

        @Override
        public Answer send(Notification notification) {
            String key = notification.alert().idempotencyKey();
            told.add(key);
            threads.add(notification.thread() + "/" + notification.previous());
            if (fault != null) {
                throw fault;
            }
            Answer answer = always == null ? answers.poll() : always;
            String thread = notification.thread() == null ? "ref-" + key : notification.thread();
            return answer == null ? new Answer.Accepted("ref-" + key, thread) : answer;
        }

        @Override
        public void close() {}

        @Override
        public String type() {
            return "scripted";
        }

        @Override
        public Duration pace() {
            return pace;
        }

        @Override
        public List<Secret> secrets() {
            return List.of(Secret.of("hush-hush"));
        }

        @Override
        public Channel open(InstantSource clock) {
            return this;
        }
    }

    private static final class Remembered implements Deliveries {
        private final DeliveryMemory memory = new DeliveryMemory();
        private final List<Delivery> records = new ArrayList<>();

        @Override
        public @Nullable Delivery last(String channel, String alertId) {
            return memory.last(channel, alertId);
        }

        @Override
        public void record(Delivery delivery, @Nullable Headers cause) {
            memory.put(delivery);
            records.add(delivery);
        }

        Delivery of(String alertId) {
            Delivery delivery = memory.last("desk", alertId);
            assertThat(delivery).isNotNull();
            return delivery;
        }
    }

    /** Time that goes by only where somebody waits. */
    private static final class VirtualTime implements Waiting {
        private final List<Duration> waits = new ArrayList<>();
        private Duration now = Duration.ZERO;
        private Duration takenAfter = Duration.ofDays(1);
        private Runnable onWait = () -> {};

        @Override
        public Duration elapsed() {
            return now;
        }

        @Override
        public boolean pass(Duration wait) {
            if (!wait.isZero()) {
                waits.add(wait);
                onWait.run();
            }
            now = now.plus(wait);
            return now.compareTo(takenAfter) < 0;
        }
    }
}
