package dev.tocsin.console.page;

import dev.tocsin.model.RuleSetState;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The rules.
 *
 * @param matchers what each matcher has in force, the latest first
 * @param agree whether all of them have the same set in force
 * @param alerts how many alerts are held of each rule, by rule id
 */
public record RulesPage(List<Matcher> matchers, boolean agree, Map<String, Integer> alerts) {
    /** One matcher; {@code at} is when it last told. */
    public record Matcher(RuleSetState state, Instant at) {}

    /** Whether no matcher has told anything. */
    public boolean empty() {
        return matchers.isEmpty();
    }
}
