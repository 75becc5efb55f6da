package dev.tocsin.matcher;

import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.matcher.match.RuleWatcher;
import dev.tocsin.model.Ids;
import dev.tocsin.model.RuleSetState;
import dev.tocsin.model.Topics;
import dev.tocsin.platform.Service;
import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Settings;
import dev.tocsin.platform.ops.Health;
import dev.tocsin.platform.ops.Metrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads articles and writes events and alerts, for as long as it runs: the topology with its rules, metrics and health. Not thread-safe:
 * one thread starts and stops it.
 */
public final class MatcherService implements Service {
    /** The consumer group, and the prefix of the internal topics. */
    public static final String APPLICATION = "tocsin-matcher";

    private static final Logger log = LoggerFactory.getLogger(MatcherService.class);
    private static final Duration LOOK_AT_RULES = Duration.ofSeconds(1);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);
    private static final int THREADS_REPLACED = 20;

    private final Settings settings;
    private final Metrics metrics;
    private final Health health;
    private final CatchUp catchUp;
    private final AtomicInteger replaced = new AtomicInteger();
    private volatile @Nullable RuleWatcher watcher;
    private @Nullable KafkaProducer<String, RuleSetState> producer;
    private @Nullable KafkaStreams streams;
    private @Nullable KafkaStreamsMetrics streamsMetrics;

    /**
     * A matcher that is not started yet.
     *
     * @param settings with the rules in {@code rules/} of its folder; state is kept under its data folder
     * @param metrics where its meters go
     * @param health where its stream threads are watched
     */
    public MatcherService(Settings settings, Metrics metrics, Health health) {
        this(settings, metrics, health, CatchUp.none());
    }

    /**
     * A matcher that is not started yet and will read some articles again, for the rules that did not fire on them.
     *
     * @param catchUp which articles
     */
    public MatcherService(Settings settings, Metrics metrics, Health health, CatchUp catchUp) {
        this.catchUp = catchUp;
        this.settings = settings;
        this.metrics = metrics;
        this.health = health;
    }

    @Override
    public String name() {
        return "matcher";
    }

    /** The rules in force; null before they have been read. May be asked from any thread. */
    public @Nullable RuleEngine engine() {
        RuleWatcher rules = watcher;
        return rules == null ? null : rules.engine();
    }

    @Override
    public void start() {
        if (catchUp.isWanted()) {
            ArticleOffsets.rewind(settings.kafka(), catchUp.from());
        }
        String matcher = id(settings.data());
        Faults faults = new Faults();
        RuleWatcher rules =
                RuleWatcher.load(matcher, List.of(settings.folder().resolve("rules")), InstantSource.system(), faults);
        if (!faults.none()) {
            log.atWarn()
                    .addKeyValue("faults", faults.list().size())
                    .addKeyValue("first", faults.list().getFirst())
                    .log("rule files have faults; the rules without any are in force");
        }
        MatcherMetrics meters = new MatcherMetrics(metrics.registry());
        meters.watch(rules);
        StreamsBuilder builder = new StreamsBuilder();
        AlertTopology.build(builder, new Pipeline(rules::engine), meters, catchUp);
        KafkaStreams running = new KafkaStreams(builder.build(), StreamsSettings.of(settings, meters));
        running.setUncaughtExceptionHandler(this::onThreadDeath);
        running.setGlobalStateRestoreListener(new RestoreLog());
        streamsMetrics = new KafkaStreamsMetrics(running);
        streamsMetrics.bindTo(metrics.registry());
        health.register(name(), () -> StreamsHealth.of(running.state(), running.metadataForLocalThreads()));
        producer = producer();
        running.start();
        rules.start(LOOK_AT_RULES, this::publish);
        watcher = rules;
        streams = running;
        log.atInfo()
                .addKeyValue("matcher", matcher)
                .addKeyValue("rules", rules.engine().rules().rules().size())
                .log("matcher started");
    }

    @Override
    public void stop() {
        RuleWatcher rules = watcher;
        if (rules != null) {
            rules.close();
            watcher = null;
        }
        if (streams != null) {
            // leaving at once lets the others, or the next start, take over without waiting for a session to end
            streams.close(CloseOptions.timeout(CLOSE_WITHIN)
                    .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
            streams = null;
        }
        if (streamsMetrics != null) {
            streamsMetrics.close();
            streamsMetrics = null;
        }
        if (producer != null) {
            producer.close(CLOSE_WITHIN);
            producer = null;
        }
    }

    private StreamThreadExceptionResponse onThreadDeath(Throwable cause) {
        boolean again = replaced.incrementAndGet() <= THREADS_REPLACED;
        log.atError().addKeyValue("replaced", again).setCause(cause).log("a stream thread died");
        return again ? StreamThreadExceptionResponse.REPLACE_THREAD : StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    // the callback hears of every failure
    @SuppressWarnings("FutureReturnValueIgnored")
    private void publish(RuleSetState state) {
        KafkaProducer<String, RuleSetState> open = producer;
        if (open != null) {
            open.send(new ProducerRecord<>(Topics.RULE_STATE.name(), state.matcher(), state), (metadata, exception) -> {
                if (exception != null) {
                    log.atWarn().setCause(exception).log("the state of the rules could not be published");
                }
            });
        }
    }

    private KafkaProducer<String, RuleSetState> producer() {
        Properties properties = settings.kafka().properties();
        properties.put("enable.idempotence", "true");
        properties.put("compression.type", "lz4");
        return new KafkaProducer<>(
                properties, new StringSerializer(), Topics.RULE_STATE.serde().serializer());
    }

    /** The same for the same process after a restart. */
    private static String id(Path data) {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "localhost";
        }
        return host + "-" + Ids.of(data.toAbsolutePath().toString()).substring(0, 6);
    }
}
