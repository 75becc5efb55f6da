package dev.tocsin.matcher.rule;

import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Severity;
import dev.tocsin.model.Toll;
import java.util.Collection;
import java.util.Map;

/**
 * When an event of a rule is louder than the rule.
 *
 * @param to the severity it rises to
 * @param when the least number of people per kind, of whatever group; one of them suffices
 */
public record Escalation(Severity to, Map<CasualtyKind, Integer> when) {
    public Escalation {
        when = Map.copyOf(when);
    }

    /** The severity of an event with this toll: never below the rule's own. */
    public Severity severity(Severity own, Toll toll) {
        return own.compareTo(to) < 0 && reached(toll) ? to : own;
    }

    private boolean reached(Toll toll) {
        return when.entrySet().stream().anyMatch(least -> {
            Collection<Figure> figures =
                    toll.figures().getOrDefault(least.getKey(), Map.of()).values();
            return figures.stream().mapToInt(Figure::min).sum() >= least.getValue();
        });
    }
}
