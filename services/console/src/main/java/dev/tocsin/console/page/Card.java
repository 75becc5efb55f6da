package dev.tocsin.console.page;

import dev.tocsin.model.Alert;
import dev.tocsin.model.AlertKind;
import dev.tocsin.model.ArticleRef;
import dev.tocsin.model.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An alert in the list, as its latest revision leaves it.
 *
 * @param eventId the event it is about
 * @param severity how loud
 * @param rule title of the rule
 * @param title of the article that tells it best
 * @param chips what is known now
 * @param kind what the latest revision tells
 * @param reason why it was raised, in words
 * @param changes what it changed
 * @param evidence the sentence behind it; empty where there is none
 * @param at when
 * @param revision its number
 * @param outlets how many independent outlets report it
 * @param articles how many articles
 * @param publishers names of the outlets, latest first, a few
 */
public record Card(
        String eventId,
        Severity severity,
        String rule,
        String title,
        List<Chip> chips,
        AlertKind kind,
        String reason,
        List<ChangeLine> changes,
        String evidence,
        Instant at,
        int revision,
        int outlets,
        int articles,
        List<String> publishers) {
    private static final int MOST_CHIPS = 8;
    private static final int MOST_CHANGES = 3;
    private static final int MOST_PUBLISHERS = 5;

    static Card of(Alert alert) {
        List<Chip> chips = new ArrayList<>(Chip.of(alert.toll()));
        chips.addAll(Chip.of(alert.terms()));
        return new Card(
                alert.eventId(),
                alert.severity(),
                alert.ruleTitle(),
                alert.title(),
                first(chips, MOST_CHIPS),
                alert.kind(),
                Words.reason(alert.reason()),
                first(ChangeLine.of(alert.changes()), MOST_CHANGES),
                alert.evidence().isEmpty()
                        ? ""
                        : Quote.clip(alert.evidence().getFirst().text()),
                alert.at(),
                alert.revision(),
                alert.outlets(),
                alert.articles().size(),
                publishers(alert.references()));
    }

    /** Outlets in a few words: how many, and how many articles. */
    public String coverage() {
        return Words.count(outlets, "outlet") + " · " + Words.count(articles, "article");
    }

    private static List<String> publishers(List<ArticleRef> references) {
        Set<String> names = new LinkedHashSet<>();
        for (ArticleRef reference : references.reversed()) {
            names.add(reference.publisher());
        }
        return first(List.copyOf(names), MOST_PUBLISHERS);
    }

    private static <T> List<T> first(List<T> all, int most) {
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }
}
