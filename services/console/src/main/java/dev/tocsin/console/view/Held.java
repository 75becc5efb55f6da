package dev.tocsin.console.view;

import java.time.Instant;

/**
 * A record as a view holds it.
 *
 * @param value what it says
 * @param partition it came from
 * @param offset it came from
 * @param at time of the record
 * @param bytes size of its value on the wire: what it weighs against the cap
 * @param <T> type of the value
 */
public record Held<T>(T value, int partition, long offset, Instant at, int bytes) {}
