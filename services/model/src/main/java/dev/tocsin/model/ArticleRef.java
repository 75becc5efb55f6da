package dev.tocsin.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as an event remembers it.
 *
 * @param id of the article
 * @param title plain text
 * @param url canonical address, or null
 * @param publisher name of the outlet
 * @param publishedAt as the outlet says
 * @param voice id of the independent source it repeats: syndicated copies share one
 */
public record ArticleRef(
        String id, String title, @Nullable String url, String publisher, Instant publishedAt, String voice) {}
