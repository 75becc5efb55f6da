package dev.tocsin.poller;

import dev.tocsin.model.Article;
import dev.tocsin.model.FeedHealth;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;

/** The meters of the poller. Thread-safe. */
final class PollerMetrics {
    private final MeterRegistry registry;
    private final Timer seconds;
    private final Timer lag;
    private final Counter bytes;
    private final Counter articles;
    private final Counter revisions;
    private final AtomicInteger listFaults = new AtomicInteger();

    PollerMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.seconds = Timer.builder("tocsin.feed.poll.seconds")
                .description("how long polls take, from the request to the commit")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(5))
                .maximumExpectedValue(Duration.ofMinutes(2))
                .register(registry);
        this.lag = Timer.builder("tocsin.article.lag.seconds")
                .description("how old the newest article of a poll is when it is published")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofSeconds(1))
                .maximumExpectedValue(Duration.ofDays(1))
                .register(registry);
        this.bytes = Counter.builder("tocsin.feed.bytes")
                .description("bytes of feeds read, decoded")
                .register(registry);
        this.articles = published("new");
        this.revisions = published("revision");
        Gauge.builder("tocsin.feed.list.faults", listFaults, AtomicInteger::get)
                .description(
                        "faults of a feed list that is not taken up; 0 where the one in force is the one in the file")
                .register(registry);
    }

    private Counter published(String kind) {
        return Counter.builder("tocsin.articles.published")
                .description("articles written to Kafka")
                .tag("kind", kind)
                .register(registry);
    }

    /** Shows how many feeds of this process are in which state of health. */
    <T> void feeds(T source, FeedHealth health, ToDoubleFunction<T> count) {
        Gauge.builder("tocsin.feeds", source, count)
                .description("feeds this process polls, by health")
                .tag("health", health.wire())
                .register(registry);
    }

    /** Counts a poll whose outcome has been written. */
    void polled(PollOutcome outcome, Duration took, boolean firstTime) {
        Counter.builder("tocsin.feed.polls")
                .description("polls by outcome")
                .tag("outcome", outcome.reason())
                .register(registry)
                .increment();
        seconds.record(took);
        bytes.increment((double) outcome.bytes());
        for (Article article : outcome.articles()) {
            (article.revision() == 1 ? articles : revisions).increment();
        }
        if (!firstTime) {
            // on its first poll a feed brings what is long known
            outcome.articles().stream()
                    .filter(article -> article.revision() == 1)
                    .reduce((older, newer) -> newer)
                    .ifPresent(newest -> lag.record(age(newest)));
        }
    }

    private static Duration age(Article article) {
        Instant published = article.publishedAt();
        return Duration.between(published, article.fetchedAt());
    }

    void listFaults(int count) {
        listFaults.set(count);
    }

    MeterRegistry registry() {
        return registry;
    }
}
