package dev.tocsin.console.explain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which article is to be explained. */
public sealed interface Question {
    /** Characters of title and text together that are explained at most. */
    int MOST_CHARACTERS = 200_000;

    /**
     * One that is given.
     *
     * @param title plain text, one line; may be empty
     * @param text plain text, paragraphs separated by blank lines; may be empty where the title is not
     * @param url its address, or null
     * @param publisher name of the outlet, or null
     * @param language BCP 47 code; null: to be detected
     * @param publishedAt null: now
     */
    record Given(
            String title,
            String text,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable String language,
            @Nullable Instant publishedAt)
            implements Question {}

    /**
     * One on the web.
     *
     * @param url http or https
     */
    record OnTheWeb(String url) implements Question {}

    /**
     * One that a feed brought: as it was read then where that is still kept, else as its page is now.
     *
     * @param article its id
     * @param publishedAt as its outlet says; it was read then or later
     * @param url its address, or null
     */
    record Read(
            String article, Instant publishedAt, @Nullable String url) implements Question {}
}
