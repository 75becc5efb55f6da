package dev.tocsin.notifier.deliver;

import dev.tocsin.model.Alert;
import dev.tocsin.model.Topics;
import dev.tocsin.notifier.ChannelConfig;
import dev.tocsin.notifier.channel.Channel;
import dev.tocsin.platform.kafka.KafkaSettings;
import dev.tocsin.platform.ops.Health;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread of one channel: takes each alert from its queue, has the courier settle it, and only then moves on. Whatever
 * happens to Kafka, it connects again. {@link #stop} may be called by any thread.
 */
public final class ChannelWorker {
    private static final Logger log = LoggerFactory.getLogger(ChannelWorker.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);
    private static final long RECONNECT_MILLIS = 1_000;

    private final ChannelConfig config;
    private final @Nullable URI page;
    private final KafkaSettings kafka;
    private final KafkaDeliveries deliveries;
    private final DeadLetters deadLetters;
    private final MeterRegistry registry;
    private final DeliveryMeters meters;
    private final InstantSource clock;
    private final ChannelState state = new ChannelState();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable AlertQueue queue;

    /**
     * A worker that is not started yet.
     *
     * @param config of the channel
     * @param page address of the page, or null
     * @param kafka how to reach it
     * @param deliveries shared by the channels of the process
     * @param deadLetters for records that are no alerts
     * @param registry for the meters
     * @param clock for the times of records and protocols
     */
    public ChannelWorker(
            ChannelConfig config,
            @Nullable URI page,
            KafkaSettings kafka,
            KafkaDeliveries deliveries,
            DeadLetters deadLetters,
            MeterRegistry registry,
            InstantSource clock) {
        this.config = config;
        this.page = page;
        this.kafka = kafka;
        this.deliveries = deliveries;
        this.deadLetters = deadLetters;
        this.registry = registry;
        this.clock = clock;
        this.meters =
                new DeliveryMeters(registry, config.id(), config.settings().type());
        // a counter that begins with its first record hides that record from rate() and increase()
        deadLetters.counter(stage());
        this.thread = Thread.ofPlatform().name("notifier-" + config.id()).unstarted(this::run);
    }

    /** The channel. */
    public String channel() {
        return config.id();
    }

    /** How it is. */
    public Health.Status status() {
        return state.status();
    }

    /** Starts its thread. */
    public void start() {
        thread.start();
    }

    /** Asks it to end, after the message that is on its way. */
    public void stop() {
        stopping.countDown();
        AlertQueue current = queue;
        if (current != null) {
            current.stop();
        }
    }

    /** Waits until it has ended. */
    public void awaitStopped() {
        try {
            if (!thread.join(STOP_WITHIN)) {
                log.atWarn().addKeyValue("channel", config.id()).log("the channel does not stop; leaving it");
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (Channel channel = config.settings().open(clock)) {
            while (stopping.getCount() > 0) {
                try {
                    work(channel);
                } catch (WakeupException e) {
                    // asked to stop; the loop sees it
                } catch (KafkaException e) {
                    reconnectAfter(e);
                }
            }
        } catch (RuntimeException | Error e) {
            log.atError()
                    .addKeyValue("channel", config.id())
                    .addKeyValue("fault", e.getClass().getSimpleName())
                    .log("the channel stopped working");
            throw e;
        } finally {
            state.stopped();
        }
    }

    private void work(Channel channel) {
        try (AlertQueue alerts = new AlertQueue(kafka, config.id(), deliveries, meters);
                KafkaClientMetrics metrics = new KafkaClientMetrics(alerts.consumer())) {
            metrics.bindTo(registry);
            queue = alerts;
            Courier courier =
                    new Courier(config, channel, page, deliveries, Backoff.USUAL, alerts, clock, meters, state);
            state.working();
            while (stopping.getCount() > 0) {
                ConsumerRecord<String, byte[]> record = alerts.next();
                if (record != null && settle(courier, record)) {
                    alerts.settled();
                }
            }
        } finally {
            queue = null;
        }
    }

    private boolean settle(Courier courier, ConsumerRecord<String, byte[]> record) {
        Alert alert = read(record);
        return alert == null || courier.settle(alert, record.headers());
    }

    /** Null, and a dead letter, for what is no alert. */
    private @Nullable Alert read(ConsumerRecord<String, byte[]> record) {
        String reason = "no value";
        try (var deserializer = Topics.ALERTS.serde().deserializer()) {
            Alert alert = deserializer.deserialize(record.topic(), record.value());
            if (alert != null) {
                return alert;
            }
        } catch (SerializationException e) {
            reason = String.valueOf(e.getMessage());
        }
        deadLetters.add(record, stage(), reason);
        return null;
    }

    private String stage() {
        return "notifier/" + config.id();
    }

    private void reconnectAfter(KafkaException fault) {
        if (stopping.getCount() == 0) {
            return;
        }
        String name = fault.getClass().getSimpleName();
        state.reconnecting(name);
        log.atWarn()
                .addKeyValue("channel", config.id())
                .addKeyValue("fault", name)
                .log("Kafka failed; connecting again");
        try {
            boolean stopped = stopping.await(RECONNECT_MILLIS, TimeUnit.MILLISECONDS);
            log.atDebug().addKeyValue("stopped", stopped).log("waited before connecting again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }
}
