package dev.tocsin.app.explain;

import dev.tocsin.console.explain.Answer.Explained;
import dev.tocsin.console.explain.Verdict;
import dev.tocsin.console.explain.Verdict.Outcome;
import dev.tocsin.matcher.fact.FactExtractor;
import dev.tocsin.matcher.fact.Facts;
import dev.tocsin.matcher.fact.FactsGate;
import dev.tocsin.matcher.fact.text.Lexicons;
import dev.tocsin.matcher.match.Explanation;
import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.matcher.match.Span;
import dev.tocsin.matcher.rule.FactsCondition;
import dev.tocsin.matcher.rule.Rule;
import dev.tocsin.model.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verdict of every rule on an article, with the stages of the product: source, words, facts. Thread-safe, pure. */
public final class Explanations {
    private final FactExtractor extractor = new FactExtractor();

    /** What these rules make of the article. */
    public Explained of(RuleEngine rules, Article article) {
        Facts facts = extractor.extract(article);
        return new Explained(
                article,
                rules.rules().version(),
                rules.explain(article).stream()
                        .map(explanation -> verdict(explanation, article, facts))
                        .toList(),
                facts.casualties(),
                facts.terms(),
                facts.withdraws(),
                Lexicons.bundled().forLanguage(article.language()) != null);
    }

    private static Verdict verdict(Explanation explanation, Article article, Facts facts) {
        Rule rule = explanation.rule();
        FactsCondition condition = rule.facts();
        Boolean holds = condition == null
                ? null
                : FactsGate.holds(condition, article, facts, explanation.wordsDo() ? explanation.spans() : List.of());
        Outcome outcome = outcome(explanation, article, holds);
        return new Verdict(
                rule.id(),
                rule.title(),
                rule.severity(),
                outcome,
                explanation.spans().stream().map(Explanations::span).toList(),
                condition != null && outcome == Outcome.FACTS_MISSING
                        ? missing(condition, facts, explanation.reason())
                        : outcome == Outcome.FIRES ? "" : explanation.reason(),
                holds);
    }

    private static String missing(FactsCondition condition, Facts facts, String words) {
        String reason = FactsReason.of(condition, facts);
        return words.isEmpty() ? reason : reason + "; nor `or`: " + words;
    }

    private static Outcome outcome(Explanation explanation, Article article, @Nullable Boolean holds) {
        if (explanation.fired()) {
            return holds == null || holds ? Outcome.FIRES : Outcome.FACTS_MISSING;
        }
        return explanation.rule().sources().accept(article) ? Outcome.WORDS_MISSING : Outcome.SOURCE_EXCLUDED;
    }

    private static Verdict.Span span(Span span) {
        return new Verdict.Span(
                span.field() == Span.Field.TITLE ? Verdict.Field.TITLE : Verdict.Field.TEXT, span.start(), span.end());
    }
}
