package dev.tocsin.poller;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as the feed list has it.
 *
 * @param id unique in the list
 * @param url http or https
 * @param publisher name of the outlet
 * @param language a BCP 47 primary code that is believed where a text does not tell; null for none
 * @param tags handed on to the articles
 * @param every how often to poll it
 * @param fullText whether the page of each article is read where the feed carries only the beginning
 */
public record ListedFeed(
        String id,
        String url,
        String publisher,
        @Nullable String language,
        List<String> tags,
        Duration every,
        boolean fullText) {
    public ListedFeed {
        tags = List.copyOf(tags);
    }
}
