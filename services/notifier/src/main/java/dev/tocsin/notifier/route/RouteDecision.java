package dev.tocsin.notifier.route;

import dev.tocsin.model.Wire;

/** Why an alert goes out on a channel, or does not: the name in logs and in the record of the delivery. */
public enum RouteDecision {
    /** It goes out. */
    WANTED,

    /** The channel lists other rules. */
    OTHER_RULE,

    /** The channel wants louder alerts only. */
    SEVERITY_TOO_LOW,

    /** The channel lists other kinds. */
    OTHER_KIND;

    /** The name outside Java: lower case. */
    public String wire() {
        return Wire.name(this);
    }
}
