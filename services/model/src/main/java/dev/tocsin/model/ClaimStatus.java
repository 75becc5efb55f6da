package dev.tocsin.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Whether a claim or term belongs to the news itself. */
public enum ClaimStatus {
    /** The event the article reports. */
    CURRENT,

    /** History: another, earlier event. */
    BACKGROUND;

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
    public static ClaimStatus of(String wire) {
        return Wire.parse(ClaimStatus.class, wire);
    }
}
