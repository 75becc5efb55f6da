package dev.tocsin.model;

import java.time.Instant;

/**
 * A record that no stage could take.
 *
 * @param topic it came from
 * @param partition it came from
 * @param offset it had
 * @param stage that refused it
 * @param reason one line
 * @param at record time
 * @param value the original bytes in Base64
 */
public record DeadLetter(
        String topic, int partition, long offset, String stage, String reason, Instant at, String value) {}
