package dev.tocsin.matcher.fact;

import dev.tocsin.model.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A corpus folder outside the build: articles.jsonl, and gold.jsonl with what each article says or what its event comes to. */
final class Corpus {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final List<JsonNode> labels;

    Corpus(Path folder) throws IOException {
        for (JsonNode line : lines(folder.resolve("articles.jsonl"))) {
            articles.put(line.get("id").asString(), article(line));
        }
        this.labels = lines(folder.resolve("gold.jsonl"));
    }

    /** The articles by id. */
    Map<String, Article> articles() {
        return articles;
    }

    /** The labels by event in the order of their articles. */
    Map<String, List<JsonNode>> events() {
        Map<String, List<JsonNode>> events = new LinkedHashMap<>();
        for (JsonNode label : labels) {
            if (!label.path("event").isNull()) {
                events.computeIfAbsent(label.get("event").asString(), id -> new ArrayList<>())
                        .add(label);
            }
        }
        return events;
    }

    /** The articles of incidents with what they say, as cases of a probe file. */
    List<Probe> probes() {
        List<Probe> probes = new ArrayList<>();
        for (JsonNode label : labels) {
            Article article = articles.get(label.get("id").asString());
            if (article != null && !label.path("event").isNull()) {
                probes.add(new Probe(article, gold(label)));
            }
        }
        return probes;
    }

    private static SortedSet<String> gold(JsonNode label) {
        SortedSet<String> gold = new TreeSet<>();
        for (JsonNode claim : label.path("claims")) {
            if (claim.get("status").asString().equals("current")) {
                gold.add("%s %s %d %s"
                        .formatted(
                                claim.get("kind").asString(),
                                claim.get("who").asString(),
                                claim.get("min").asInt(),
                                claim.path("max").isNumber() ? claim.get("max").asInt() : "-"));
            }
        }
        for (JsonNode term : label.path("terms")) {
            if (term.get("status").asString().equals("current")) {
                gold.add(term.get("stance").asString() + " " + term.get("topic").asString());
            }
        }
        return gold;
    }

    private static Article article(JsonNode line) {
        Instant at = Instant.parse(line.get("publishedAt").asString());
        String id = line.get("id").asString();
        return new Article(
                id,
                1,
                null,
                null,
                line.path("publisher").asString(""),
                line.get("title").asString(""),
                line.get("body").asString(""),
                line.path("language").asString("en"),
                at,
                at,
                id,
                List.of());
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }
}
