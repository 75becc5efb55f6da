package dev.tocsin.poller.publish;

import dev.tocsin.model.Ids;
import dev.tocsin.poller.parse.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ids of the articles made of a feed's entries: by the canonical address, which is the same in every feed that carries the
 * article; by the feed's own id where entries share an address, or it leads to the front page; else by the title.
 */
final class ArticleIds {
    private final String publisher;
    private final Set<String> shared;

    private ArticleIds(String publisher, Set<String> shared) {
        this.publisher = publisher;
        this.shared = shared;
    }

    /** The ids for one reading of a feed. */
    static ArticleIds of(String publisher, List<Entry> entries) {
        Map<String, @Nullable String> first = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Entry entry : entries) {
            String url = url(entry);
            if (url == null) {
                continue;
            }
            String identity = CanonicalUrl.identity(url);
            if (first.containsKey(identity) && !Objects.equals(first.get(identity), entry.id())) {
                shared.add(identity);
            }
            first.putIfAbsent(identity, entry.id());
        }
        return new ArticleIds(publisher, shared);
    }

    /** The canonical address of an entry's article, or null. */
    static @Nullable String url(Entry entry) {
        String origin = CanonicalUrl.of(entry.origin());
        return origin != null ? origin : CanonicalUrl.of(entry.url());
    }

    /** The id; null for an entry that has nothing to tell it by. */
    @Nullable
    String id(Entry entry) {
        String url = url(entry);
        if (url != null && !CanonicalUrl.isFrontPage(url) && !shared.contains(CanonicalUrl.identity(url))) {
            return Ids.of("url", CanonicalUrl.identity(url));
        }
        if (entry.id() != null) {
            return Ids.of("entry", publisher, entry.id());
        }
        return entry.title().isEmpty() ? null : Ids.of("title", publisher, entry.title());
    }
}
