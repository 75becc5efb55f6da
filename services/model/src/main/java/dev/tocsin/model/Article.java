package dev.tocsin.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed published, cleaned: plain text, no markup. Paragraphs of the text are separated by a blank line.
 *
 * @param id deterministic: the same entry of the same outlet has the same id wherever and whenever it is read
 * @param revision 1, and one more each time the outlet changed the entry
 * @param feed id of the feed it came by; null where it came from a file
 * @param url canonical address of the article; null where the entry has none
 * @param publisher name of the outlet
 * @param title plain text, one line
 * @param text plain text, the title not included
 * @param language BCP 47 code, {@code und} where it could not be told
 * @param publishedAt as the outlet says; never after {@code fetchedAt}
 * @param fetchedAt when the poller read it; the time of the Kafka record
 * @param contentHash of title and text, the same for the same words
 * @param tags labels of the feed, from the feed list
 */
public record Article(
        String id,
        int revision,
        @Nullable String feed,
        @Nullable String url,
        String publisher,
        String title,
        String text,
        String language,
        Instant publishedAt,
        Instant fetchedAt,
        String contentHash,
        List<String> tags) {
    public Article {
        tags = List.copyOf(tags);
        if (publishedAt.isAfter(fetchedAt)) {
            publishedAt = fetchedAt;
        }
    }

    /** The same article in this language. */
    public Article withLanguage(String code) {
        return new Article(
                id, revision, feed, url, publisher, title, text, code, publishedAt, fetchedAt, contentHash, tags);
    }
}
