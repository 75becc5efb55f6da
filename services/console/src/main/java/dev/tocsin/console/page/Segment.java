package dev.tocsin.console.page;

/**
 * A piece of a sentence.
 *
 * @param text plain text
 * @param marked whether it is what the sentence is quoted for
 */
public record Segment(String text, boolean marked) {}
