package dev.tocsin.matcher.rule;

import dev.tocsin.model.AlertReason;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which changes of an event are told after its first alert.
 *
 * @param reasons the changes wanted; the first report is always told
 * @param settle how long changes are folded together before one revision tells them; zero: not at all
 * @param confirmations how many independent outlets make a report confirmed
 */
public record UpdatePolicy(Set<AlertReason> reasons, Duration settle, int confirmations) {
    /** Everything, at once; three outlets confirm. */
    public static UpdatePolicy defaults() {
        return new UpdatePolicy(EnumSet.allOf(AlertReason.class), Duration.ZERO, 3);
    }
}
