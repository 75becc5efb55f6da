package dev.tocsin.matcher;

import dev.tocsin.model.Article;
import dev.tocsin.model.Json;
import dev.tocsin.platform.text.ContentHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Invented incidents as a reader would know them apart: each told by several invented outlets in their own words, some in other languages, some days later. */
public final class Incidents {
    /** When the first article was published. */
    static final Instant START = Instant.parse("2031-03-04T08:00:00Z");

    private static final String RESOURCE = "incidents.jsonl";

    private Incidents() {}

    /**
     * One article.
     *
     * @param incident it tells of
     * @param article as it came
     */
    public record Told(String incident, Article article) {}

    /** Every article in order of publication. */
    public static List<Told> all() {
        try (InputStream stream = Incidents.class.getResourceAsStream(RESOURCE)) {
            return new BufferedReader(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))
                    .lines()
                    .map(Incidents::read)
                    .sorted(Comparator.comparing(told -> told.article().publishedAt()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The articles of one incident in order of publication. */
    public static List<Article> of(String incident) {
        return all().stream()
                .filter(told -> told.incident().equals(incident))
                .map(Told::article)
                .toList();
    }

    private static Told read(String line) {
        JsonNode json = Json.mapper().readTree(line);
        String id = json.get("id").asString();
        String title = json.get("title").asString();
        String body = json.get("body").asString();
        Instant at = Instant.parse(json.get("publishedAt").asString());
        return new Told(
                json.get("event").asString(),
                new Article(
                        id,
                        1,
                        null,
                        null,
                        json.get("publisher").asString(),
                        title,
                        body,
                        json.get("language").asString(),
                        at,
                        at,
                        ContentHash.of(title, body),
                        List.of()));
    }
}
