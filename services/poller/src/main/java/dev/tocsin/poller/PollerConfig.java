package dev.tocsin.poller;

import dev.tocsin.platform.config.Faults;
import java.nio.file.Path;

/**
 * Everything the poller is told.
 *
 * @param feeds to poll
 * @param settings within which limits
 */
public record PollerConfig(FeedsConfig feeds, PollerSettings settings) {
    /** Reads {@code feeds.yaml} and the poller's section of {@code tocsin.yaml}; faults are recorded. */
    public static PollerConfig load(Path folder, Faults faults) {
        return new PollerConfig(FeedsConfig.load(folder, faults), PollerSettings.load(folder, faults));
    }
}
