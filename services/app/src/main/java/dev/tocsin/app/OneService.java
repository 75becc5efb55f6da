package dev.tocsin.app;

import dev.tocsin.app.explain.FolderRules;
import dev.tocsin.app.explain.RuleExplainer;
import dev.tocsin.console.ConsoleService;
import dev.tocsin.matcher.MatcherService;
import dev.tocsin.notifier.ChannelsConfig;
import dev.tocsin.notifier.NotifierService;
import dev.tocsin.platform.Service;
import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.InvalidConfigException;
import dev.tocsin.platform.config.Location;
import dev.tocsin.platform.config.Settings;
import dev.tocsin.platform.kafka.KafkaTopics;
import dev.tocsin.platform.ops.Health;
import dev.tocsin.platform.ops.Metrics;
import dev.tocsin.platform.ops.OpsServer;
import dev.tocsin.poller.PollerConfig;
import dev.tocsin.poller.PollerService;
import dev.tocsin.poller.PollerSettings;
import dev.tocsin.poller.fetch.FetchLimits;
import java.time.Clock;
import java.time.InstantSource;

/** One service as a process of its own, with its metrics and health. {@link #stop()} may come from any thread, more than once. */
public final class OneService {
    /** Which one. */
    public enum Part {
        POLLER,
        MATCHER,
        NOTIFIER,
        CONSOLE
    }

    private final Part part;
    private final Settings settings;
    private final Metrics metrics = new Metrics();
    private final Health health = new Health();
    private final Service service;
    private final Lineup lineup = new Lineup();

    /**
     * Not started yet.
     *
     * @throws InvalidConfigException where its configuration has faults, or no Kafka is configured
     */
    public OneService(Part part, Settings settings) throws InvalidConfigException {
        Faults faults = new Faults();
        if (settings.kafka().bootstrap() == null) {
            faults.add(
                    new Location(settings.folder().resolve(Settings.FILE).toString(), 1, 1),
                    "\"kafka.bootstrap\" is not set; only `tocsin run` brings a broker of its own");
        }
        this.part = part;
        this.settings = settings;
        this.service = service(faults);
        faults.check();
    }

    /**
     * Starts and returns.
     *
     * @throws IllegalStateException where the port or Kafka cannot be had, with a line for the user
     */
    public void start() {
        Ports.check(settings.http());
        lineup.add("metrics", metrics::close);
        KafkaTopics.ensure(settings.kafka());
        health.starting();
        if (part != Part.CONSOLE) {
            OpsServer server = OpsServer.start(settings.http(), metrics, health);
            lineup.add("metrics and health", server::close);
        }
        lineup.start(service);
        health.started();
    }

    /** Stops in reverse. */
    public void stop() {
        lineup.stop();
    }

    private Service service(Faults faults) {
        InstantSource clock = Clock.systemUTC();
        return switch (part) {
            case POLLER ->
                new PollerService(settings, PollerConfig.load(settings.folder(), faults), metrics, health, clock);
            case MATCHER -> new MatcherService(settings, metrics, health);
            case NOTIFIER ->
                new NotifierService(
                        settings, ChannelsConfig.load(settings.folder(), null, faults), metrics, health, clock);
            case CONSOLE -> {
                ConsoleService.check(settings, faults);
                FetchLimits limits =
                        PollerSettings.load(settings.folder(), faults).limits();
                FolderRules rules = new FolderRules(settings.folder().resolve("rules"), clock);
                RuleExplainer explainer = new RuleExplainer(rules, settings.kafka(), limits, clock);
                yield new ConsoleService(settings, metrics, health, clock, null, explainer);
            }
        };
    }
}
