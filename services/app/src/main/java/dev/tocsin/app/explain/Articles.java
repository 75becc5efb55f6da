package dev.tocsin.app.explain;

import dev.tocsin.model.Article;
import dev.tocsin.model.Ids;
import dev.tocsin.platform.text.ContentHash;
import dev.tocsin.platform.text.LanguageDetector;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes articles of what somebody points to, as the poller makes them of entries. */
public final class Articles {
    private Articles() {}

    /**
     * An article of no feed.
     *
     * @param id null: made of the words
     * @param url null where it has none
     * @param language null: detected
     * @param at when it was published and read
     */
    public static Article of(
            @Nullable String id,
            @Nullable String url,
            String publisher,
            String title,
            String text,
            @Nullable String language,
            Instant at) {
        return new Article(
                id == null ? Ids.of("explain", title, text) : id,
                1,
                null,
                url,
                publisher,
                title,
                text,
                language == null ? LanguageDetector.detect(title + "\n" + text) : language,
                at,
                at,
                ContentHash.of(title, text),
                List.of());
    }
}
