package dev.tocsin.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What happened to the people a claim counts. */
public enum CasualtyKind {
    /** Dead, of whatever cause the article reports. */
    KILLED,

    /** Hurt and alive. */
    WOUNDED,

    /** Whereabouts unknown. */
    MISSING,

    /** Held by others, hostages included. */
    CAPTURED;

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
    public static CasualtyKind of(String wire) {
        return Wire.parse(CasualtyKind.class, wire);
    }
}
