package dev.tocsin.matcher.rule;

import dev.tocsin.model.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One thing to watch for, valid once built.
 *
 * @param id unique among the rules in force
 * @param title for readers
 * @param severity of its alerts before escalation
 * @param version changes whenever the meaning of the rule does
 * @param file it stands in, relative to the rules folder
 * @param facts what an article must claim besides matching; null: nothing
 * @param event when an event of this rule closes
 * @param update which changes of an event are told
 */
public record Rule(
        String id,
        String title,
        Severity severity,
        String version,
        String file,
        @Nullable FactsCondition facts,
        EventPolicy event,
        UpdatePolicy update) {}
