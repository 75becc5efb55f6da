package dev.tocsin.console.page;

import dev.tocsin.model.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of alerts.
 *
 * @param filter in force
 * @param cards newest first, one page of them
 * @param next where the next page begins; null on the last
 * @param counts alerts held by severity, whatever the filter
 * @param rules rules to choose from
 * @param feeds how many feeds there are
 * @param failing how many of them do not answer
 * @param rulesInForce how many rules are in force
 */
public record AlertsPage(
        Filter filter,
        List<Card> cards,
        @Nullable String next,
        List<SeverityCount> counts,
        List<Choice> rules,
        int feeds,
        int failing,
        int rulesInForce) {

    /** How many alerts there are of one severity. */
    public record SeverityCount(Severity severity, int count) {}

    /** A rule to choose. */
    public record Choice(String id, String title) {}

    /** How many alerts are held. */
    public int total() {
        return counts.stream().mapToInt(SeverityCount::count).sum();
    }
}
