package dev.tocsin.poller.parse;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What bytes turned out to be. */
public sealed interface ParseResult {
    /**
     * A feed.
     *
     * @param format such as {@code rss20}, {@code rss10}, {@code rss091}, {@code atom10}, {@code atom03}, {@code jsonfeed11}
     * @param title of the feed, plain text; null where it has none
     * @param language as the feed declares it, verbatim; null where it does not
     * @param timeToLive how long the feed says it stays as it is; null where it does not say
     * @param entries in the order of the feed
     * @param problems what was passed over, a line each
     */
    record Feed(
            String format,
            @Nullable String title,
            @Nullable String language,
            @Nullable Duration timeToLive,
            List<Entry> entries,
            List<String> problems)
            implements ParseResult {
        public Feed {
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }
    }

    /**
     * No feed.
     *
     * @param reason one line
     */
    record NotAFeed(String reason) implements ParseResult {}
}
