package dev.tocsin.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a revision of an alert tells. */
public enum AlertKind {
    /** A new event. */
    OPENED,

    /** More is known of it. */
    UPDATED,

    /** A figure was lowered. */
    CORRECTED,

    /** The report was withdrawn. */
    RETRACTED,

    /** Two events proved to be one. */
    MERGED;

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
    public static AlertKind of(String wire) {
        return Wire.parse(AlertKind.class, wire);
    }
}
