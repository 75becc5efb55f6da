package dev.tocsin.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How the last poll of a feed went. */
public enum FeedHealth {
    /** Not polled yet. */
    NEW,

    /** Answered and read. */
    OK,

    /** Did not answer, or not with a feed; backing off. */
    FAILING,

    /** Answered 410: polled no more. */
    GONE;

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
    public static FeedHealth of(String wire) {
        return Wire.parse(FeedHealth.class, wire);
    }
}
