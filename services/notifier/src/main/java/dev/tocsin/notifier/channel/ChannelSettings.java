package dev.tocsin.notifier.channel;

import dev.tocsin.platform.config.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** What one type of channel needs to know. Valid once built. */
public interface ChannelSettings {
    /** The type as it stands in {@code channels.yaml}. */
    String type();

    /** The least time between two messages. */
    Duration pace();

    /** What must never be shown. */
    List<Secret> secrets();

    /**
     * Opens the channel. Does not talk to the other side yet.
     *
     * @param clock for the times that protocols ask for
     */
    Channel open(InstantSource clock);
}
