package dev.tocsin.notifier.route;

import dev.tocsin.model.Alert;
import dev.tocsin.model.AlertKind;
import dev.tocsin.model.Severity;
import java.util.Set;

/**
 * What one channel wants to hear.
 *
 * @param rules ids of the rules; empty: all
 * @param severity the least that is told
 * @param kinds what kinds of revision are told; empty: all
 */
public record Route(Set<String> rules, Severity severity, Set<AlertKind> kinds) {
    public Route {
        rules = Set.copyOf(rules);
        kinds = Set.copyOf(kinds);
    }

    /** Every alert. */
    public static Route everything() {
        return new Route(Set.of(), Severity.INFO, Set.of());
    }

    /** Whether the channel wants this alert, and if not, why. */
    public RouteDecision decide(Alert alert) {
        if (!rules.isEmpty() && !rules.contains(alert.rule())) {
            return RouteDecision.OTHER_RULE;
        }
        if (alert.severity().compareTo(severity) < 0) {
            return RouteDecision.SEVERITY_TOO_LOW;
        }
        return kinds.isEmpty() || kinds.contains(alert.kind()) ? RouteDecision.WANTED : RouteDecision.OTHER_KIND;
    }
}
