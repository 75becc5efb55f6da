package dev.tocsin.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What became of one alert on one channel. */
public enum DeliveryOutcome {
    /** The channel took it. */
    DELIVERED,

    /** Refused for good, or refused too often. */
    GAVE_UP,

    /** The channel has no use for it, such as an update where only first reports are wanted. */
    SKIPPED;

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
    public static DeliveryOutcome of(String wire) {
        return Wire.parse(DeliveryOutcome.class, wire);
    }
}
