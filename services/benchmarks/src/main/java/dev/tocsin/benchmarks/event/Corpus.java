package dev.tocsin.benchmarks.event;

import dev.tocsin.matcher.event.ArticleHead;
import dev.tocsin.matcher.event.FeatureReader;
import dev.tocsin.matcher.event.Match;
import dev.tocsin.matcher.event.RulePolicy;
import dev.tocsin.matcher.fact.FactExtractor;
import dev.tocsin.matcher.fact.Facts;
import dev.tocsin.model.Article;
import dev.tocsin.model.Json;
import dev.tocsin.platform.text.ContentHash;
import dev.tocsin.platform.text.LanguageDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Articles whose events are known.
 *
 * @param name of the folder
 * @param lessons in order of arrival
 */
public record Corpus(String name, List<Known> lessons) {
    /**
     * One article.
     *
     * @param match of a rule that takes every article
     * @param event it belongs to
     */
    public record Known(Match match, String event) {}

    /**
     * Reads {@code articles.jsonl} and {@code gold.jsonl} of a folder; articles without an event are left out. Where the articles are
     * labelled with the rules that should fire, each rule is a corpus of its own.
     */
    static List<Corpus> read(Path folder) throws IOException {
        Set<String> rules = new TreeSet<>();
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
            Json.mapper().readTree(line).path("rules").forEach(rule -> rules.add(rule.asString()));
        }
        List<Corpus> corpora = new ArrayList<>();
        if (rules.isEmpty()) {
            corpora.add(read(folder, null));
        }
        for (String rule : rules) {
            corpora.add(read(folder, rule));
        }
        return corpora;
    }

    private static Corpus read(Path folder, @Nullable String only) throws IOException {
        Map<String, String> events = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
            JsonNode gold = Json.mapper().readTree(line);
            boolean wanted = only == null;
            for (JsonNode rule : gold.path("rules")) {
                wanted |= rule.asString().equals(only);
            }
            if (wanted && gold.hasNonNull("event")) {
                events.put(gold.get("id").asString(), gold.get("event").asString());
            }
        }
        RulePolicy rule = RulePolicy.everything();
        FactExtractor extractor = new FactExtractor();
        List<Known> lessons = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("articles.jsonl"))) {
            JsonNode json = Json.mapper().readTree(line);
            String event = events.get(json.get("id").asString());
            if (event != null) {
                Article article = article(json);
                Facts facts = extractor.extract(article);
                lessons.add(new Known(
                        new Match(rule, true, ArticleHead.of(article), facts, FeatureReader.read(article, facts), ""),
                        event));
            }
        }
        return new Corpus(folder.getFileName() + (only == null ? "" : " " + only), lessons);
    }

    /** An article as the backtest reads it. */
    public static Article article(JsonNode json) {
        String title = json.path("title").asString("");
        String body = json.path("body").asString("");
        Instant at = Instant.parse(json.get("publishedAt").asString());
        String language = json.path("language").asString("");
        return new Article(
                json.get("id").asString(),
                1,
                null,
                json.hasNonNull("url") ? json.get("url").asString() : null,
                json.path("publisher").asString("unknown"),
                title,
                body,
                language.isEmpty() ? LanguageDetector.detect(title + "\n" + body) : language,
                at,
                at,
                ContentHash.of(title, body),
                List.of());
    }
}
