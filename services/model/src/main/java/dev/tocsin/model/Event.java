package dev.tocsin.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One real-world incident as one rule sees it, after its latest article.
 *
 * @param eventId deterministic: of the rule and the first article
 * @param rule id of the rule
 * @param ruleTitle the rule's title when the event last changed
 * @param severity as escalated by now
 * @param title of the article that tells it best
 * @param openedAt time of the first article
 * @param updatedAt time of the latest article
 * @param articles ids of every article, first come first; the oldest may be folded into {@code folded}
 * @param references the same articles for display, no more than the last hundred
 * @param folded how many articles are counted and no longer listed
 * @param outlets how many independent outlets report it
 * @param revisions how many alert revisions were raised
 * @param casualties every claim of every article
 * @param terms every term of every article
 * @param toll the resolved figures
 * @param joined why its latest articles were taken in, no more than twenty
 * @param mergedInto the event that took this one over, or null
 */
public record Event(
        String eventId,
        String rule,
        String ruleTitle,
        Severity severity,
        String title,
        Instant openedAt,
        Instant updatedAt,
        List<String> articles,
        List<ArticleRef> references,
        int folded,
        int outlets,
        int revisions,
        List<Claim> casualties,
        List<Term> terms,
        Toll toll,
        List<Joined> joined,
        @Nullable String mergedInto) {
    public Event {
        articles = List.copyOf(articles);
        references = List.copyOf(references);
        casualties = List.copyOf(casualties);
        terms = List.copyOf(terms);
        // records of before have none
        joined = joined == null ? List.of() : List.copyOf(joined);
    }
}
