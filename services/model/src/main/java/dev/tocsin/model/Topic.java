package dev.tocsin.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a term of a ceasefire is about. */
public enum Topic {
    /** Stopping to shoot: truce, armistice, pause. */
    CEASE_FIRE,

    /** Laying down or handing over weapons. */
    DISARM,

    /** Pulling forces back. */
    WITHDRAW,

    /** Dissolving an armed group or administration. */
    DISBAND,

    /** Prisoners, hostages or bodies returned. */
    EXCHANGE_PRISONERS,

    /** Aid, corridors, evacuation. */
    HUMANITARIAN_ACCESS,

    /** Talks. */
    NEGOTIATE,

    /** Observers, verification, guarantees. */
    MONITORING,

    /** How long it lasts. */
    DURATION,

    /** Giving up: white flags, capitulation. */
    SURRENDER;

    /** The name in rule files, JSON and metrics: lower case. */
    @JsonValue
    public String wire() {
        return Wire.name(this);
    }

    /**
     * Reads the name written by {@link #wire()}.
     *
     * @throws IllegalArgumentException naming the known values
     */
    @JsonCreator
    public static Topic of(String wire) {
        return Wire.parse(Topic.class, wire);
    }
}
