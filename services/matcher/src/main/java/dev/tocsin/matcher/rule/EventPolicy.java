package dev.tocsin.matcher.rule;

import java.time.Duration;

/**
 * When an event of a rule ends.
 *
 * @param quiet after this long without an article the event closes; what comes then opens a new one
 */
public record EventPolicy(Duration quiet) {
    /** Thirty days. */
    public static EventPolicy defaults() {
        return new EventPolicy(Duration.ofDays(30));
    }
}
