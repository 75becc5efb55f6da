package dev.tocsin.matcher;

import dev.tocsin.matcher.event.Match;
import dev.tocsin.matcher.event.MemoryEventStore;
import dev.tocsin.matcher.event.RuleEvents;
import dev.tocsin.matcher.gate.ArticleGate;
import dev.tocsin.matcher.gate.GateVerdict;
import dev.tocsin.matcher.gate.SeenArticle;
import dev.tocsin.model.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The way from articles to alerts in memory, from an empty state: what backtests, explanations and rule tests run. The same pipeline as
 * in the topology, with the stores in memory. Used by one thread.
 */
public final class Rehearsal {
    private final Pipeline pipeline;
    private final MemoryEventStore store = new MemoryEventStore();
    private final Map<String, RuleEvents> rules = new TreeMap<>();
    private final Map<String, SeenArticle> seen = new LinkedHashMap<>();
    private Instant streamTime = Instant.MIN;
    private Instant sweptAt = Instant.MIN;

    /**
     * What came of one article.
     *
     * @param verdict whether it passed the gate
     * @param matches the rules it met
     * @param outcomes what came of each match, and of the time that passed
     */
    public record Step(GateVerdict verdict, List<Match> matches, List<Outcome> outcomes) {
        public Step {
            matches = List.copyOf(matches);
            outcomes = List.copyOf(outcomes);
        }
    }

    /** A rehearsal of these stages. */
    public Rehearsal(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** Takes the next article. */
    public Step take(Article article) {
        Instant at = article.fetchedAt();
        streamTime = at.isAfter(streamTime) ? at : streamTime;
        SeenArticle known = seen.get(article.id());
        GateVerdict verdict = ArticleGate.judge(article, known, streamTime);
        if (!verdict.passes()) {
            return new Step(verdict, List.of(), List.of());
        }
        List<Outcome> outcomes = new ArrayList<>();
        List<Match> matches = pipeline.match(article, known == null ? Set.of() : Set.copyOf(known.rules()));
        seen.remove(article.id());
        seen.put(
                article.id(),
                ArticleGate.remember(
                        article,
                        known,
                        matches.stream()
                                .filter(Match::fired)
                                .map(match -> match.rule().id())
                                .toList()));
        for (Match match : matches) {
            outcomes.add(pipeline.decide(match, events(match.rule().id())));
        }
        sweep();
        return new Step(verdict, matches, outcomes);
    }

    /** Tells what still waits to be told, as if much time passed. */
    public List<Outcome> finish() {
        return rules.values().stream()
                .map(events -> pipeline.settle(events, Instant.MAX))
                .filter(outcome -> !outcome.events().isEmpty())
                .toList();
    }

    private RuleEvents events(String rule) {
        return rules.computeIfAbsent(rule, id -> new RuleEvents(id, store));
    }

    private void sweep() {
        if (sweptAt.isBefore(streamTime.minus(Duration.ofDays(1)))) {
            sweptAt = streamTime;
            Instant oldest = streamTime.minus(ArticleGate.MEMORY);
            Iterator<SeenArticle> articles = seen.values().iterator();
            while (articles.hasNext()) {
                if (articles.next().at().isBefore(oldest)) {
                    articles.remove();
                }
            }
        }
    }
}
