package dev.tocsin.matcher.rule;

import dev.tocsin.model.Article;
import dev.tocsin.model.Ids;
import dev.tocsin.model.Json;
import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.YamlMap;
import dev.tocsin.platform.config.YamlScalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the articles of tests: inline, or from a file with one JSON object as {@code backtest} reads it. */
final class TestArticles {
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final int MAX_BYTES = 1_000_000;

    private final Path ruleFile;
    private final Faults faults;

    TestArticles(Path ruleFile, Faults faults) {
        this.ruleFile = ruleFile;
        this.faults = faults;
    }

    /** The article; what is not given is made up, each an hour after the one before it. */
    Article read(YamlMap map, int index) {
        Instant time = FIRST.plus(Duration.ofHours(index));
        YamlScalar file = map.scalar("file");
        if (file != null) {
            map.allow("file");
            return fromFile(file, index, time);
        }
        map.allow("title", "body", "publisher", "language", "publishedAt", "url", "feed", "tags");
        YamlScalar at = map.scalar("publishedAt");
        if (at != null) {
            try {
                time = Instant.parse(at.text());
            } catch (DateTimeParseException e) {
                faults.add(at.at(), "expected a time such as 2024-03-05T14:20:00Z, found " + at.describe());
            }
        }
        return article(
                index,
                map.string("feed"),
                map.string("url"),
                map.string("publisher", "Test"),
                map.required("title"),
                map.string("body", ""),
                map.string("language", "und"),
                time,
                map.strings("tags"));
    }

    private Article fromFile(YamlScalar name, int index, Instant time) {
        Path path = ruleFile.resolveSibling(name.text());
        try {
            if (Files.size(path) > MAX_BYTES) {
                faults.add(name.at(), "\"" + name.text() + "\" is larger than 1 MB");
                return article(index, null, null, "", "", "", "und", time, List.of());
            }
            JsonNode json = Json.mapper().readTree(Files.readString(path));
            return article(
                    index,
                    null,
                    text(json, "url"),
                    json.path("publisher").asString("Test"),
                    json.path("title").asString(""),
                    json.path("body").asString(""),
                    json.path("language").asString("und"),
                    json.has("publishedAt")
                            ? Instant.parse(json.get("publishedAt").asString())
                            : time,
                    List.of());
        } catch (IOException e) {
            faults.add(name.at(), "cannot read \"" + name.text() + "\" beside the rule file");
        } catch (JacksonException | DateTimeParseException e) {
            faults.add(name.at(), "\"" + name.text() + "\" holds no article: one JSON object with title and body");
        }
        return article(index, null, null, "", "", "", "und", time, List.of());
    }

    private static @Nullable String text(JsonNode json, String key) {
        return json.has(key) ? json.get(key).asString() : null;
    }

    private static Article article(
            int index,
            @Nullable String feed,
            @Nullable String url,
            String publisher,
            String title,
            String text,
            String language,
            Instant time,
            List<String> tags) {
        String hash = Ids.of(title, text);
        return new Article(
                "test-" + (index + 1), 1, feed, url, publisher, title, text, language, time, time, hash, tags);
    }
}
