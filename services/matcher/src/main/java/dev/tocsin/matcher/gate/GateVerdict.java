package dev.tocsin.matcher.gate;

import dev.tocsin.model.Wire;

/** What becomes of an article before any rule sees it. The name is the label in logs and metrics. */
public enum GateVerdict {
    /** Never seen. */
    NEW,
    /** Seen with other words: the outlet changed it. */
    CHANGED,
    /** Seen with the same words. */
    REPEATED,
    /** An older revision than the one we have. */
    OUTDATED,
    /** From before what we remember, so that a repeat could not be told from news. */
    TOO_OLD;

    /** Whether rules get to see the article. */
    public boolean passes() {
        return this == NEW || this == CHANGED;
    }

    /** The name in logs and metrics: lower case. */
    public String wire() {
        return Wire.name(this);
    }
}
