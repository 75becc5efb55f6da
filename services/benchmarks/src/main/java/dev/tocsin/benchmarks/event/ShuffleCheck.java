package dev.tocsin.benchmarks.event;

import dev.tocsin.matcher.Outcome;
import dev.tocsin.matcher.Pipeline;
import dev.tocsin.matcher.Rehearsal;
import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.matcher.rule.RuleFiles;
import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import dev.tocsin.model.Json;
import dev.tocsin.platform.config.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Whether the order of arrival matters: the articles of each day in shuffled order against the order of the file, and everything once more.
 *
 * <pre>
 *   ShuffleCheck RULES ARTICLES.jsonl [SHUFFLES]
 * </pre>
 */
public final class ShuffleCheck {
    private ShuffleCheck() {}

    /** Runs the command. */
    public static void main(String[] arguments) throws IOException {
        RuleSet rules = new RuleFiles(List.of(Path.of(arguments[0]))).load(new Faults());
        List<Article> articles = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            articles.add(Corpus.article(Json.mapper().readTree(line)));
        }
        int shuffles = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        Run ordered = Run.of(rules, articles);
        System.out.println("in order: " + ordered);
        for (int seed = 1; seed <= shuffles; seed++) {
            Run shuffled = Run.of(rules, shuffled(articles, new Random(seed)));
            System.out.printf(
                    Locale.ROOT,
                    "shuffle %d: %s, Rand index %.4f, pairwise F1 %.4f to the ordered run%n",
                    seed,
                    shuffled,
                    Scores.rand(ordered.eventOf, shuffled.eventOf),
                    Scores.of(ordered.together(shuffled), 0).pairwise());
        }
    }

    /** The articles of each day in any order, the days in theirs. */
    private static List<Article> shuffled(List<Article> articles, Random random) {
        Map<LocalDate, List<Article>> days = new TreeMap<>();
        for (Article article : articles) {
            LocalDate day = article.fetchedAt().atZone(ZoneOffset.UTC).toLocalDate();
            days.computeIfAbsent(day, key -> new ArrayList<>()).add(article);
        }
        days.values().forEach(day -> Collections.shuffle(day, random));
        return days.values().stream().flatMap(List::stream).toList();
    }

    /** What came of the articles told twice: the event of each rule and article, and how often it rang. */
    private record Run(Map<String, String> eventOf, int alerts, int alertsOfReplay) {
        static Run of(RuleSet rules, List<Article> articles) {
            RuleEngine engine = RuleEngine.of(rules);
            Rehearsal rehearsal = new Rehearsal(new Pipeline(() -> engine));
            Map<String, String> eventOf = new TreeMap<>();
            int alerts = take(rehearsal, articles, eventOf);
            return new Run(eventOf, alerts, take(rehearsal, articles, eventOf));
        }

        private static int take(Rehearsal rehearsal, List<Article> articles, Map<String, String> eventOf) {
            int alerts = 0;
            for (Article article : articles) {
                for (Outcome outcome : rehearsal.take(article).outcomes()) {
                    alerts += outcome.alerts().size();
                    for (Event event : outcome.events()) {
                        if (event.mergedInto() == null) {
                            event.articles().forEach(id -> eventOf.put(event.rule() + " " + id, event.eventId()));
                        }
                    }
                }
            }
            return alerts;
        }

        List<Map.Entry<String, String>> together(Run other) {
            return eventOf.entrySet().stream()
                    .map(entry -> Map.entry(
                            other.eventOf.getOrDefault(entry.getKey(), "alone " + entry.getKey()), entry.getValue()))
                    .toList();
        }

        @Override
        public String toString() {
            long events = eventOf.values().stream().distinct().count();
            return events + " events, " + alerts + " alerts, " + alertsOfReplay + " more when replayed";
        }
    }
}
