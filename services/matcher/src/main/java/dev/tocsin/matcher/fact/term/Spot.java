package dev.tocsin.matcher.fact.term;

import dev.tocsin.model.Topic;

/**
 * A topic as a sentence names it.
 *
 * @param at the first token
 * @param end behind the last token
 * @param topic what it is about
 * @param verb whether it is told as a deed
 */
record Spot(int at, int end, Topic topic, boolean verb) {}
