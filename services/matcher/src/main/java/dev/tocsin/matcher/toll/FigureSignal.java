package dev.tocsin.matcher.toll;

import dev.tocsin.model.Wire;

/**
 * What speaks for or against a figure when the articles of an event come to different ones. Shares are of all the event's articles, so that
 * each has one vote. The name is that of the weights file.
 */
public enum FigureSignal {
    /** It is what taking in the articles one after the other came to. */
    LEDGER(Sense.FOR),
    /** Share of articles that tell of casualties and come to it. */
    TOLD(Sense.FOR),
    /** Told before an article that is about more: the toll may have risen since. */
    RISEN(Sense.AGAINST),
    /** Somebody gives exactly this number. */
    EXACT(Sense.FOR),
    /** Share of articles that come to it and to the number of dead; of the wounded only. */
    WITH_THE_DEAD(Sense.FOR),
    /** Share of articles with a headline that says more. */
    HEADLINE_MORE(Sense.AGAINST),
    /** Share of articles with a figure in the lead that says less. */
    LEAD_LESS(Sense.AGAINST),
    /** It is nobody, and casualties are told only far down. */
    ONLY_DEEP(Sense.FOR),
    /** Share of articles with a headline that says as many were shot as these and the dead; of the wounded only. */
    SHOT_HEADLINE(Sense.FOR);

    private final Sense sense;

    FigureSignal(Sense sense) {
        this.sense = sense;
    }

    /** What a signal may say, whatever a corpus seems to teach. */
    public enum Sense {
        /** Its weight is not negative. */
        FOR,
        /** Its weight is not positive. */
        AGAINST
    }

    /** What it may say. */
    public Sense sense() {
        return sense;
    }

    /** The name in the weights file. */
    public String wire() {
        return Wire.name(this);
    }
}
