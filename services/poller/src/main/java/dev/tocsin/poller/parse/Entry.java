package dev.tocsin.poller.parse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry as the feed gives it.
 *
 * @param id the feed's own id of it: guid, Atom id, RDF about or, where there is none, its link; null where it has neither
 * @param title plain text, one line; empty where there is none
 * @param url the feed links to, absolute where a base is known; null where there is none
 * @param origin of the article, where the feed links to a detour that counts clicks and names the goal beside it; else null
 * @param publishedAt null where the feed gives no date that can be believed
 * @param updatedAt null where the feed gives no such date
 * @param html the fullest content it carries; empty where there is none
 */
public record Entry(
        @Nullable String id,
        String title,
        @Nullable String url,
        @Nullable String origin,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        String html) {
    /** The best date of the entry: when it was published, else when it was last changed. */
    public @Nullable Instant date() {
        return publishedAt != null ? publishedAt : updatedAt;
    }
}
