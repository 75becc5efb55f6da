package dev.tocsin.matcher.rule;

import dev.tocsin.model.Ids;
import dev.tocsin.platform.config.Faults;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules in force, each valid, in the order of their files. Immutable. */
public final class RuleSet {
    private final Map<String, Rule> byId;
    private final List<Rule> rules;
    private final String version;

    private RuleSet(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        Map<String, Rule> index = LinkedHashMap.newLinkedHashMap(rules.size());
        rules.forEach(rule -> index.put(rule.id(), rule));
        this.byId = index;
        this.version = Ids.of(
                rules.stream().map(rule -> rule.id() + " " + rule.version()).toArray(String[]::new));
    }

    /** The set of these rules; their ids differ. */
    public static RuleSet of(List<Rule> rules) {
        return new RuleSet(rules);
    }

    /**
     * Reads rule files, and every {@code .yaml} file below a folder; the vocabularies of the files are shared. The set holds
     * every rule without a fault; what is wrong with the others is recorded.
     */
    public static RuleSet load(List<Path> filesOrFolders, Faults faults) {
        return new RuleFiles(filesOrFolders).load(faults);
    }

    /** The rules, in the order of their files. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rule of this id, or null. */
    public @Nullable Rule rule(String id) {
        return byId.get(id);
    }

    /** Changes whenever the meaning of a rule does. */
    public String version() {
        return version;
    }
}
