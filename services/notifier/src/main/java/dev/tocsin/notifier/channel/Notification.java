package dev.tocsin.notifier.channel;

import dev.tocsin.model.Alert;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One alert revision on its way out by one channel.
 *
 * @param alert the revision
 * @param channel id of the channel
 * @param thread what the first revision is called over there; null where this is the first that goes out
 * @param previous what the revision before is called over there, or null
 * @param page address of the page of its event; null where there is no page to link to
 */
public record Notification(
        Alert alert,
        String channel,
        @Nullable String thread,
        @Nullable String previous,
        @Nullable URI page) {}
