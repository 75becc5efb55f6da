package dev.tocsin.matcher.fact;

import dev.tocsin.matcher.rule.FactsCondition;

/** Whether an article claims what a rule asks for. Only current claims and terms count. Thread-safe, pure. */
public final class FactsGate {
    private FactsGate() {}

    /** Whether every given part of the condition holds. */
    public static boolean holds(FactsCondition condition, Facts facts) {
        FactsCondition.Casualties casualties = condition.casualties();
        FactsCondition.Terms terms = condition.terms();
        return (casualties == null || anyClaim(casualties, facts)) && (terms == null || anyTerm(terms, facts));
    }

    private static boolean anyClaim(FactsCondition.Casualties wanted, Facts facts) {
        return facts.casualties().stream()
                .anyMatch(claim -> claim.current()
                        && wanted.of().contains(claim.who())
                        && wanted.kinds().contains(claim.kind())
                        && claim.min() >= wanted.min());
    }

    private static boolean anyTerm(FactsCondition.Terms wanted, Facts facts) {
        return facts.terms().stream()
                .anyMatch(term -> term.current()
                        && wanted.stances().contains(term.stance())
                        && wanted.topics().contains(term.topic()));
    }
}
