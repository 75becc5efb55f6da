package dev.tocsin.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one channel did with one alert.
 *
 * @param channel id of the channel
 * @param alertId the alert
 * @param revision the revision handled last
 * @param outcome what became of it
 * @param attempts how often it was tried
 * @param at when it was settled
 * @param reference what the other side calls it, such as a Slack timestamp or a Message-ID; null where it says nothing
 * @param thread the reference of the first revision, which updates reply to; null where the channel has no threads
 * @param detail why it was given up, one line without secrets; else null
 */
public record Delivery(
        String channel,
        String alertId,
        int revision,
        DeliveryOutcome outcome,
        int attempts,
        Instant at,
        @Nullable String reference,
        @Nullable String thread,
        @Nullable String detail) {

    /** Key of the record in the deliveries topic. */
    public static String key(String channel, String alertId) {
        return channel + "|" + alertId;
    }
}
