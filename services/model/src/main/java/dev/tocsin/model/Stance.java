package dev.tocsin.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What an actor does about a topic of a ceasefire. */
public enum Stance {
    /** Urges others to. */
    CALL,

    /** Proposes to, on its own part. */
    OFFER,

    /** Makes it a condition. */
    DEMAND,

    /** Has accepted it. */
    AGREED,

    /** Has refused it. */
    REJECTED,

    /** Has broken it, as somebody says. */
    VIOLATED,

    /** Has called it off, or it ran out. */
    ENDED;

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
    public static Stance of(String wire) {
        return Wire.parse(Stance.class, wire);
    }
}
