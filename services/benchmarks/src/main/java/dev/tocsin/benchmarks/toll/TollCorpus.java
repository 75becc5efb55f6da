package dev.tocsin.benchmarks.toll;

import dev.tocsin.benchmarks.event.Corpus;
import dev.tocsin.matcher.fact.FactExtractor;
import dev.tocsin.matcher.toll.ArticleClaims;
import dev.tocsin.matcher.toll.FigureLesson;
import dev.tocsin.model.Article;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Events whose tolls are known, in the end or after each of their articles.
 *
 * @param name of the folder
 * @param moments an event after one of its articles
 */
record TollCorpus(String name, List<Moment> moments) {
    /**
     * An event after one of its articles.
     *
     * @param event id
     * @param articles how many it has by then
     * @param weight of the moment, so that all of an event together count as one
     * @param lesson the figures that may be chosen
     * @param killed how many were killed as far as was told by then; null: not known
     * @param wounded the same of the wounded
     */
    record Moment(
            String event,
            int articles,
            double weight,
            FigureLesson lesson,
            @Nullable Integer killed,
            @Nullable Integer wounded) {
        @Nullable
        Integer people(CasualtyKind kind) {
            return kind == CasualtyKind.KILLED ? killed : wounded;
        }
    }

    /**
     * Reads a folder with {@code articles.jsonl} and {@code gold.jsonl} ({@code id}, {@code event}); the tolls stand in {@code
     * tolls.jsonl} ({@code event}, {@code after}: {@code id}, {@code killed}, {@code wounded}), otherwise beside each article of {@code
     * gold.jsonl}, all with that of the end.
     */
    static TollCorpus read(Path folder) throws IOException {
        Map<String, List<ArticleClaims>> events = events(folder);
        Path tolls = folder.resolve("tolls.jsonl");
        List<Moment> moments = new ArrayList<>();
        if (Files.exists(tolls)) {
            for (String line : Files.readAllLines(tolls)) {
                JsonNode toll = Json.mapper().readTree(line);
                moments.addAll(after(toll, events.getOrDefault(toll.get("event").asString(), List.of())));
            }
        } else {
            Map<String, JsonNode> last = new LinkedHashMap<>();
            for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
                JsonNode gold = Json.mapper().readTree(line);
                if (gold.hasNonNull("event")) {
                    last.put(gold.get("event").asString(), gold);
                }
            }
            last.forEach((event, toll) -> {
                List<ArticleClaims> articles = events.getOrDefault(event, List.of());
                if (!articles.isEmpty()) {
                    moments.add(moment(event, articles, 1, toll));
                }
            });
        }
        return new TollCorpus(folder.getFileName().toString(), moments);
    }

    private static List<Moment> after(JsonNode toll, List<ArticleClaims> articles) {
        String event = toll.get("event").asString();
        Map<String, JsonNode> after = new HashMap<>();
        toll.path("after").forEach(one -> after.put(one.get("id").asString(), one));
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            JsonNode then =
                    articles.size() == 1 ? toll : after.get(articles.get(i).article());
            if (then != null) {
                moments.add(moment(event, articles.subList(0, i + 1), 1.0 / articles.size(), then));
            }
        }
        return moments;
    }

    private static Moment moment(String event, List<ArticleClaims> articles, double weight, JsonNode toll) {
        return new Moment(
                event,
                articles.size(),
                weight,
                new FigureLesson(articles),
                people(toll.path("killed")),
                people(toll.path("wounded")));
    }

    private static @Nullable Integer people(JsonNode count) {
        return count.isNumber() ? Integer.valueOf(count.asInt()) : null;
    }

    /** What the articles of each event tell, in time order. */
    private static Map<String, List<ArticleClaims>> events(Path folder) throws IOException {
        Map<String, String> eventOf = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
            JsonNode gold = Json.mapper().readTree(line);
            if (gold.hasNonNull("event")) {
                eventOf.put(gold.get("id").asString(), gold.get("event").asString());
            }
        }
        FactExtractor extractor = new FactExtractor();
        Map<String, List<ArticleClaims>> events = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("articles.jsonl"))) {
            Article article = Corpus.article(Json.mapper().readTree(line));
            String event = eventOf.get(article.id());
            if (event != null) {
                events.computeIfAbsent(event, id -> new ArrayList<>())
                        .add(ArticleClaims.of(article, article.publisher(), extractor.extract(article)));
            }
        }
        events.values()
                .forEach(articles ->
                        articles.sort(Comparator.comparing(ArticleClaims::at).thenComparing(ArticleClaims::article)));
        return events;
    }
}
