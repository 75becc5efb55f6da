package dev.tocsin.model;

import org.jspecify.annotations.Nullable;

/**
 * What one article says of a term of a ceasefire.
 *
 * @param stance what the actor does about the topic
 * @param topic what the term is about
 * @param by the actor, as the article names it; null where it does not
 * @param article id of the article
 * @param status the news itself or history
 * @param evidence the sentence it was read from
 */
public record Term(
        Stance stance, Topic topic, @Nullable String by, String article, ClaimStatus status, String evidence) {

    /** Whether the term is about the event the article reports. */
    public boolean current() {
        return status == ClaimStatus.CURRENT;
    }
}
