package dev.tocsin.matcher.rule;

import dev.tocsin.model.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to watch for, valid once built.
 *
 * @param id unique among the rules in force
 * @param title for readers
 * @param severity of its alerts before escalation
 * @param version changes whenever the meaning of the rule does
 * @param file it stands in, as it was named
 * @param when the words an article must hold; null: every article
 * @param sources whose articles it looks at
 * @param facts what an article must claim besides matching; null: nothing
 * @param orWhen words that do where an article does not claim that; null: none do
 * @param event when an event of this rule closes
 * @param update which changes of an event are told
 * @param escalation when an event is louder than the rule; null: never
 * @param tests what the rule's author wants to hold
 */
public record Rule(
        String id,
        String title,
        Severity severity,
        String version,
        String file,
        @Nullable Condition when,
        Sources sources,
        @Nullable FactsCondition facts,
        @Nullable Condition orWhen,
        EventPolicy event,
        UpdatePolicy update,
        @Nullable Escalation escalation,
        List<RuleTest> tests) {
    public Rule {
        tests = List.copyOf(tests);
    }

    /** A rule that takes every article. */
    public Rule(
            String id,
            String title,
            Severity severity,
            String version,
            String file,
            @Nullable FactsCondition facts,
            EventPolicy event,
            UpdatePolicy update) {
        this(id, title, severity, version, file, null, Sources.any(), facts, null, event, update, null, List.of());
    }
}
