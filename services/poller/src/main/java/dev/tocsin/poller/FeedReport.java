package dev.tocsin.poller;

import dev.tocsin.model.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the poller makes of one source.
 *
 * @param source as given
 * @param format such as {@code rss20}; null where the source is no feed
 * @param entries in the order of the feed; none where the source is no feed
 * @param problems a line each; why, where the source is no feed
 */
public record FeedReport(String source, @Nullable String format, List<Entry> entries, List<String> problems) {
    public FeedReport {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /**
     * An entry.
     *
     * @param id the feed's own id of it; null where it has none
     * @param title plain text
     * @param url the feed links to, absolute where a base is known; null where there is none
     * @param publishedAt null where the feed gives no date that can be believed
     * @param text plain text, paragraphs separated by blank lines
     */
    public record Entry(
            @Nullable String id,
            String title,
            @Nullable String url,
            @Nullable Instant publishedAt,
            String text) {}

    /** One JSON object in one line. */
    public String toJson() {
        return Json.mapper().writeValueAsString(this);
    }
}
