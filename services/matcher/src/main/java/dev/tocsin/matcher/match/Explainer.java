package dev.tocsin.matcher.match;

import dev.tocsin.matcher.rule.Rule;
import dev.tocsin.model.Article;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why rules fired on one article, or the smallest condition that failed. Not thread-safe. */
final class Explainer {
    private final Article article;
    private final Reading reading;

    Explainer(Article article, Reading reading) {
        this.article = article;
        this.reading = reading;
    }

    List<Explanation> explain(List<Rule> rules, List<@Nullable Node> nodes) {
        List<Explanation> explanations = new ArrayList<>(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            explanations.add(explain(rules.get(i), nodes.get(i)));
        }
        return explanations;
    }

    private Explanation explain(Rule rule, @Nullable Node node) {
        String refusal = rule.sources().refusal(article);
        if (!refusal.isEmpty()) {
            return new Explanation(rule, false, List.of(), refusal);
        }
        if (node == null || node.holds(reading)) {
            return new Explanation(rule, true, RuleEngine.spans(node, reading), "");
        }
        return new Explanation(rule, false, List.of(), "the words do not match");
    }
}
