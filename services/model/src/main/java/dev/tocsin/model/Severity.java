package dev.tocsin.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How loud an alert is, lowest first. */
public enum Severity {
    /** Worth knowing. */
    INFO,

    /** Worth reading today. */
    WARNING,

    /** Worth waking somebody. */
    CRITICAL;

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
    public static Severity of(String wire) {
        return Wire.parse(Severity.class, wire);
    }
}
