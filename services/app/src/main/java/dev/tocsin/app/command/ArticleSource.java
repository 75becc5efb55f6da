package dev.tocsin.app.command;

import dev.tocsin.app.explain.Articles;
import dev.tocsin.app.explain.WebArticles;
import dev.tocsin.model.Article;
import dev.tocsin.model.Json;
import dev.tocsin.poller.fetch.FetchLimits;
import dev.tocsin.poller.parse.Links;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One article as a user points to it: a web address, a file with a JSON object as backtests read them, or a file with text. */
final class ArticleSource {
    private static final int MAX_BYTES = 10 * 1024 * 1024;

    private final InstantSource clock;

    ArticleSource(InstantSource clock) {
        this.clock = clock;
    }

    /** Reads it, or says why not. */
    Article read(String source) throws Failure {
        return Links.isWeb(source) ? page(source) : file(source);
    }

    private Article page(String url) throws Failure {
        WebArticles web = new WebArticles(FetchLimits.defaults().withPrivateAddresses(), clock);
        return switch (web.read(url)) {
            case WebArticles.Found found -> found.article();
            case WebArticles.Unread unread -> throw new Failure(url + ": " + Text.line(unread.reason()));
        };
    }

    private Article file(String source) throws Failure {
        try {
            Path path = Path.of(source);
            if (!Files.isRegularFile(path)) {
                throw new Failure(source + (Files.exists(path) ? ":1:1: not a file" : ":1:1: no such file"));
            }
            if (Files.size(path) > MAX_BYTES) {
                throw new Failure(source + ":1:1: larger than 10 MB");
            }
            String text = Files.readString(path).strip();
            return text.startsWith("{") ? json(source, text) : text(source, text);
        } catch (CharacterCodingException e) {
            throw new Failure(source + ":1:1: not UTF-8 text");
        } catch (InvalidPathException | IOException e) {
            throw new Failure(source + ":1:1: cannot be read: " + e.getMessage());
        }
    }

    /** The first line is the title. */
    private Article text(String source, String text) throws Failure {
        if (text.isEmpty()) {
            throw new Failure(source + ":1:1: empty");
        }
        int end = text.indexOf('\n');
        String title = end < 0 ? text : text.substring(0, end);
        String body = end < 0 ? "" : text.substring(end + 1);
        return Articles.of(null, null, source, title.strip(), body.strip(), null, clock.instant());
    }

    private Article json(String source, String text) throws Failure {
        JsonNode json;
        try {
            // of several lines the first counts
            json = Json.mapper()
                    .readTree(text.lines()
                            .findFirst()
                            .filter(line -> line.endsWith("}"))
                            .orElse(text));
        } catch (JacksonException e) {
            throw new Failure(source + ":" + Math.max(1, e.getLocation().getLineNr()) + ":"
                    + Math.max(1, e.getLocation().getColumnNr()) + ": not JSON: " + Text.line(e.getOriginalMessage()));
        }
        String title = json.path("title").asString("");
        String body = json.path("body").asString(json.path("text").asString(""));
        if (title.isBlank() && body.isBlank()) {
            throw new Failure(source + ":1:1: neither \"title\" nor \"body\"");
        }
        String publishedAt = json.path("publishedAt").asString("");
        String language = json.path("language").asString("");
        return Articles.of(
                json.path("id").asString(null),
                json.path("url").asString(null),
                json.path("publisher").asString(source),
                title,
                body,
                language.isEmpty() ? null : language,
                time(source, publishedAt));
    }

    private Instant time(String source, String text) throws Failure {
        try {
            return text.isEmpty() ? clock.instant() : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Failure(source + ":1:1: \"publishedAt\" is no time such as 2024-03-05T14:20:00Z");
        }
    }
}
