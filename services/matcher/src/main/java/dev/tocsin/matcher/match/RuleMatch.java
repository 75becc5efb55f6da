package dev.tocsin.matcher.match;

import dev.tocsin.matcher.rule.Rule;
import java.util.List;

/**
 * One rule fired on one article.
 *
 * @param rule that fired
 * @param spans the words that did it, in reading order; empty for a rule that takes every article
 * @param wordsDo whether the rule asks for no facts, or these words do in their place
 */
public record RuleMatch(Rule rule, List<Span> spans, boolean wordsDo) {
    public RuleMatch {
        spans = List.copyOf(spans);
    }
}
