package dev.tocsin.matcher.event;

import dev.tocsin.model.Article;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article without its text, as it travels behind the match stage.
 *
 * @param id of the article
 * @param revision of the article
 * @param title plain text
 * @param url canonical address, or null
 * @param publisher name of the outlet
 * @param publishedAt as the outlet says
 * @param at record time
 */
public record ArticleHead(
        String id,
        int revision,
        String title,
        @Nullable String url,
        String publisher,
        Instant publishedAt,
        Instant at) {
    /** The head of an article. */
    public static ArticleHead of(Article article) {
        return new ArticleHead(
                article.id(),
                article.revision(),
                article.title(),
                article.url(),
                article.publisher(),
                article.publishedAt(),
                article.fetchedAt());
    }
}
