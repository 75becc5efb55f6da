package dev.tocsin.matcher.fact;

import dev.tocsin.matcher.toll.ArticleClaims;
import dev.tocsin.matcher.toll.TollResolver;
import dev.tocsin.model.Article;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Toll;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints how many events of a corpus end with the right number of killed and wounded when the labels say which articles belong
 * together: a judgement of facts and tolls alone. The corpus folder holds articles.jsonl and gold.jsonl (id, event, killed, wounded).
 */
final class TollRun {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TollRun() {}

    public static void main(String[] args) throws IOException {
        Map<String, JsonNode> articles = new LinkedHashMap<>();
        for (JsonNode line : lines(Path.of(args[0], "articles.jsonl"))) {
            articles.put(line.get("id").asString(), line);
        }
        Map<String, List<JsonNode>> events = new LinkedHashMap<>();
        for (JsonNode line : lines(Path.of(args[0], "gold.jsonl"))) {
            events.computeIfAbsent(line.get("event").asString(), id -> new ArrayList<>())
                    .add(line);
        }
        int killed = 0;
        int wounded = 0;
        for (List<JsonNode> event : events.values()) {
            Toll toll = toll(event, articles);
            killed += sum(toll, CasualtyKind.KILLED)
                            == event.getLast().get("killed").asInt()
                    ? 1
                    : 0;
            wounded += sum(toll, CasualtyKind.WOUNDED)
                            == event.getLast().get("wounded").asInt()
                    ? 1
                    : 0;
        }
        System.out.printf(
                "%d events: killed exact %.3f, wounded exact %.3f%n",
                events.size(), (double) killed / events.size(), (double) wounded / events.size());
    }

    private static Toll toll(List<JsonNode> event, Map<String, JsonNode> articles) {
        FactExtractor extractor = new FactExtractor();
        List<ArticleClaims> claims = new ArrayList<>();
        for (JsonNode label : event) {
            JsonNode line = Objects.requireNonNull(articles.get(label.get("id").asString()));
            Instant at = Instant.parse(line.get("publishedAt").asString());
            String id = line.get("id").asString();
            Article article = new Article(
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
            claims.add(ArticleClaims.of(article, id, extractor.extract(article)));
        }
        return new TollResolver().resolve(claims);
    }

    private static int sum(Toll toll, CasualtyKind kind) {
        return toll.figures().getOrDefault(kind, Map.of()).values().stream()
                .mapToInt(Figure::min)
                .sum();
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
