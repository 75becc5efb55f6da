package dev.tocsin.console.page;

import dev.tocsin.model.AlertKind;
import dev.tocsin.model.ArticleRef;
import dev.tocsin.model.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One alert's page.
 *
 * @param card the alert as its latest revision leaves it
 * @param ruleId id of the rule
 * @param openedAt time of the first article
 * @param updatedAt time of the latest article
 * @param toll what is known now
 * @param claims who said it, by what is counted
 * @param terms who wants what, by topic
 * @param timeline revisions, newest first
 * @param voices all articles, grouped by whose words they are
 * @param folded articles counted and no longer listed
 * @param background claims of history, which count for nothing
 * @param backgroundTerms terms of history
 * @param deliveries what the channels did with it
 * @param whys why articles were taken in, by article
 * @param mergedInto id of the event that took this one over, or null
 * @param mergedFrom ids of events that were taken over
 */
public record EventPage(
        Card card,
        String ruleId,
        Instant openedAt,
        Instant updatedAt,
        TollTable toll,
        List<ClaimGroup> claims,
        List<TermGroup> terms,
        List<Revision> timeline,
        List<Voice> voices,
        int folded,
        List<Statement> background,
        List<Statement> backgroundTerms,
        List<DeliveryLine> deliveries,
        Map<String, Why> whys,
        @Nullable String mergedInto,
        List<String> mergedFrom) {

    /** Why an article was taken in; null where it is not told, as of the first one. */
    public @Nullable Why why(ArticleRef article) {
        return whys.get(article.id());
    }

    /**
     * Why one article was taken in.
     *
     * @param article id of the article
     * @param chance that it tells of the event
     * @param closest title of the article it was found most like; empty where that is listed no more
     * @param reasons weightiest first
     */
    public record Why(String article, String chance, String closest, List<Reason> reasons) {}

    /** What one signal said. */
    public record Reason(String says, String adds, boolean against) {}

    /**
     * One statement of one article.
     *
     * @param chip what it says in short
     * @param by who said so; empty where the article does not say
     * @param quote the sentence, its figure marked
     * @param article where it stands; null where the event has folded it
     * @param also outlets with the very same words
     */
    public record Statement(
            Chip chip,
            String by,
            List<Segment> quote,
            @Nullable ArticleRef article,
            List<String> also) {
        /** Address of the article where it may be linked. */
        public @Nullable String link() {
            return article == null ? null : SafeUrl.of(article.url());
        }
    }

    /** What articles say of one kind and group, latest first. */
    public record ClaimGroup(String tone, String title, List<Statement> statements) {}

    /** What articles say of one topic, latest first. */
    public record TermGroup(String topic, List<Statement> statements) {}

    /** Articles that repeat one independent source: the first, and its copies. */
    public record Voice(ArticleRef first, List<ArticleRef> copies) {
        /** Address of the first where it may be linked. */
        public @Nullable String link() {
            return SafeUrl.of(first.url());
        }

        /** Where a link leads. */
        public String host() {
            return SafeUrl.host(first.url());
        }
    }

    /** One revision of the alert. */
    public record Revision(
            int number,
            AlertKind kind,
            String reason,
            Instant at,
            List<ChangeLine> changes,
            List<Chip> chips,
            List<String> evidence,
            String coverage) {}

    /** What a channel did: the last revision it settled, of how many. */
    public record DeliveryLine(Delivery delivery, String outcome, boolean behind) {}
}
