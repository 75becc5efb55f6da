package dev.tocsin.matcher.fact;

import dev.tocsin.matcher.rule.FactsCondition;
import dev.tocsin.model.Claim;
import dev.tocsin.model.Term;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether an article claims what a rule asks for. Only current claims and terms count. Thread-safe, pure. */
public final class FactsGate {
    private FactsGate() {}

    /** Whether every given part of the condition holds. */
    private static boolean holds(FactsCondition condition, Facts facts) {
        FactsCondition.Casualties casualties = condition.casualties();
        FactsCondition.Terms terms = condition.terms();
        return (casualties == null || claims(casualties, facts).findAny().isPresent())
                && (terms == null || terms(terms, facts).findAny().isPresent());
    }

    /**
     * Whether the condition holds, or words do in its place. They do only where the article claims nothing of the sort, not even as history:
     * where it does, it was understood, and words add nothing.
     *
     * @param wordsDo whether the rule has such words and the article holds them
     */
    public static boolean holds(FactsCondition condition, Facts facts, boolean wordsDo) {
        return holds(condition, facts) || (wordsDo && silent(condition, facts));
    }

    private static boolean silent(FactsCondition condition, Facts facts) {
        FactsCondition.Casualties casualties = condition.casualties();
        FactsCondition.Terms terms = condition.terms();
        return (casualties == null
                        || facts.casualties().stream()
                                .noneMatch(claim -> casualties.of().contains(claim.who())
                                        && casualties.kinds().contains(claim.kind())))
                && (terms == null
                        || facts.terms().stream()
                                .noneMatch(term -> terms.topics().contains(term.topic())));
    }

    /** The sentence that says it, the first one where several do; null where none does. */
    public static @Nullable String evidence(FactsCondition condition, Facts facts) {
        FactsCondition.Casualties casualties = condition.casualties();
        FactsCondition.Terms terms = condition.terms();
        return Stream.concat(
                        casualties == null
                                ? Stream.of()
                                : claims(casualties, facts).map(Claim::evidence),
                        terms == null ? Stream.of() : terms(terms, facts).map(Term::evidence))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Claim> claims(FactsCondition.Casualties wanted, Facts facts) {
        return facts.casualties().stream()
                .filter(claim -> claim.current()
                        && wanted.of().contains(claim.who())
                        && wanted.kinds().contains(claim.kind())
                        && claim.min() >= wanted.min());
    }

    private static Stream<Term> terms(FactsCondition.Terms wanted, Facts facts) {
        return facts.terms().stream()
                .filter(term -> term.current()
                        && wanted.stances().contains(term.stance())
                        && wanted.topics().contains(term.topic()));
    }
}
