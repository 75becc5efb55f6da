package dev.tocsin.console.page;

import dev.tocsin.console.view.Views;
import dev.tocsin.model.Alert;
import dev.tocsin.model.Event;
import dev.tocsin.model.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The alerts in the order of the list: latest change first, one for each event, those left out that were merged away. */
public final class AlertList {
    private static final Comparator<Alert> NEWEST =
            Comparator.comparing(AlertList::place).reversed();

    private final Views views;

    AlertList(Views views) {
        this.views = views;
    }

    /**
     * A page of the list.
     *
     * @param alerts latest revision of each event
     * @param next hand it in for the page after this one; null on the last
     */
    public record Slice(List<Alert> alerts, @Nullable String next) {}

    /**
     * The page that begins behind a place in the list. The place stays good when alerts come or move.
     *
     * @param after {@link Slice#next} of the page before; null for the first page; what is none begins at the top
     */
    public Slice slice(Filter filter, @Nullable String after, int size) {
        List<Alert> page = new ArrayList<>();
        for (Alert alert : all(filter)) {
            if (after != null && place(alert).compareTo(after) >= 0) {
                continue;
            }
            if (page.size() == size) {
                return new Slice(List.copyOf(page), place(page.getLast()));
            }
            page.add(alert);
        }
        return new Slice(List.copyOf(page), null);
    }

    /** The whole list. */
    public List<Alert> all(Filter filter) {
        return views.latestAlerts().values().stream()
                .filter(alert -> !merged(alert))
                .filter(alert -> passes(alert, filter))
                .sorted(NEWEST)
                .toList();
    }

    /** How many there are of each severity, loudest first. */
    List<AlertsPage.SeverityCount> counts() {
        List<Alert> alerts = all(Filter.NONE);
        return List.of(Severity.values()).reversed().stream()
                .map(severity -> new AlertsPage.SeverityCount(severity, (int) alerts.stream()
                        .filter(alert -> alert.severity() == severity)
                        .count()))
                .toList();
    }

    /** The rules that have raised any, and those in force, by title. */
    List<AlertsPage.Choice> rules() {
        Map<String, String> titles = new TreeMap<>();
        views.latestAlerts().values().forEach(alert -> titles.put(alert.rule(), alert.ruleTitle()));
        views.rules().values().forEach(state -> state.rules().forEach(rule -> titles.put(rule.id(), rule.title())));
        return titles.entrySet().stream()
                .map(rule -> new AlertsPage.Choice(rule.getKey(), rule.getValue()))
                .sorted(Comparator.comparing(AlertsPage.Choice::title))
                .toList();
    }

    private boolean merged(Alert alert) {
        Event event = views.events().get(alert.eventId());
        return event != null && event.mergedInto() != null;
    }

    private static boolean passes(Alert alert, Filter filter) {
        if (filter.severity() != null && alert.severity() != filter.severity()) {
            return false;
        }
        if (filter.rule() != null && !filter.rule().equals(alert.rule())) {
            return false;
        }
        return filter.text().isEmpty() || filter.words(haystack(alert));
    }

    private static String haystack(Alert alert) {
        StringBuilder text = new StringBuilder(alert.title())
                .append('\n')
                .append(alert.rule())
                .append('\n')
                .append(alert.ruleTitle())
                .append('\n')
                .append(alert.severity().wire());
        Chip.of(alert.toll()).forEach(chip -> text.append('\n').append(chip.rest()));
        Chip.of(alert.terms())
                .forEach(chip ->
                        text.append('\n').append(chip.lead()).append(' ').append(chip.rest()));
        alert.references()
                .forEach(reference -> text.append('\n')
                        .append(reference.publisher())
                        .append('\n')
                        .append(reference.title()));
        alert.evidence().forEach(evidence -> text.append('\n').append(evidence.text()));
        return text.toString();
    }

    /** Sorts like the list read backwards, and tells any two alerts apart. */
    private static String place(Alert alert) {
        return String.format(Locale.ROOT, "%015d_%s", alert.at().toEpochMilli(), alert.eventId());
    }
}
