package dev.tocsin.poller.fetch;

import dev.tocsin.poller.parse.HtmlText;
import dev.tocsin.poller.parse.Links;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.Locale;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the article out of its web page, where robots.txt allows it. Thread-safe. */
public final class ArticlePages {
    private static final Logger log = LoggerFactory.getLogger(ArticlePages.class);
    private static final int MAX_DEPTH = 200;

    /** Pages beyond this are no articles, and weighing their parts would take too long. */
    private static final int MAX_ELEMENTS = 20_000;

    private final Fetcher fetcher;
    private final Robots robots;

    /** What comes of reading a page. */
    public sealed interface Result {}

    /**
     * What a page says.
     *
     * @param title plain text, one line; empty where there is none
     * @param text plain text, paragraphs separated by blank lines
     */
    public record Page(String title, String text) implements Result {}

    /**
     * Why there is nothing to read.
     *
     * @param reason one line for a person
     */
    public record Unread(String reason) implements Result {}

    public ArticlePages(Fetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.robots = new Robots(fetcher, clock);
    }

    /** The article's text; null where the page may not be read, cannot be, or has none. */
    public @Nullable String text(String url) {
        Page page = read(url);
        return page == null ? null : page.text();
    }

    /** The article of a page; null where the page may not be read, cannot be, or has none. */
    public @Nullable Page read(String url) {
        return look(url) instanceof Page page ? page : null;
    }

    /** The article of a page, or why there is none. */
    public Result look(String url) {
        try {
            URI uri = new URI(Links.escape(url));
            String refusal = robots.refusal(uri);
            if (!refusal.isEmpty()) {
                log.atDebug()
                        .addKeyValue("url", url)
                        .addKeyValue("reason", refusal)
                        .log("the page may not be read");
                return new Unread(refusal);
            }
            return switch (fetcher.fetch(url)) {
                case FetchResult.Fetched fetched -> {
                    Page page = isHtml(fetched.contentType()) ? extract(fetched) : null;
                    yield page == null ? new Unread("no article is found in the page") : page;
                }
                case FetchResult.Failed failed -> new Unread(failed.detail());
                case FetchResult.Busy busy -> new Unread("HTTP " + busy.status());
                case FetchResult.Gone _ -> new Unread("HTTP 410");
                case FetchResult.NotModified _ -> new Unread("HTTP 304");
            };
        } catch (URISyntaxException | IOException | RuntimeException e) {
            log.atDebug()
                    .addKeyValue("url", url)
                    .addKeyValue("reason", e.toString())
                    .log("the page cannot be read");
            return new Unread("the page cannot be read");
        }
    }

    private static @Nullable Page extract(FetchResult.Fetched fetched) throws IOException {
        String charset = charset(fetched.contentType());
        Document document = Jsoup.parse(
                new ByteArrayInputStream(fetched.body()),
                charset,
                fetched.url(),
                Parser.htmlParser().setMaxDepth(MAX_DEPTH));
        if (document.stream().limit(MAX_ELEMENTS + 1L).count() > MAX_ELEMENTS) {
            return null;
        }
        var article = new Readability4J(fetched.url(), document).parse();
        Element content = article.getArticleContent();
        String text = content == null ? "" : HtmlText.paragraphs(content);
        String title = article.getTitle() == null ? "" : HtmlText.plainLine(article.getTitle());
        return text.isEmpty() ? null : new Page(title, text);
    }

    private static boolean isHtml(@Nullable String contentType) {
        return contentType == null || contentType.toLowerCase(Locale.ROOT).contains("html");
    }

    private static @Nullable String charset(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        int at = contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
        String name = at < 0
                ? ""
                : contentType.substring(at + 8).replaceFirst("^[\"']", "").replaceAll("[\"';\\s].*", "");
        try {
            return !name.isEmpty() && java.nio.charset.Charset.isSupported(name) ? name : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
