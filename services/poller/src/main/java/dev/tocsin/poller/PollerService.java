package dev.tocsin.poller;

import dev.tocsin.platform.Service;
import dev.tocsin.platform.config.Settings;
import dev.tocsin.platform.ops.Health;
import dev.tocsin.platform.ops.Metrics;
import java.time.InstantSource;

/** The poller: polls the feeds that fall to it and publishes what is new. Any number of them may run at once. */
public final class PollerService implements Service {
    public PollerService(Settings settings, PollerConfig config, Metrics metrics, Health health, InstantSource clock) {
        java.util.Objects.requireNonNull(settings);
        java.util.Objects.requireNonNull(config);
        java.util.Objects.requireNonNull(metrics);
        java.util.Objects.requireNonNull(health);
        java.util.Objects.requireNonNull(clock);
    }

    @Override
    public String name() {
        return "poller";
    }

    @Override
    public void start() {
        throw new UnsupportedOperationException("not there yet");
    }

    @Override
    public void stop() {}
}
