package dev.tocsin.app;

import dev.tocsin.app.explain.RuleExplainer;
import dev.tocsin.broker.EmbeddedBroker;
import dev.tocsin.console.ConsoleService;
import dev.tocsin.console.SubscriberInbox;
import dev.tocsin.matcher.CatchUp;
import dev.tocsin.matcher.MatcherService;
import dev.tocsin.notifier.ChannelsConfig;
import dev.tocsin.notifier.NotifierService;
import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.InvalidConfigException;
import dev.tocsin.platform.config.Settings;
import dev.tocsin.platform.kafka.KafkaSettings;
import dev.tocsin.platform.kafka.KafkaTopics;
import dev.tocsin.platform.ops.Health;
import dev.tocsin.platform.ops.Metrics;
import dev.tocsin.poller.PollerConfig;
import dev.tocsin.poller.PollerService;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Everything in one process: the broker unless another is configured, then the services from the reader's end to the feeds' end,
 * so that nothing is published before somebody listens. {@link #stop()} may come from any thread, at any time, more than once.
 */
public final class AllInOne {
    private final Settings configured;
    private final PollerConfig poller;
    private final ChannelsConfig channels;
    private final InstantSource clock;
    private final @Nullable SubscriberInbox inbox;
    private final CatchUp catchUp;
    private final Lineup lineup = new Lineup();
    private @Nullable ConsoleService console;
    private @Nullable KafkaSettings kafka;

    /**
     * Not started yet.
     *
     * @param settings of the process
     * @param inbox what subscribers got, where the receiving ends are fakes; else null
     * @param catchUp the articles to read again, for rules that did not fire on them
     * @throws InvalidConfigException where feeds or channels have faults; broken rules alone stop nothing
     */
    public AllInOne(Settings settings, InstantSource clock, @Nullable SubscriberInbox inbox, CatchUp catchUp)
            throws InvalidConfigException {
        Faults faults = new Faults();
        this.configured = settings;
        this.poller = PollerConfig.load(settings.folder(), faults);
        this.channels = ChannelsConfig.load(settings.folder(), null, faults);
        this.clock = clock;
        this.inbox = inbox;
        this.catchUp = catchUp;
        ConsoleService.check(settings, faults);
        faults.check();
    }

    /**
     * Starts everything and returns.
     *
     * @throws IllegalStateException where the data folder, the port or Kafka cannot be had, with a line for the user
     */
    public void start() {
        Ports.check(configured.http());
        DataFolder data = DataFolder.hold(configured.data());
        lineup.add("data folder", data::close);
        Settings settings = configured.kafka().bootstrap() == null ? withBroker() : configured;
        kafka = settings.kafka();
        KafkaTopics.ensure(settings.kafka());

        Metrics metrics = new Metrics();
        lineup.add("metrics", metrics::close);
        Health health = new Health();
        health.starting();
        MatcherService matcher = new MatcherService(settings, metrics, health, catchUp);
        RuleExplainer explainer = new RuleExplainer(
                matcher::engine, settings.kafka(), poller.settings().limits(), clock);
        console = new ConsoleService(settings, metrics, health, clock, inbox, explainer);
        lineup.start(console);
        lineup.start(new NotifierService(settings, channels, metrics, health, clock));
        lineup.start(matcher);
        lineup.start(new PollerService(settings, poller, metrics, health, clock));
        health.started();
    }

    /** Stops in reverse. */
    public void stop() {
        lineup.stop();
    }

    /** Address of the page. */
    public String url() {
        if (console == null) {
            throw new IllegalStateException("not started");
        }
        return console.url();
    }

    /** How the broker is reached. */
    public KafkaSettings kafka() {
        if (kafka == null) {
            throw new IllegalStateException("not started");
        }
        return kafka;
    }

    private Settings withBroker() {
        EmbeddedBroker broker = new EmbeddedBroker(configured.data().resolve("kafka"), 0);
        lineup.start(broker);
        BrokerAddress.write(configured.data(), broker.bootstrap());
        lineup.add("broker address", () -> BrokerAddress.remove(configured.data()));
        return configured.at(broker.bootstrap());
    }
}
