package dev.tocsin.poller;

import dev.tocsin.model.FeedHealth;
import dev.tocsin.platform.Service;
import dev.tocsin.platform.config.Settings;
import dev.tocsin.platform.ops.Health;
import dev.tocsin.platform.ops.Metrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the feeds that fall to this process and publishes what is new. Any number of them may run at once and share the feeds
 * among themselves. The topics must be there.
 */
public final class PollerService implements Service {
    private static final Logger log = LoggerFactory.getLogger(PollerService.class);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private final Settings settings;
    private final InstantSource clock;
    private final PollerMetrics metrics;
    private final PollRunner runner;
    private final FeedList list;
    private final Health health;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("poller").unstarted(this::work);
    private volatile @Nullable ShardKeeper keeper;

    /** A poller that is not started yet. */
    public PollerService(Settings settings, PollerConfig config, Metrics metrics, Health health, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.health = health;
        this.metrics = new PollerMetrics(metrics.registry());
        this.runner = new PollRunner(config.settings(), this.metrics, clock);
        this.list = new FeedList(settings.folder(), config.feeds(), this.metrics);
        for (FeedHealth state : FeedHealth.values()) {
            this.metrics.feeds(this, state, service -> service.count(state));
        }
    }

    @Override
    public String name() {
        return "poller";
    }

    @Override
    public void start() {
        health.register(name(), this::status);
        thread.start();
    }

    /** Ends after the polls that are under way, or after a few seconds, whichever is sooner. */
    @Override
    public void stop() {
        if (stopping.getCount() == 0) {
            return;
        }
        stopping.countDown();
        try {
            if (thread.getState() != Thread.State.NEW && !thread.join(STOP_WITHIN)) {
                log.atWarn().log("the poller does not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try (runner) {
            while (!ended(Duration.ZERO)) {
                try (ShardKeeper current = new ShardKeeper(settings.kafka(), list, runner, metrics, clock)) {
                    keeper = current;
                    keep(current);
                } catch (RuntimeException e) {
                    log.atWarn().addKeyValue("reason", e.toString()).log("the poller lost Kafka and joins again");
                }
                keeper = null;
                ended(TRY_AGAIN_AFTER);
            }
        }
    }

    private void keep(ShardKeeper current) {
        while (!ended(Duration.ZERO)) {
            current.step();
        }
        // the polls under way still write through the keeper's shards
        runner.close();
    }

    private boolean ended(Duration within) {
        try {
            return stopping.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private int count(FeedHealth state) {
        ShardKeeper current = keeper;
        return current == null ? 0 : current.count(state);
    }

    private Health.Status status() {
        if (thread.getState() != Thread.State.NEW && !thread.isAlive()) {
            return Health.Status.dead("stopped");
        }
        ShardKeeper current = keeper;
        if (current == null || !current.isReady()) {
            return Health.Status.starting("joining the other pollers");
        }
        return Health.Status.up(current.partitions() + " partitions, " + current.count(FeedHealth.OK) + " feeds well, "
                + current.count(FeedHealth.FAILING) + " failing");
    }
}
