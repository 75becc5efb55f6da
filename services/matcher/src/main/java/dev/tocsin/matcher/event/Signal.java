package dev.tocsin.matcher.event;

import dev.tocsin.model.Wire;

/** What speaks for or against two articles telling of one incident. The name is that of the weights file and of every explanation. */
public enum Signal {
    /** Cosine of the weighted words, with rarity as it is among the candidates: what tells neighbours apart. */
    LOCAL_TEXT(Sense.FOR, "the words of the texts, those that few events have most"),
    /** Shared words of the titles. */
    TITLE(Sense.FOR, "words of the titles"),
    /** Title words of one in the text of the other, on average of both ways. */
    TITLE_IN_TEXT(Sense.FOR, "title words of one in the text of the other"),
    /** How much of the shorter text stands in the other, word for word. */
    COPY(Sense.FOR, "passages that are the same word for word"),
    /** How few of the candidates have the rarest name that both have. */
    KEY_NAME(Sense.FOR, "the rarest name that both have"),
    /** Rare words that both have. */
    RARE(Sense.FOR, "rare words that both have"),
    /** Numbers that both have, by rarity, three at most. */
    NUMBERS(Sense.FOR, "numbers that both have, rare ones most"),
    /** Of the fewer numbers of one, those that the other has not: a form is filled in anew, a copy keeps its numbers. */
    NUMBERS_CONFLICT(Sense.AGAINST, "numbers, and the other has them not"),
    /** How far apart they were published, logarithm of days. */
    PUBLISHED_GAP(Sense.AGAINST, "time between the two"),
    /** Published the same day. */
    SAME_DAY(Sense.FOR, "published on the same day"),
    /** A day that both speak of. */
    DAY_AGREES(Sense.FOR, "a day that both speak of"),
    /** Both speak of days, and none is the same. */
    DAY_CONFLICTS(Sense.AGAINST, "days, and none is the same"),
    /** How far apart the days are that both speak of, logarithm of days. */
    DAY_GAP(Sense.AGAINST, "time between the days they speak of"),
    /** The day that each speaks of first is the same; the day of publication where none is named. */
    FIRST_DAY_AGREES(Sense.FOR, "the day that each speaks of first is the same"),
    /** How far apart those are, logarithm of days. */
    FIRST_DAY_GAP(Sense.AGAINST, "time between the days they speak of first"),
    /** Both tell news of their own day: how far apart these are, logarithm of days. Two of a kind rather than one. */
    BOTH_FRESH(Sense.AGAINST, "each tells news of its own day"),
    /** An age that both give. */
    AGE_AGREES(Sense.FOR, "an age that both give"),
    /** Both give ages, and none is the same. */
    AGE_CONFLICTS(Sense.AGAINST, "ages, and none is the same"),
    /** A street that both name. */
    STREET_AGREES(Sense.FOR, "a street that both name"),
    /** Both name streets, and none is the same. */
    STREET_CONFLICTS(Sense.AGAINST, "streets, and none is the same"),
    /** A place that both name, by rarity, spelling variants included. */
    PLACE_AGREES(Sense.FOR, "a place that both name"),
    /** Both name places, and none is the same. */
    PLACE_CONFLICTS(Sense.AGAINST, "places, and none is the same"),
    /** Neither of those two places is named in the other. */
    KEY_PLACE_CONFLICTS(Sense.AGAINST, "the place of one is not named in the other"),
    /** Names of one's title and first sentences that the other has, rare ones most, on average of both ways. */
    LEAD_AGREES(Sense.FOR, "names of title and beginning that the other has"),
    /** Both begin with names that the other has not: the lesser share. */
    LEAD_CONFLICTS(Sense.AGAINST, "names of title and beginning that the other has not"),
    /** A person that both name. */
    PERSON_AGREES(Sense.FOR, "a person that both name"),
    /** A country or state that both name. */
    REGION_AGREES(Sense.FOR, "a country or state that both name"),
    /** Both name countries or states, and none is the same. */
    REGION_CONFLICTS(Sense.AGAINST, "countries or states, and none is the same"),
    /** How few of the candidates speak of the rarest country that both speak of, as a place or as the nation of people. */
    KEY_COUNTRY(Sense.FOR, "the rarest country that both speak of"),
    /** A nation that people of both have. */
    NATION_AGREES(Sense.FOR, "a nation whose people both tell of"),
    /** Both tell of people of nations, and none is the same. */
    NATION_CONFLICTS(Sense.AGAINST, "people of nations, and none is the same"),
    /** Both count the same kind, and no number is the same. */
    FIGURE_CONFLICTS(Sense.AGAINST, "figures of one kind, and none is the same"),
    /** The kind of incident that each speaks of most is the same. */
    MAIN_KIND_AGREES(Sense.FOR, "the same kind of incident"),
    /** Kinds of incident that have none in common. */
    KIND_CONFLICTS(Sense.AGAINST, "kinds of incident that have none in common"),
    /** The same outlet. */
    SAME_OUTLET(Sense.EITHER, "the same outlet"),
    /** Different languages, so that words cannot be compared. */
    OTHER_LANGUAGE(Sense.EITHER, "different languages, so that words cannot be compared"),
    /** One of them tells of several incidents. */
    ROUND_UP(Sense.EITHER, "one of them tells of several incidents"),
    /** One of them says that it is another incident: a second attack, a day after the first. */
    ANOTHER(Sense.AGAINST, "one of them says that it is another incident"),
    /** How many of day, age, street, place, person and region agree. */
    AGREEMENTS(Sense.FOR, "how many of day, age, street, place, person and country agree"),
    /** The event of the other was closed: most of what comes so late is about something else. */
    CLOSED(Sense.AGAINST, "the event had been quiet for long enough to be closed"),
    /**
     * How many events the article could be of, logarithm: the more there are, the likelier it is that two are alike by chance. Closed ones
     * count where one of them is compared.
     */
    CROWD(Sense.AGAINST, "how many events it could be of");

    private final Sense sense;
    private final String says;

    Signal(Sense sense, String says) {
        this.sense = sense;
        this.says = says;
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

    /** What it looks at, for readers of an alert. */
    public String says() {
        return says;
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
