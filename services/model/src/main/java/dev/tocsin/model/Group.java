package dev.tocsin.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Whom a claim counts. */
public enum Group {
    /** Serving in a peacekeeping mission of any organisation. */
    PEACEKEEPER,

    /** Soldiers of a state. */
    MILITARY,

    /** Police and gendarmes. */
    POLICE,

    /** Members of an armed group. */
    MILITANT,

    /** Residents, workers, children: nobody armed. */
    CIVILIAN,

    /** Staff of humanitarian organisations, medics among them. */
    AID_WORKER,

    /** Reporters and their crews. */
    JOURNALIST,

    /** The article does not say. */
    UNSPECIFIED;

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
    public static Group of(String wire) {
        return Wire.parse(Group.class, wire);
    }
}
