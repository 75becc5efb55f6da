package dev.tocsin.poller.publish;

import dev.tocsin.model.Article;
import dev.tocsin.model.FeedState.SeenEntry;
import dev.tocsin.platform.text.ContentHash;
import dev.tocsin.platform.text.LanguageDetector;
import dev.tocsin.poller.parse.Entry;
import dev.tocsin.poller.parse.HtmlText;
import dev.tocsin.poller.parse.ParseResult.Feed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps of a feed's entries those that are new or changed, and makes articles of them. A changed entry is the next revision of
 * the same article; an unchanged one is nothing. Pure but for the pages it may have read.
 */
public final class EntrySieve {
    /** Entries that left the feed are remembered for a while: some feeds let them come back. */
    private static final int REMEMBERED_BEYOND_FEED = 200;

    /** Pages read in one poll; what is beyond waits for the next. */
    private static final int MAX_PAGES = 20;

    private static final int TITLE_FROM_TEXT = 120;

    /** Reads the text of an article's page; null where the page may not be read or says nothing. */
    @FunctionalInterface
    public interface PageReader {
        @Nullable
        String text(String url);
    }

    /**
     * What is left in the sieve.
     *
     * @param articles to publish, oldest first
     * @param seen the feed's memory after that
     * @param complete whether no entry had to wait for the next poll
     */
    public record Sieved(List<Article> articles, List<SeenEntry> seen, boolean complete) {
        public Sieved {
            articles = List.copyOf(articles);
            seen = List.copyOf(seen);
        }
    }

    private final Outlet outlet;
    private final @Nullable PageReader pages;
    private final Instant fetchedAt;

    /**
     * A sieve for one poll.
     *
     * @param pages reads the page of each new article; null: the feed's own text will do
     */
    public EntrySieve(Outlet outlet, @Nullable PageReader pages, Instant fetchedAt) {
        this.outlet = outlet;
        this.pages = pages;
        this.fetchedAt = fetchedAt;
    }

    /**
     * Sieves one reading of a feed.
     *
     * @param seen the feed's memory before
     */
    public Sieved sieve(Feed feed, List<SeenEntry> seen) {
        Map<String, SeenEntry> before = new LinkedHashMap<>();
        seen.forEach(entry -> before.putIfAbsent(entry.article(), entry));
        Map<String, SeenEntry> after = new LinkedHashMap<>();
        List<Article> articles = new ArrayList<>();
        ArticleIds ids = ArticleIds.of(outlet.publisher(), feed.entries());
        boolean complete = true;
        for (Entry entry : feed.entries()) {
            String id = ids.id(entry);
            if (pages != null && articles.size() == MAX_PAGES) {
                complete = false;
            } else if (id != null && !after.containsKey(id)) {
                SeenEntry known = take(entry, id, before.get(id), feed.language(), articles);
                if (known != null) {
                    after.put(id, known);
                }
            }
        }
        int room = after.size() + REMEMBERED_BEYOND_FEED;
        for (SeenEntry entry : before.values()) {
            if (after.size() < room) {
                after.putIfAbsent(entry.article(), entry);
            }
        }
        articles.sort(java.util.Comparator.comparing(Article::publishedAt));
        return new Sieved(articles, List.copyOf(after.values()), complete);
    }

    private @Nullable SeenEntry take(
            Entry entry, String id, @Nullable SeenEntry known, @Nullable String feedLanguage, List<Article> articles) {
        String text = HtmlText.paragraphs(entry.html());
        String title = entry.title().isEmpty() ? titleOf(text) : entry.title();
        if (title.isEmpty() && text.isEmpty()) {
            return null;
        }
        String hash = ContentHash.of(title, text);
        if (known != null && known.contentHash().equals(hash)) {
            return known;
        }
        int revision = known == null ? 1 : known.revision() + 1;
        articles.add(article(entry, id, revision, title, text, feedLanguage));
        return new SeenEntry(id, hash, revision);
    }

    private Article article(
            Entry entry, String id, int revision, String title, String feedText, @Nullable String feedLanguage) {
        String url = ArticleIds.url(entry);
        String page = pages == null || url == null ? null : pages.text(url);
        String text = page != null && page.length() > feedText.length() ? page : feedText;
        Instant published = entry.date();
        return new Article(
                id,
                revision,
                outlet.feed(),
                url,
                outlet.publisher(),
                title,
                text,
                LanguageDetector.detect(
                        title + "\n" + text, outlet.language() == null ? feedLanguage : outlet.language()),
                published == null ? fetchedAt : published,
                fetchedAt,
                ContentHash.of(title, text),
                outlet.tags());
    }

    /** What stands for a title where there is none: the beginning of the text, whole words. */
    private static String titleOf(String text) {
        String line = text.lines().findFirst().orElse("");
        if (line.length() <= TITLE_FROM_TEXT) {
            return line;
        }
        int end = line.lastIndexOf(' ', TITLE_FROM_TEXT);
        return line.substring(0, end < TITLE_FROM_TEXT / 2 ? TITLE_FROM_TEXT : end) + "…";
    }
}
