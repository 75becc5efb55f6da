package dev.tocsin.poller;

import dev.tocsin.model.Article;
import dev.tocsin.model.FeedState;
import java.util.List;

/**
 * What one poll brought.
 *
 * @param reason named, for logs and metrics: {@code published}, {@code nothing_new}, {@code not_modified}, {@code busy}, {@code
 *     gone}, {@code not_a_feed}, {@code unreadable} or the fault of the fetch
 * @param state of the feed after the poll
 * @param articles to publish, oldest first
 * @param bytes of the body, decoded
 * @param problems what was passed over in the feed
 */
record PollOutcome(String reason, FeedState state, List<Article> articles, long bytes, List<String> problems) {
    PollOutcome {
        articles = List.copyOf(articles);
        problems = List.copyOf(problems);
    }
}
