package dev.tocsin.matcher.backtest;

import dev.tocsin.model.Alert;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs the alerts of two sets of rules over the same articles: the same rule, article, kind and reason are the same alert. What stays alone
 * is a gain or a loss. Not thread-safe.
 */
final class AlertComparison {
    private final Map<String, Deque<Alert>> oldAlerts = new LinkedHashMap<>();
    private final Map<String, Deque<Alert>> newAlerts = new LinkedHashMap<>();

    void addOld(Alert alert) {
        add(alert, newAlerts, oldAlerts);
    }

    void addNew(Alert alert) {
        add(alert, oldAlerts, newAlerts);
    }

    private static void add(Alert alert, Map<String, Deque<Alert>> others, Map<String, Deque<Alert>> own) {
        String key = key(alert);
        Deque<Alert> same = others.get(key);
        if (same == null) {
            own.computeIfAbsent(key, fresh -> new ArrayDeque<>()).addLast(alert);
            return;
        }
        same.removeFirst();
        if (same.isEmpty()) {
            others.remove(key);
        }
    }

    private static String key(Alert alert) {
        String article = alert.articles().isEmpty() ? "" : alert.articles().getLast();
        return alert.rule() + " " + alert.kind() + " " + alert.reason() + " " + article;
    }

    /** Gains and losses, in the order of their time. */
    List<AlertChange> changes() {
        List<AlertChange> changes = new ArrayList<>();
        oldAlerts.values().forEach(alerts -> alerts.forEach(alert -> changes.add(new AlertChange(false, alert))));
        newAlerts.values().forEach(alerts -> alerts.forEach(alert -> changes.add(new AlertChange(true, alert))));
        changes.sort(Comparator.comparing((AlertChange change) -> change.alert().at())
                .thenComparing(change -> change.alert().rule())
                .thenComparing(AlertChange::gained));
        return changes;
    }
}
