package dev.tocsin.model;

import java.time.Instant;
import java.util.List;

/**
 * What one matcher has in force, for the page.
 *
 * @param matcher id of the process; the record key
 * @param version of the set in force
 * @param loadedAt when that set came into force
 * @param rules the rules in force
 * @param faults what is wrong with the files as they lie now; empty when the set in force is what the files say
 */
public record RuleSetState(
        String matcher, String version, Instant loadedAt, List<RuleInForce> rules, List<String> faults) {
    public RuleSetState {
        rules = List.copyOf(rules);
        faults = List.copyOf(faults);
    }

    /**
     * One rule.
     *
     * @param id of the rule
     * @param title of the rule
     * @param severity before escalation
     * @param version changes with the rule's text
     * @param file it stands in, relative to the configuration folder
     */
    public record RuleInForce(String id, String title, Severity severity, String version, String file) {}
}
