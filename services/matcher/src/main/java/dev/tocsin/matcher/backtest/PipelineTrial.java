package dev.tocsin.matcher.backtest;

import dev.tocsin.matcher.Pipeline;
import dev.tocsin.matcher.Rehearsal;
import dev.tocsin.matcher.event.Match;
import dev.tocsin.matcher.fact.FactExtractor;
import dev.tocsin.matcher.fact.Facts;
import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.matcher.rule.Rule;
import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.matcher.rule.RuleTrial;
import dev.tocsin.model.Alert;
import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tries a rule on articles with the stages of the product, in memory. Thread-safe. */
public final class PipelineTrial implements RuleTrial {
    private final FactExtractor extractor = new FactExtractor();

    @Override
    public Outcome run(Rule rule, List<Article> articles) {
        RuleEngine engine = RuleEngine.of(RuleSet.of(List.of(rule)));
        Rehearsal rehearsal = new Rehearsal(new Pipeline(() -> engine));
        List<Boolean> fired = new ArrayList<>();
        List<Facts> facts = new ArrayList<>();
        Map<String, Event> events = new LinkedHashMap<>();
        List<Alert> alerts = new ArrayList<>();
        for (Article article : articles) {
            Rehearsal.Step step = rehearsal.take(article);
            fired.add(step.matches().stream().anyMatch(Match::fired));
            facts.add(extractor.extract(article));
            step.outcomes().forEach(outcome -> add(outcome, events, alerts));
        }
        rehearsal.finish().forEach(outcome -> add(outcome, events, alerts));
        return new RuleTrial.Outcome(fired, facts, List.copyOf(events.values()), alerts);
    }

    private static void add(dev.tocsin.matcher.Outcome outcome, Map<String, Event> events, List<Alert> alerts) {
        outcome.events().forEach(event -> events.put(event.eventId(), event));
        alerts.addAll(outcome.alerts());
    }
}
