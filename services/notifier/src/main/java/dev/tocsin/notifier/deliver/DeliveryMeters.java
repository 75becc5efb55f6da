package dev.tocsin.notifier.deliver;

import dev.tocsin.model.DeliveryOutcome;
import dev.tocsin.model.Wire;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** The meters of one channel. All are there from the start, at zero, so that an alert on them can tell zero from missing. */
final class DeliveryMeters {
    private final Map<DeliveryOutcome, Counter> outcomes = new EnumMap<>(DeliveryOutcome.class);
    private final Counter accepted;
    private final Counter refused;
    private final Counter unavailable;
    private final Timer time;
    private final AtomicLong lag = new AtomicLong();
    private final AtomicLong failing = new AtomicLong();

    DeliveryMeters(MeterRegistry registry, String channel, String type) {
        for (DeliveryOutcome outcome : DeliveryOutcome.values()) {
            outcomes.put(
                    outcome,
                    Counter.builder("tocsin.deliveries")
                            .description("Alert revisions settled")
                            .tags("channel", channel, "type", type, "outcome", Wire.name(outcome))
                            .register(registry));
        }
        accepted = attempts(registry, channel, type, "accepted");
        refused = attempts(registry, channel, type, "refused");
        unavailable = attempts(registry, channel, type, "unavailable");
        time = Timer.builder("tocsin.delivery.seconds")
                .description("From the first try of a revision until it was settled")
                .tags("channel", channel, "type", type)
                .serviceLevelObjectives(
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5))
                .register(registry);
        Gauge.builder("tocsin.delivery.lag", lag, AtomicLong::get)
                .description("Alert revisions that wait for this channel")
                .tags("channel", channel, "type", type)
                .register(registry);
        Gauge.builder("tocsin.delivery.failing", failing, AtomicLong::get)
                .description("1 while the other side takes nothing")
                .tags("channel", channel, "type", type)
                .register(registry);
    }

    void settled(DeliveryOutcome outcome) {
        Objects.requireNonNull(outcomes.get(outcome)).increment();
    }

    void accepted(Duration took) {
        accepted.increment();
        failing.set(0);
        time.record(took);
    }

    void refused(Duration took) {
        refused.increment();
        failing.set(0);
        time.record(took);
    }

    void unavailable() {
        unavailable.increment();
        failing.set(1);
    }

    void lag(long records) {
        lag.set(records);
    }

    private static Counter attempts(MeterRegistry registry, String channel, String type, String result) {
        return Counter.builder("tocsin.delivery.attempts")
                .description("Tries to tell a revision")
                .tags("channel", channel, "type", type, "result", result)
                .register(registry);
    }
}
