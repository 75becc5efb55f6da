package dev.tocsin.console.page;

import dev.tocsin.model.FeedHealth;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The feeds.
 *
 * @param feeds those that fail first, then by id; a page holds no more than {@link Pages#MOST_FEEDS}
 * @param counts feeds by health, those that are none left out
 * @param total how many there are
 */
public record FeedsPage(List<Line> feeds, List<Count> counts, int total) {
    /** How many feeds are in one state. */
    public record Count(FeedHealth health, String words, long count) {}

    /**
     * One feed.
     *
     * @param id of the feed
     * @param title its own, or its id
     * @param url where it is polled, for showing
     * @param link the same where it may be linked
     * @param health how it is
     * @param words the same in words
     * @param succeededAt when it last answered, or null
     * @param nextDue when it is polled again
     * @param failures polls failed in a row
     * @param fault why, or empty
     * @param articles how many it has brought
     */
    public record Line(
            String id,
            String title,
            String url,
            @Nullable String link,
            FeedHealth health,
            String words,
            @Nullable Instant succeededAt,
            Instant nextDue,
            int failures,
            String fault,
            long articles) {}
}
