package dev.tocsin.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Why a revision was raised: the name in logs, metrics and messages. */
public enum AlertReason {
    /** The first article of the event. */
    FIRST_REPORT,

    /** A resolved figure went up. */
    TOLL_ROSE,

    /** A resolved figure went down. */
    TOLL_FELL,

    /** A vague figure became exact. */
    EXACT_FIGURE,

    /** A stance on a topic not seen before. */
    NEW_TERM,

    /** Enough independent outlets report it. */
    CONFIRMED,

    /** The outlets took the report back. */
    REPORT_WITHDRAWN,

    /** Another event of the rule proved to be this one. */
    EVENTS_MERGED,

    /** The first news of an event after it had been quiet for so long that it was closed. */
    REOPENED;

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
    public static AlertReason of(String wire) {
        return Wire.parse(AlertReason.class, wire);
    }
}
