package dev.tocsin.matcher.fact.term;

import dev.tocsin.model.Stance;

/**
 * The stance a sentence takes on a topic.
 *
 * @param stance the stance
 * @param at the token that tells it; the topic's own where it is told by the shape of the sentence
 * @param inherited whether it is taken from what was said before
 * @param past whether the sentence only points back to it: "the truce agreed on Monday"
 */
record Reading(Stance stance, int at, boolean inherited, boolean past) {
    /** The sentence speaks of the topic only as a hope, a time or a place: no stance, and none to inherit. */
    static final Reading BLOCKED = new Reading(Stance.CALL, -1, true, true);
}
