package dev.tocsin.matcher.rule;

import java.time.Duration;

/**
 * When an event of a rule ends.
 *
 * @param quiet after this long without an article the event closes
 * @param remember for this long after that it is remembered: what plainly follows it up, a verdict or the findings of an inquiry, opens
 *     it again instead of ringing as something new
 */
public record EventPolicy(Duration quiet, Duration remember) {
    private static final Duration QUIET = Duration.ofDays(30);
    private static final Duration REMEMBER = Duration.ofDays(365);

    public EventPolicy {
        // state of before has none
        remember = remember == null ? REMEMBER : remember;
    }

    /** Thirty days, and a year. */
    public static EventPolicy defaults() {
        return new EventPolicy(QUIET, REMEMBER);
    }
}
