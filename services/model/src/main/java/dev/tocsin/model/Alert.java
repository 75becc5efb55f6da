package dev.tocsin.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision to tell someone: the event as it stood, and what changed.
 *
 * @param alertId the same for every revision of one event
 * @param revision 1 for the first, then counting
 * @param kind what this revision tells
 * @param reason why it was raised
 * @param eventId the event it is about; the record key
 * @param mergedFrom the event that was taken over, for {@link AlertKind#MERGED}; else null
 * @param rule id of the rule
 * @param ruleTitle title of the rule
 * @param ruleVersion version of the rule that decided
 * @param severity as escalated by now
 * @param title of the article that tells the event best
 * @param at record time of the article that caused it
 * @param articles ids of every article of the event so far
 * @param references the same for display, no more than the last twenty
 * @param outlets how many independent outlets report it
 * @param toll the resolved figures
 * @param casualties the current claims of the event
 * @param terms the current terms of the event
 * @param changes for readers, such as {@code killed peacekeeper: 2+ → 6}
 * @param evidence the sentences that stand behind the changes
 */
public record Alert(
        String alertId,
        int revision,
        AlertKind kind,
        AlertReason reason,
        String eventId,
        @Nullable String mergedFrom,
        String rule,
        String ruleTitle,
        String ruleVersion,
        Severity severity,
        String title,
        Instant at,
        List<String> articles,
        List<ArticleRef> references,
        int outlets,
        Toll toll,
        List<Claim> casualties,
        List<Term> terms,
        List<String> changes,
        List<Evidence> evidence) {
    public Alert {
        articles = List.copyOf(articles);
        references = List.copyOf(references);
        casualties = List.copyOf(casualties);
        terms = List.copyOf(terms);
        changes = List.copyOf(changes);
        evidence = List.copyOf(evidence);
    }

    /** Deterministic key of this revision, the same after any replay. */
    public String idempotencyKey() {
        return alertId + "-" + revision;
    }
}
