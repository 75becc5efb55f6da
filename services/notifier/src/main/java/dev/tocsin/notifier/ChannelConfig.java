package dev.tocsin.notifier;

import dev.tocsin.notifier.channel.ChannelSettings;
import dev.tocsin.notifier.route.Route;
import java.time.Duration;

/**
 * One channel.
 *
 * @param id its name in logs, metrics, records and the consumer group
 * @param route what it wants to hear
 * @param patience how long one alert is tried before it is given up
 * @param settings of its type
 */
public record ChannelConfig(String id, Route route, Duration patience, ChannelSettings settings) {
    /** How long one alert is tried, unless told otherwise. */
    public static final Duration PATIENCE = Duration.ofHours(6);

    /** A channel that hears everything and has the usual patience. */
    public static ChannelConfig of(String id, ChannelSettings settings) {
        return new ChannelConfig(id, Route.everything(), PATIENCE, settings);
    }
}
