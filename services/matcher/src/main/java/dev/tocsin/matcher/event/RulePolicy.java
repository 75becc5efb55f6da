package dev.tocsin.matcher.event;

import dev.tocsin.matcher.rule.Escalation;
import dev.tocsin.matcher.rule.EventPolicy;
import dev.tocsin.matcher.rule.FactsCondition;
import dev.tocsin.matcher.rule.Rule;
import dev.tocsin.matcher.rule.UpdatePolicy;
import dev.tocsin.model.Severity;
import dev.tocsin.model.Toll;
import org.jspecify.annotations.Nullable;

/**
 * What an event needs of its rule: all but the words to look for.
 *
 * @param id of the rule
 * @param title for readers
 * @param severity of its alerts before escalation
 * @param version of the rule
 * @param facts what an article must claim; null: nothing
 * @param event when an event closes
 * @param update which changes are told
 * @param escalation when an event is louder; null: never
 */
public record RulePolicy(
        String id,
        String title,
        Severity severity,
        String version,
        @Nullable FactsCondition facts,
        EventPolicy event,
        UpdatePolicy update,
        @Nullable Escalation escalation) {
    /** The policy of a rule. Where words do in place of facts, they do not say which facts are meant: every change counts. */
    public static RulePolicy of(Rule rule) {
        return new RulePolicy(
                rule.id(),
                rule.title(),
                rule.severity(),
                rule.version(),
                rule.orWhen() == null ? rule.facts() : null,
                rule.event(),
                rule.update(),
                rule.escalation());
    }

    /** That of a rule that takes every article. */
    public static RulePolicy everything() {
        return new RulePolicy(
                "everything",
                "Everything",
                Severity.INFO,
                "1",
                null,
                EventPolicy.defaults(),
                UpdatePolicy.defaults(),
                null);
    }

    /** The severity of an event with this toll. */
    Severity severityAt(Toll toll) {
        return escalation == null ? severity : escalation.severity(severity, toll);
    }
}
