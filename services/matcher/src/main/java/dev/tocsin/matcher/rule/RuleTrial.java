package dev.tocsin.matcher.rule;

import dev.tocsin.matcher.fact.Facts;
import dev.tocsin.model.Alert;
import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import java.util.List;

/** What a test of a rule is run against: the stages of the product, from an empty state. */
@FunctionalInterface
public interface RuleTrial {
    /** Takes the articles in order. */
    Outcome run(Rule rule, List<Article> articles);

    /**
     * What came of it.
     *
     * @param fired per article: whether the rule fired, words, source and facts together
     * @param facts per article: what it says
     * @param events the events at the end
     * @param alerts every revision raised, in order
     */
    record Outcome(List<Boolean> fired, List<Facts> facts, List<Event> events, List<Alert> alerts) {
        public Outcome {
            fired = List.copyOf(fired);
            facts = List.copyOf(facts);
            events = List.copyOf(events);
            alerts = List.copyOf(alerts);
        }
    }
}
