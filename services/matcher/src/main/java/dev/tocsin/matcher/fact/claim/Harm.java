package dev.tocsin.matcher.fact.claim;

import dev.tocsin.model.CasualtyKind;

/**
 * Harm to people as one clause tells it, before the article around it is looked at.
 *
 * @param kind what happened
 * @param who to whom
 * @param trigger the token that tells the harm
 * @param shape how the figure stands in the sentence
 * @param weak whether the verb means other things too
 */
record Harm(CasualtyKind kind, PersonPhrase who, int trigger, Shape shape, boolean weak) {
    Harm(CasualtyKind kind, PersonPhrase who, int trigger, Shape shape) {
        this(kind, who, trigger, shape, false);
    }

    /** The same harm to other people. */
    Harm of(PersonPhrase people) {
        return new Harm(kind, people, trigger, shape, weak);
    }

    /** How a figure stands in its sentence. */
    enum Shape {
        /** People and what happened to them. */
        PLAIN,
        /** The figure of everybody so far. */
        TOLL,
        /** Some of a figure given before: "including two officers". */
        SUBSET
    }
}
