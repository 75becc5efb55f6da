package dev.tocsin.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the poller remembers of one feed between two polls, and what the page shows of it.
 *
 * @param feed id of the feed
 * @param listedUrl address in the feed list; where that has changed, what is remembered of the old one no longer holds
 * @param url address polled; a permanent redirect has been followed
 * @param title the feed's own, or null before the first answer
 * @param health how the last poll went
 * @param etag validator for the next conditional request, or null
 * @param lastModified validator for the next conditional request, verbatim, or null
 * @param nextDue when to poll again
 * @param polledAt when it was last polled, or null
 * @param succeededAt when it last answered with a feed, or null
 * @param failures polls failed in a row
 * @param fault why the last poll failed, one line, or null
 * @param articles how many articles it has published through Tocsin
 * @param seen the entries published lately, newest first, so that none is published twice
 */
public record FeedState(
        String feed,
        String listedUrl,
        String url,
        @Nullable String title,
        FeedHealth health,
        @Nullable String etag,
        @Nullable String lastModified,
        Instant nextDue,
        @Nullable Instant polledAt,
        @Nullable Instant succeededAt,
        int failures,
        @Nullable String fault,
        long articles,
        List<SeenEntry> seen) {
    public FeedState {
        seen = List.copyOf(seen);
    }

    /**
     * An entry that was published.
     *
     * @param article id of the article made of it
     * @param contentHash of title and text as the feed gave them for the revision published last
     * @param revision the revision published last
     */
    public record SeenEntry(String article, String contentHash, int revision) {}
}
