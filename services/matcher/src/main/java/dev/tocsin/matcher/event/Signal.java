package dev.tocsin.matcher.event;

import dev.tocsin.model.Wire;

/** What speaks for or against two articles telling of one incident. The name is that of the weights file and of every explanation. */
public enum Signal {
    /** Cosine of the weighted words, with rarity as it is among the candidates: what tells neighbours apart. */
    LOCAL_TEXT(Sense.FOR),
    /** Shared words of the titles. */
    TITLE(Sense.FOR),
    /** Title words of one in the text of the other, on average of both ways. */
    TITLE_IN_TEXT(Sense.FOR),
    /** Shared words of the addresses and titles. */
    SLUG(Sense.FOR),
    /** How few of the candidates have the rarest name that both have. */
    KEY_NAME(Sense.FOR),
    /** Rare words that both have. */
    RARE(Sense.FOR),
    /** Numbers that both have. */
    NUMBERS(Sense.FOR),
    /** Published the same day. */
    SAME_DAY(Sense.FOR),
    /** A day that both speak of. */
    DAY_AGREES(Sense.FOR),
    /** Both speak of days, and none is the same. */
    DAY_CONFLICTS(Sense.AGAINST),
    /** How far apart the days are that both speak of, logarithm of days. */
    DAY_GAP(Sense.AGAINST),
    /** The day that each speaks of first is the same; the day of publication where none is named. */
    FIRST_DAY_AGREES(Sense.FOR),
    /** How far apart those are, logarithm of days. */
    FIRST_DAY_GAP(Sense.AGAINST),
    /** Both tell news of their own day: how far apart these are, logarithm of days. Two of a kind rather than one. */
    BOTH_FRESH(Sense.AGAINST),
    /** An age that both give. */
    AGE_AGREES(Sense.FOR),
    /** Both give ages, and none is the same. */
    AGE_CONFLICTS(Sense.AGAINST),
    /** A street that both name. */
    STREET_AGREES(Sense.FOR),
    /** Both name streets, and none is the same. */
    STREET_CONFLICTS(Sense.AGAINST),
    /** A place that both name, by rarity, spelling variants included. */
    PLACE_AGREES(Sense.FOR),
    /** Both name places, and none is the same. */
    PLACE_CONFLICTS(Sense.AGAINST),
    /** Neither of those two places is named in the other. */
    KEY_PLACE_CONFLICTS(Sense.AGAINST),
    /** A person that both name. */
    PERSON_AGREES(Sense.FOR),
    /** A country or state that both name. */
    REGION_AGREES(Sense.FOR),
    /** Both name countries or states, and none is the same. */
    REGION_CONFLICTS(Sense.AGAINST),
    /** A nation that people of both have. */
    NATION_AGREES(Sense.FOR),
    /** Both tell of people of nations, and none is the same. */
    NATION_CONFLICTS(Sense.AGAINST),
    /** Both count the same kind, and no number is the same. */
    FIGURE_CONFLICTS(Sense.AGAINST),
    /** The kind of incident that each speaks of most is the same. */
    MAIN_KIND_AGREES(Sense.FOR),
    /** Kinds of incident that have none in common. */
    KIND_CONFLICTS(Sense.AGAINST),
    /** The same outlet. */
    SAME_OUTLET(Sense.EITHER),
    /** Different languages, so that words cannot be compared. */
    OTHER_LANGUAGE(Sense.EITHER),
    /** One of them tells of several incidents. */
    ROUND_UP(Sense.EITHER),
    /** One of them says that it is another incident: a second attack, a day after the first. */
    ANOTHER(Sense.AGAINST),
    /** How many of day, age, street, place, person and region agree. */
    AGREEMENTS(Sense.FOR),
    /** How many events are open, logarithm: the more there are, the likelier it is that two are alike by chance. */
    CROWD(Sense.AGAINST);

    private final Sense sense;

    Signal(Sense sense) {
        this.sense = sense;
    }

    /** What a signal may say, whatever a corpus seems to teach: likeness never speaks against, conflict never for. */
    public enum Sense {
        /** Its weight is not negative. */
        FOR,
        /** Its weight is not positive. */
        AGAINST,
        /** Depends on the company it is in. */
        EITHER
    }

    /** What it may say. */
    public Sense sense() {
        return sense;
    }

    /** The name in the weights file and in explanations. */
    public String wire() {
        return Wire.name(this);
    }

    /** Its place in the array of signals that the regression multiplies with its weights. */
    // an array is what makes thirty comparisons an article cheap; the order is written nowhere outside the process
    @SuppressWarnings("EnumOrdinal")
    public int index() {
        return ordinal();
    }
}
