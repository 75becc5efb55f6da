package dev.tocsin.notifier;

import dev.tocsin.notifier.deliver.ChannelWorker;
import dev.tocsin.notifier.deliver.DeadLetters;
import dev.tocsin.notifier.deliver.KafkaDeliveries;
import dev.tocsin.notifier.deliver.StartingOffsets;
import dev.tocsin.platform.Service;
import dev.tocsin.platform.config.Settings;
import dev.tocsin.platform.ops.Health;
import dev.tocsin.platform.ops.Metrics;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells every alert to every channel that wants it. One consumer group and one thread for each channel: a channel that takes
 * nothing keeps no other waiting, and its offset is its queue. Any number of processes may run it on the same channels. The
 * topics of Tocsin must be there before it starts.
 */
public final class NotifierService implements Service {
    private static final Logger log = LoggerFactory.getLogger(NotifierService.class);

    private final Settings settings;
    private final ChannelsConfig config;
    private final Metrics metrics;
    private final Health health;
    private final InstantSource clock;
    private List<ChannelWorker> workers = List.of();
    private @Nullable KafkaDeliveries deliveries;
    private @Nullable DeadLetters deadLetters;

    /**
     * A service that is not started yet.
     *
     * @param settings how to reach Kafka, and where the page is unless the channels say otherwise
     * @param config whom to tell
     * @param metrics for its meters
     * @param health for a check of each channel
     * @param clock for the times of records and protocols
     */
    public NotifierService(
            Settings settings, ChannelsConfig config, Metrics metrics, Health health, InstantSource clock) {
        this.settings = settings;
        this.config = config;
        this.metrics = metrics;
        this.health = health;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notifier";
    }

    /**
     * Starts and returns when every alert raised from now on will be told.
     *
     * @throws org.apache.kafka.common.KafkaException where Kafka cannot be reached
     */
    @Override
    public void start() {
        List<String> channels =
                config.channels().stream().map(ChannelConfig::id).toList();
        StartingOffsets.commit(settings.kafka(), channels);
        KafkaDeliveries remembered = new KafkaDeliveries(settings.kafka(), metrics.registry());
        deliveries = remembered;
        remembered.catchUp();
        DeadLetters aside = new DeadLetters(settings.kafka(), metrics.registry());
        deadLetters = aside;
        workers = config.channels().stream()
                .map(channel -> worker(channel, remembered, aside))
                .toList();
        workers.forEach(worker -> health.register("channel " + worker.channel(), worker::status));
        workers.forEach(ChannelWorker::start);
        log.atInfo()
                .addKeyValue("channels", channels)
                .addKeyValue("deliveries", remembered.size())
                .log("notifier started");
    }

    @Override
    public void stop() {
        workers.forEach(ChannelWorker::stop);
        workers.forEach(ChannelWorker::awaitStopped);
        workers = List.of();
        if (deadLetters != null) {
            deadLetters.close();
            deadLetters = null;
        }
        if (deliveries != null) {
            deliveries.close();
            deliveries = null;
        }
    }

    private ChannelWorker worker(ChannelConfig channel, KafkaDeliveries remembered, DeadLetters aside) {
        return new ChannelWorker(channel, page(), settings.kafka(), remembered, aside, metrics.registry(), clock);
    }

    /** Unless told otherwise, the page is where this process serves it. */
    private @Nullable URI page() {
        if (config.page() != null) {
            return config.page();
        }
        int port = settings.http().port();
        return settings.http().loopback() && port > 0 ? URI.create("http://localhost:" + port) : null;
    }
}
