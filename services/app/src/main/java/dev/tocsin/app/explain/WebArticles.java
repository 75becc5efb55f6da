package dev.tocsin.app.explain;

import dev.tocsin.model.Article;
import dev.tocsin.poller.fetch.ArticlePages;
import dev.tocsin.poller.fetch.FetchLimits;
import dev.tocsin.poller.fetch.Fetcher;
import dev.tocsin.poller.parse.Links;
import java.net.URI;
import java.time.InstantSource;
import java.util.Objects;

/** Reads an article from its web page, as the poller does for a feed that gives teasers only. Thread-safe. */
public final class WebArticles {
    private final FetchLimits limits;
    private final InstantSource clock;

    /** {@code limits} is how much one page may cost, and whether private addresses may be asked. */
    public WebArticles(FetchLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** What comes of reading a page. */
    public sealed interface Result {}

    /** The article. */
    public record Found(Article article) implements Result {}

    /** Why there is none, one line for a person. */
    public record Unread(String reason) implements Result {}

    /** Reads the page at an address. */
    public Result read(String url) {
        try (Fetcher fetcher = new Fetcher(limits, clock)) {
            return switch (new ArticlePages(fetcher, clock).look(url)) {
                case ArticlePages.Page page -> new Found(article(url, page));
                case ArticlePages.Unread unread -> new Unread(unread.reason());
            };
        }
    }

    private Article article(String url, ArticlePages.Page page) {
        String host = Objects.requireNonNullElse(URI.create(Links.escape(url)).getHost(), "unknown");
        return Articles.of(null, url, host, page.title(), page.text(), null, clock.instant());
    }
}
