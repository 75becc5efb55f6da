package dev.tocsin.matcher.rule;

import dev.tocsin.model.Alert;
import dev.tocsin.model.AlertKind;
import dev.tocsin.model.AlertReason;
import dev.tocsin.model.Article;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Claim;
import dev.tocsin.model.Group;
import dev.tocsin.model.Stance;
import dev.tocsin.model.Term;
import dev.tocsin.model.Topic;
import dev.tocsin.model.Wire;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A test that a rule carries: articles, and what the rule must make of them. What is null is not checked.
 *
 * @param title what it shows
 * @param line of the file it stands in, from 1
 * @param articles in the order they come in, at least one
 * @param fires whether the rule fires, per article
 * @param claims current claims that must be found; an empty list: none may be
 * @param terms current terms that must be found; an empty list: none may be
 * @param events the events as groups of article numbers, from 1
 * @param alerts the alert revisions in order
 */
public record RuleTest(
        String title,
        int line,
        List<Article> articles,
        @Nullable List<Boolean> fires,
        @Nullable List<ClaimWanted> claims,
        @Nullable List<TermWanted> terms,
        @Nullable List<List<Integer>> events,
        @Nullable List<AlertWanted> alerts) {

    /** A claim that must be found: the given parts must agree. */
    public record ClaimWanted(
            @Nullable CasualtyKind kind,
            @Nullable Group who,
            @Nullable Integer min,
            @Nullable Integer max) {
        boolean agrees(Claim claim) {
            return (kind == null || kind == claim.kind())
                    && (who == null || who == claim.who())
                    && (min == null || min == claim.min())
                    && (max == null || max.equals(claim.max()));
        }

        String show() {
            String figure = min == null ? "" : max == null ? min + "+" : min.equals(max) ? "" + min : min + "–" + max;
            return words(figure, who == null ? null : who.wire(), kind == null ? null : kind.wire());
        }
    }

    /** A term that must be found: the given parts must agree. */
    public record TermWanted(
            @Nullable Stance stance, @Nullable Topic topic) {
        boolean agrees(Term term) {
            return (stance == null || stance == term.stance()) && (topic == null || topic == term.topic());
        }

        String show() {
            return words(stance == null ? null : stance.wire(), topic == null ? null : topic.wire());
        }
    }

    /** An alert revision that must be raised: the given parts must agree. */
    public record AlertWanted(
            @Nullable AlertKind kind, @Nullable AlertReason reason) {
        boolean agrees(Alert alert) {
            return (kind == null || kind == alert.kind()) && (reason == null || reason == alert.reason());
        }

        String show() {
            return words(kind == null ? null : Wire.name(kind), reason == null ? null : Wire.name(reason));
        }
    }

    private static String words(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
