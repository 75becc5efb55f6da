package dev.tocsin.poller;

import dev.tocsin.model.FeedHealth;
import dev.tocsin.model.FeedState;
import dev.tocsin.poller.fetch.Fetcher;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Runs polls in virtual threads, so many at once and so many of one host, and writes what they bring. Thread-safe. */
final class PollRunner implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PollRunner.class);
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(5);

    private final Fetcher fetcher;
    private final FeedPoll poll;
    private final PollerMetrics metrics;
    private final InstantSource clock;
    private final int perHost;
    private final Semaphore places;
    private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("poll-", 0).factory());

    PollRunner(PollerSettings settings, PollerMetrics metrics, InstantSource clock) {
        this.fetcher = new Fetcher(settings.limits(), clock);
        this.poll = new FeedPoll(fetcher, clock);
        this.metrics = metrics;
        this.clock = clock;
        this.perHost = settings.perHost();
        this.places = new Semaphore(settings.concurrency());
    }

    /** Polls a feed as soon as there is a place. */
    void submit(Shard shard, ListedFeed feed, FeedState before) {
        threads.execute(() -> {
            try {
                inTurn(shard, feed, before);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                shard.done(feed.id());
            }
        });
    }

    private void inTurn(Shard shard, ListedFeed feed, FeedState before) throws InterruptedException {
        // the host first: whoever waits for a slow host must not take a place meanwhile
        Semaphore host = hosts.computeIfAbsent(host(before.url()), name -> new Semaphore(perHost));
        host.acquire();
        try {
            places.acquire();
            try {
                run(shard, feed, before);
            } finally {
                places.release();
            }
        } finally {
            host.release();
        }
    }

    private void run(Shard shard, ListedFeed feed, FeedState before) {
        if (shard.isBroken()) {
            return;
        }
        long begun = System.nanoTime();
        PollOutcome outcome = poll.run(feed, before);
        try {
            shard.commit(outcome, clock.instant());
        } catch (RuntimeException e) {
            // whether Kafka has it is not known: it is read again before the next poll
            if (!shard.isBroken()) {
                shard.setBroken();
                log.atWarn()
                        .addKeyValue("feed", feed.id())
                        .addKeyValue("reason", e.toString())
                        .log("the outcome of a poll could not be written");
            }
            return;
        }
        metrics.polled(outcome, Duration.ofNanos(System.nanoTime() - begun), before.succeededAt() == null);
        tell(feed, outcome);
    }

    private static void tell(ListedFeed feed, PollOutcome outcome) {
        boolean well = outcome.state().health() == FeedHealth.OK;
        boolean quiet = outcome.articles().isEmpty() && outcome.problems().isEmpty();
        Level level = !well ? Level.WARN : quiet ? Level.DEBUG : Level.INFO;
        var line = log.atLevel(level)
                .addKeyValue("feed", feed.id())
                .addKeyValue("outcome", outcome.reason())
                .addKeyValue("articles", outcome.articles().size());
        if (!outcome.problems().isEmpty()) {
            line = line.addKeyValue("problems", outcome.problems().size())
                    .addKeyValue("problem", outcome.problems().getFirst());
        }
        if (!well) {
            line = line.addKeyValue("fault", outcome.state().fault())
                    .addKeyValue("failures", outcome.state().failures())
                    .addKeyValue("nextDue", outcome.state().nextDue());
        }
        line.log(well ? "a feed was polled" : "a feed could not be polled");
    }

    private static String host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Lets the polls that are under way finish for a few seconds, then breaks them off. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(FINISH_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        fetcher.close();
    }
}
