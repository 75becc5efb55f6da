package dev.tocsin.app.command;

import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.InvalidConfigException;
import java.nio.file.Path;
import java.util.List;

/** Rules for the commands that need them without fault. */
final class RuleFiles {
    private RuleFiles() {}

    /** The rules of these files and folders. */
    static RuleSet load(List<Path> filesOrFolders) throws InvalidConfigException {
        Faults faults = new Faults();
        RuleSet rules = RuleSet.load(filesOrFolders, faults);
        faults.check();
        return rules;
    }
}
