package dev.tocsin.matcher.fact.term;

import dev.tocsin.model.Topic;

/**
 * A topic as a sentence names it.
 *
 * @param at the token
 * @param topic what it is about
 * @param verb whether it is told as a deed
 */
record Spot(int at, Topic topic, boolean verb) {}
