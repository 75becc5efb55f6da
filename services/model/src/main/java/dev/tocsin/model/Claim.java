package dev.tocsin.model;

import org.jspecify.annotations.Nullable;

/**
 * What one article says of casualties.
 *
 * @param kind what happened to them
 * @param who whom it counts
 * @param min at least this many
 * @param max at most this many; null for "at least"
 * @param by who said so, as the article names them; null where it does not
 * @param article id of the article
 * @param status the news itself or history
 * @param evidence the sentence it was read from
 */
public record Claim(
        CasualtyKind kind,
        Group who,
        int min,
        @Nullable Integer max,
        @Nullable String by,
        String article,
        ClaimStatus status,
        String evidence) {

    /** The number of people. */
    public Figure figure() {
        return new Figure(min, max);
    }

    /** Whether the claim is about the event the article reports. */
    public boolean current() {
        return status == ClaimStatus.CURRENT;
    }
}
