package dev.tocsin.matcher.backtest;

import dev.tocsin.model.Article;
import dev.tocsin.model.Json;
import dev.tocsin.platform.text.ContentHash;
import dev.tocsin.platform.text.LanguageDetector;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads stored articles, one JSON object a line. */
final class ArticleLines {
    private static final int LONGEST_TEXT = 200_000;

    private ArticleLines() {}

    /**
     * The article of a line. Its record time is its time of publication; a missing language is detected.
     *
     * @throws StoredArticles.BadArticle saying what is wrong
     */
    static Article read(String line) throws StoredArticles.BadArticle {
        JsonNode json;
        try {
            json = Json.mapper().readTree(line);
        } catch (JacksonException e) {
            throw new StoredArticles.BadArticle("not JSON: " + e.getOriginalMessage());
        }
        if (!json.isObject()) {
            throw new StoredArticles.BadArticle("expected one JSON object a line");
        }
        String id = required(json, "id");
        String title = text(json, "title", "");
        String body = text(json, "body", "");
        if (title.isEmpty() && body.isEmpty()) {
            throw new StoredArticles.BadArticle("neither \"title\" nor \"body\"");
        }
        if (body.length() > LONGEST_TEXT) {
            body = body.substring(0, LONGEST_TEXT);
        }
        Instant publishedAt = time(required(json, "publishedAt"));
        String language = text(json, "language", "");
        return new Article(
                id,
                1,
                null,
                json.hasNonNull("url") ? text(json, "url", "") : null,
                text(json, "publisher", "unknown"),
                title,
                body,
                language.isEmpty() ? LanguageDetector.detect(title + "\n" + body) : language,
                publishedAt,
                publishedAt,
                ContentHash.of(title, body),
                List.of());
    }

    private static String required(JsonNode json, String key) throws StoredArticles.BadArticle {
        String value = text(json, key, "");
        if (value.isEmpty()) {
            throw new StoredArticles.BadArticle("\"" + key + "\" is missing");
        }
        return value;
    }

    private static String text(JsonNode json, String key, String fallback) throws StoredArticles.BadArticle {
        @Nullable JsonNode value = json.get(key);
        if (value == null || value.isNull()) {
            return fallback;
        }
        if (!value.isString()) {
            throw new StoredArticles.BadArticle("\"" + key + "\" is no text");
        }
        return value.stringValue().strip();
    }

    private static Instant time(String text) throws StoredArticles.BadArticle {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new StoredArticles.BadArticle("\"publishedAt\" is no time such as 2024-03-05T14:20:00Z: " + text);
        }
    }
}
