package dev.tocsin.matcher.match;

import dev.tocsin.matcher.rule.RuleFiles;
import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.model.RuleSetState;
import dev.tocsin.platform.config.Fault;
import dev.tocsin.platform.config.Faults;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the engine in step with the rule files. The last good set stays in force while any file has a fault. Reading happens on
 * the watcher's own thread, so matching never waits for it. Thread-safe.
 */
public final class RuleWatcher implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RuleWatcher.class);
    /** The state is one record: more rules than this are in force without being listed in it. */
    private static final int MOST_TOLD = 2_000;

    private final String matcher;
    private final List<Path> paths;
    private final RuleFiles files;
    private final InstantSource clock;
    private volatile InForce inForce;
    private @Nullable ScheduledExecutorService thread;

    /** What is in force since when, and what is wrong with the files as they lie now. */
    private record InForce(RuleEngine engine, Instant since, List<String> faults) {}

    private RuleWatcher(String matcher, List<Path> paths, InstantSource clock, Faults faults) {
        this.matcher = matcher;
        this.paths = List.copyOf(paths);
        this.files = new RuleFiles(paths);
        this.clock = clock;
        this.inForce = new InForce(RuleEngine.of(files.load(faults)), clock.instant(), lines(faults));
    }

    /**
     * Reads the rules once.
     *
     * @param matcher id of this process, for the state
     * @param files rule files or folders of them
     * @param faults receives what is wrong now; the rules without fault are in force all the same
     */
    public static RuleWatcher load(String matcher, List<Path> files, InstantSource clock, Faults faults) {
        return new RuleWatcher(matcher, files, clock, faults);
    }

    /**
     * Begins to look for changes this often. The listener hears of the state at once and then of each change, on the watcher's
     * thread.
     */
    public synchronized void start(Duration every, Consumer<RuleSetState> onChange) {
        if (thread != null) {
            return;
        }
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("rule-watcher").factory());
        executor.execute(() -> onChange.accept(state()));
        ScheduledFuture<?> _ = executor.scheduleWithFixedDelay(
                () -> look(onChange), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        thread = executor;
    }

    private void look(Consumer<RuleSetState> onChange) {
        try {
            if (refresh()) {
                onChange.accept(state());
            }
        } catch (RuntimeException e) {
            // The schedule ends with an exception: then no change would ever be seen again.
            log.atError().setCause(e).log("looking for changed rules failed");
        }
    }

    /** Looks once: reads what changed. Whether anything had changed. */
    public boolean refresh() {
        if (!files.changed()) {
            return false;
        }
        Faults faults = new Faults();
        RuleSet read = files.load(faults);
        InForce before = inForce;
        if (!faults.none()) {
            inForce = new InForce(before.engine(), before.since(), lines(faults));
            log.atWarn()
                    .addKeyValue("faults", faults.list().size())
                    .addKeyValue("first", faults.list().getFirst())
                    .log("changed rules have faults; the last good set stays in force");
        } else if (read.version().equals(before.engine().rules().version())) {
            inForce = new InForce(before.engine(), before.since(), List.of());
        } else {
            inForce = new InForce(before.engine().with(read), clock.instant(), List.of());
            log.atInfo()
                    .addKeyValue("rules", read.rules().size())
                    .addKeyValue("version", read.version())
                    .log("changed rules are in force");
        }
        return true;
    }

    private static List<String> lines(Faults faults) {
        return faults.list().stream().map(Fault::toString).toList();
    }

    /** The engine in force: the latest good set. */
    public RuleEngine engine() {
        return inForce.engine();
    }

    /** What is in force and what is wrong with the files as they lie now. */
    public RuleSetState state() {
        InForce now = inForce;
        RuleSet rules = now.engine().rules();
        Map<String, String> names = new HashMap<>();
        return new RuleSetState(
                matcher,
                rules.version(),
                now.since(),
                rules.rules().stream()
                        .limit(MOST_TOLD)
                        .map(rule -> new RuleSetState.RuleInForce(
                                rule.id(),
                                rule.title(),
                                rule.severity(),
                                rule.version(),
                                names.computeIfAbsent(rule.file(), this::shortened)))
                        .toList(),
                now.faults());
    }

    /** A file below a watched folder, beginning with that folder's name. */
    private String shortened(String file) {
        Path path = Path.of(file);
        for (Path watched : paths) {
            Path above = watched.getParent();
            if (path.startsWith(watched) && above != null) {
                return above.relativize(path).toString();
            }
        }
        return file;
    }

    /** Stops looking. */
    @Override
    public synchronized void close() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }
}
