package dev.tocsin.notifier.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Delivery;
import dev.tocsin.model.DeliveryOutcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliveryMemoryTest {
    private static final Instant AT = Instant.parse("2026-03-04T10:00:00Z");

    private final DeliveryMemory memory = new DeliveryMemory();

    @Test
    void keeps_the_latest_revision_whatever_order_they_come_in() {
        memory.put(delivery("desk", "k1", 2, AT));
        memory.put(delivery("desk", "k1", 1, AT.plusSeconds(1)));

        Delivery last = memory.last("desk", "k1");

        assertThat(last).isNotNull();
        assertThat(last.revision()).isEqualTo(2);
        assertThat(memory.last("other", "k1")).isNull();
    }

    @Test
    void forgets_what_kafka_forgets() {
        memory.put(delivery("desk", "k1", 1, AT));
        memory.put(delivery("desk", "k2", 1, AT.plus(Duration.ofDays(50))));
        memory.put(delivery("desk", "k1", 2, AT.plus(Duration.ofDays(60))));

        memory.put(delivery("desk", "k3", 1, AT.plus(Duration.ofDays(141))));

        assertThat(memory.size()).isEqualTo(2);
        assertThat(memory.last("desk", "k2")).isNull();
        assertThat(memory.last("desk", "k1")).isNotNull();
    }

    private static Delivery delivery(String channel, String alert, int revision, Instant at) {
        return new Delivery(channel, alert, revision, DeliveryOutcome.DELIVERED, 1, at, null, null, null);
    }
}
