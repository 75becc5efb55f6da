package dev.tocsin.app.explain;

import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.matcher.match.RuleWatcher;
import dev.tocsin.platform.config.Faults;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a folder for a process that matches nothing: read at the first question, and again where the files have changed since.
 * As in a matcher, the last good set stays in force while a file has a fault. Thread-safe.
 */
public final class FolderRules implements Supplier<RuleEngine> {
    private final Path folder;
    private final InstantSource clock;
    private @Nullable RuleWatcher watcher;

    public FolderRules(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public synchronized RuleEngine get() {
        RuleWatcher rules = watcher;
        if (rules == null) {
            // what is wrong with the files is told by the matchers, on every page
            rules = RuleWatcher.load("console", List.of(folder), clock, new Faults());
            watcher = rules;
        } else {
            rules.refresh();
        }
        return rules.engine();
    }
}
