package dev.tocsin.matcher.rule;

import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.YamlMap;
import org.jspecify.annotations.Nullable;

/** Warnings for rules that are valid and hardly what was meant. */
final class RuleChecks {
    private RuleChecks() {}

    static void warn(YamlMap map, @Nullable Condition when, Sources sources, Faults faults) {
        if (when == null && sources.isAny() && map.value("facts") == null) {
            faults.warn(map.at(), "takes every article");
        }
    }
}
