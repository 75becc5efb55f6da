package dev.tocsin.matcher.event;

import dev.tocsin.model.Wire;

/** What speaks for or against two articles telling of one incident. The name is that of the weights file and of every explanation. */
public enum Signal {
    /** Cosine of the weighted words. */
    TEXT,
    /** The same, with rarity as it is among the candidates: what tells neighbours apart. */
    LOCAL_TEXT,
    /** Shared words of the titles. */
    TITLE,
    /** Title words of one in the text of the other, on average of both ways. */
    TITLE_IN_TEXT,
    /** The same, the better of both ways. */
    TITLE_FOUND,
    /** Shared words of the first sentences. */
    LEAD,
    /** Shared words of the addresses and titles. */
    SLUG,
    /** Share of one text that stands word by word in the other. */
    COPY,
    /** Shared names, by rarity, spelling variants included. */
    NAMES,
    /** Rare words that both have. */
    RARE,
    /** Numbers that both have. */
    NUMBERS,
    /** Time between the two, logarithm of days. */
    GAP,
    /** More than four days between the two, logarithm of how many times four. */
    LONG_GAP,
    /** Published the same day. */
    SAME_DAY,
    /** A day that both speak of. */
    DAY_AGREES,
    /** Both speak of days, and none is the same. */
    DAY_CONFLICTS,
    /** How far apart the days are that both speak of, logarithm of days. */
    DAY_GAP,
    /** An age that both give. */
    AGE_AGREES,
    /** Both give ages, and none is the same. */
    AGE_CONFLICTS,
    /** A street that both name. */
    STREET_AGREES,
    /** Both name streets, and none is the same. */
    STREET_CONFLICTS,
    /** A place that both name, by rarity, spelling variants included. */
    PLACE_AGREES,
    /** Both name places, and none is the same. */
    PLACE_CONFLICTS,
    /** A person that both name. */
    PERSON_AGREES,
    /** Both name persons with their ages, and none is the same. */
    PERSON_CONFLICTS,
    /** A country or state that both name. */
    REGION_AGREES,
    /** Both name countries or states, and none is the same. */
    REGION_CONFLICTS,
    /** The same number of the killed, wounded, missing or captured. */
    FIGURE_AGREES,
    /** Both count the same kind, and no number is the same. */
    FIGURE_CONFLICTS,
    /** The same kind of incident. */
    KIND_AGREES,
    /** Kinds of incident that have none in common. */
    KIND_CONFLICTS,
    /** The same outlet. */
    SAME_OUTLET,
    /** Different languages, so that words cannot be compared. */
    OTHER_LANGUAGE,
    /** One of them tells of several incidents. */
    ROUND_UP,
    /** One of them has little text, so that little can agree. */
    SHORT,
    /** One of them says that it is another incident: a second attack, a day after the first. */
    ANOTHER,
    /** How many of day, age, street, place, person and region agree. */
    AGREEMENTS,
    /** How many of them are in conflict. */
    CONFLICTS,
    /** The likeness of the texts as a share of that to the most alike candidate. */
    CLOSEST,
    /** The likeness of the texts above that to the median candidate. */
    ABOVE_OTHERS;

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
