package dev.tocsin.notifier.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How the other side took a notification. */
public sealed interface Answer {
    /**
     * It was taken.
     *
     * @param reference what the other side calls it; null where it says nothing
     * @param thread what later revisions reply to; null where the channel has no threads
     */
    record Accepted(@Nullable String reference, @Nullable String thread) implements Answer {}

    /**
     * It will never be taken, while others may be.
     *
     * @param reason one line
     */
    record Refused(String reason) implements Answer {}

    /**
     * Nothing is taken at the moment: no connection, too many messages, a fault over there, a token that is no longer good.
     *
     * @param reason one line
     * @param retryAfter when to come back, where the other side says so
     */
    record Unavailable(String reason, @Nullable Duration retryAfter) implements Answer {}
}
