package dev.tocsin.model;

/**
 * A sentence that stands behind an alert.
 *
 * @param article id of the article
 * @param text the sentence, plain text
 */
public record Evidence(String article, String text) {}
