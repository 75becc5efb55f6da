package dev.tocsin.notifier.slack;

import org.jspecify.annotations.Nullable;

/**
 * A message of Slack: editing and replying need the id of the channel, not the name it was posted to.
 *
 * @param channel id
 * @param ts of the message
 */
record SlackReference(String channel, String ts) {
    /** Reads what {@link #toString} wrote; null for null and for anything else. */
    static @Nullable SlackReference parse(@Nullable String text) {
        int colon = text == null ? -1 : text.indexOf(':');
        return text == null || colon < 1
                ? null
                : new SlackReference(text.substring(0, colon), text.substring(colon + 1));
    }

    /** {@code C012AB3CD:1503435956.000247}. */
    @Override
    public String toString() {
        return channel + ":" + ts;
    }
}
