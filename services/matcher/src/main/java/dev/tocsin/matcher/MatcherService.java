package dev.tocsin.matcher;

import dev.tocsin.platform.Service;
import dev.tocsin.platform.config.Settings;
import dev.tocsin.platform.ops.Health;
import dev.tocsin.platform.ops.Metrics;

/** Reads articles and writes events and alerts, for as long as it runs: the topology with its rules, metrics and health. */
public final class MatcherService implements Service {
    /**
     * A matcher that is not started yet.
     *
     * @param settings with the rules in {@code rules/} of its folder; state is kept under its data folder
     * @param metrics where its meters go
     * @param health where its stream threads are watched
     */
    public MatcherService(Settings settings, Metrics metrics, Health health) {
        metrics.registry().counter("tocsin.articles.matched");
        health.register("matcher", () -> Health.Status.starting("rules from " + settings.folder()));
    }

    @Override
    public String name() {
        return "matcher";
    }

    @Override
    public void start() {}

    @Override
    public void stop() {}
}
