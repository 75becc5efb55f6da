package dev.tocsin.matcher.match;

import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.model.Article;
import java.util.List;

/** Says which rules of a set fire on an article by its words and its source; {@code facts:} are not its matter. Thread-safe. */
public final class RuleEngine {
    private final RuleSet rules;

    private RuleEngine(RuleSet rules) {
        this.rules = rules;
    }

    /** An engine for these rules. */
    public static RuleEngine of(RuleSet rules) {
        return new RuleEngine(rules);
    }

    /** The rules it runs. */
    public RuleSet rules() {
        return rules;
    }

    /** The rules that fire, in the order of the set. */
    public List<RuleMatch> match(Article article) {
        return List.of();
    }

    /** The verdict of every rule, in the order of the set. */
    public List<Explanation> explain(Article article) {
        return List.of();
    }
}
