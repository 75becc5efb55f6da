package dev.tocsin.matcher.fact;

import dev.tocsin.matcher.match.Span;
import dev.tocsin.matcher.rule.FactsCondition;
import dev.tocsin.model.Article;
import dev.tocsin.model.Claim;
import dev.tocsin.model.Group;
import dev.tocsin.model.Term;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether an article claims what a rule asks for. Only current claims and terms count. Thread-safe, pure. */
public final class FactsGate {
    /** Groups that are named: who of the military or unnamed is harmed may be one of those asked for. */
    private static final Set<Group> OTHERS =
            EnumSet.complementOf(EnumSet.of(Group.PEACEKEEPER, Group.MILITARY, Group.UNSPECIFIED));

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
     * where it does, it was understood, and words add nothing. Nor do they where their own sentence was understood as telling of others,
     * or a truce in the article is a manner of speaking.
     *
     * @param article which these are the facts of
     * @param words where the article holds the words that the rule has for this; empty: it has none, or the article holds none
     */
    public static boolean holds(FactsCondition condition, Article article, Facts facts, List<Span> words) {
        return holds(condition, facts)
                || (!words.isEmpty() && silent(condition, facts) && tells(condition, article, facts, words));
    }

    private static boolean silent(FactsCondition condition, Facts facts) {
        FactsCondition.Casualties casualties = condition.casualties();
        FactsCondition.Terms terms = condition.terms();
        return (casualties == null
                        || facts.casualties().stream()
                                .noneMatch(claim -> casualties.of().contains(claim.who())
                                        && casualties.kinds().contains(claim.kind())))
                && (terms == null
                        || (!facts.peaceful()
                                && facts.terms().stream()
                                        .noneMatch(term -> terms.topics().contains(term.topic()))));
    }

    /** Whether some of the words stand where no harm to others was read: "blue helmets shot three raiders" has them, and is no news of them. */
    private static boolean tells(FactsCondition condition, Article article, Facts facts, List<Span> words) {
        FactsCondition.Casualties wanted = condition.casualties();
        if (wanted == null) {
            return true;
        }
        List<Claim> others = facts.casualties().stream()
                .filter(claim -> !wanted.of().contains(claim.who()) && OTHERS.contains(claim.who()))
                .toList();
        return words.stream()
                .anyMatch(span -> others.stream().noneMatch(claim -> covers(claim.evidence(), article, span)));
    }

    /** A headline is understood as soon as anything is; its body tells the same at length. */
    private static boolean covers(String evidence, Article article, Span span) {
        if (span.field() == Span.Field.TITLE) {
            return true;
        }
        int at = article.text().indexOf(evidence);
        return at >= 0 && at <= span.start() && span.end() <= at + evidence.length();
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
