package dev.tocsin.notifier.webhook;

import dev.tocsin.model.Alert;
import dev.tocsin.notifier.channel.Notification;
import org.jspecify.annotations.Nullable;

/**
 * The JSON that is posted.
 *
 * @param type what it is, with its version
 * @param id the same for every try of one revision
 * @param channel id of the channel
 * @param page address of the page of its event, or null
 * @param alert as it is on the notification topic
 */
record Payload(
        String type, String id, String channel, @Nullable String page, Alert alert) {
    static Payload of(Notification notification) {
        return new Payload(
                "dev.tocsin.alert.v1",
                notification.alert().idempotencyKey(),
                notification.channel(),
                notification.page() == null ? null : notification.page().toString(),
                notification.alert());
    }
}
