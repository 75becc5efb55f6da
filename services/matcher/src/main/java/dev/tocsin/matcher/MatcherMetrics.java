package dev.tocsin.matcher;

import dev.tocsin.matcher.gate.GateVerdict;
import dev.tocsin.matcher.match.RuleWatcher;
import dev.tocsin.model.Alert;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The matcher's own meters. Thread-safe. */
public final class MatcherMetrics {
    private final MeterRegistry registry;
    private final Timer match;
    private final Timer latency;
    private final Counter articles;
    private final Map<String, AtomicInteger> open = new ConcurrentHashMap<>();

    /** Meters of this registry. */
    public MatcherMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.match = Timer.builder("tocsin.match.seconds")
                .description("Matching one article against all rules, facts included")
                .publishPercentileHistogram()
                .register(registry);
        this.latency = Timer.builder("tocsin.alert.latency.seconds")
                .description("From the record time of the article to its alert")
                .serviceLevelObjectives(
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5))
                .register(registry);
        this.articles = Counter.builder("tocsin.articles.matched")
                .description("Articles that at least one rule fired on")
                .register(registry);
        for (GateVerdict verdict : GateVerdict.values()) {
            if (!verdict.passes()) {
                suppressed(verdict.wire());
            }
        }
    }

    /** Watches the rules in force and the faults of the rule files as they lie now. */
    void watch(RuleWatcher rules) {
        Gauge.builder(
                        "tocsin.rules",
                        rules,
                        watched -> watched.engine().rules().rules().size())
                .description("Rules in force")
                .register(registry);
        Gauge.builder(
                        "tocsin.rule.faults",
                        rules,
                        watched -> watched.state().faults().size())
                .description(
                        "Faults of the rule files as they lie now; while there are any, the last good rules stay in"
                                + " force")
                .register(registry);
    }

    /** Times the match stage. */
    <T> T matching(Supplier<T> stage) {
        return match.record(stage);
    }

    void matched(List<String> rules) {
        if (!rules.isEmpty()) {
            articles.increment();
        }
        rules.forEach(rule -> registry.counter("tocsin.matches", "rule", rule).increment());
    }

    void suppressed(GateVerdict verdict) {
        suppressed(verdict.wire()).increment();
    }

    void open(String rule, int events) {
        open.computeIfAbsent(rule, id -> {
                    AtomicInteger count = new AtomicInteger();
                    Gauge.builder("tocsin.events.open", count, AtomicInteger::get)
                            .tag("rule", id)
                            .description("Open events of a rule")
                            .register(registry);
                    return count;
                })
                .set(events);
    }

    void raised(Alert alert, long now) {
        registry.counter(
                        "tocsin.alerts.raised",
                        "rule",
                        alert.rule(),
                        "kind",
                        alert.kind().wire(),
                        "reason",
                        alert.reason().wire())
                .increment();
        latency.record(Duration.ofMillis(Math.max(0, now - alert.at().toEpochMilli())));
    }

    void deadLetter(String stage) {
        registry.counter("tocsin.dead.letters", "stage", stage).increment();
    }

    private Counter suppressed(String reason) {
        return registry.counter("tocsin.articles.suppressed", "reason", reason);
    }
}
