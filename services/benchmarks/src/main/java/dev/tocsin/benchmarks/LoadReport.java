package dev.tocsin.benchmarks;

import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.matcher.match.RuleWatcher;
import dev.tocsin.model.Article;
import dev.tocsin.platform.config.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long very many rules take to load, how much heap they need, and how soon a change of one file among them shows while matching
 * goes on.
 *
 * <p>{@code LoadReport [TEXTS [RULES [FILES]]]}: 100,000 rules in 1,000 files where nothing is said.
 */
public final class LoadReport {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NEW_RULE = "brand-new";

    private LoadReport() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<Article> articles = Texts.read(args.length > 0 ? args[0] : "", 2_000);
        int rules = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        int files = args.length > 2 ? Integer.parseInt(args[2]) : 1_000;
        Path folder = Files.createTempDirectory("rules");
        RuleFolder.write(folder, new Queries(articles, true, 17).make(rules, List.of(Query.Kind.values())), files);

        long before = usedHeap();
        long start = System.nanoTime();
        long cpu = CpuTime.now();
        Faults faults = new Faults();
        RuleWatcher watcher = RuleWatcher.load("load", List.of(folder), InstantSource.system(), faults);
        double loaded = seconds(start);
        double worked = (CpuTime.now() - cpu) / 1e9;
        long used = usedHeap() - before;
        System.out.printf(
                Locale.ROOT,
                "%,d rules in %,d files: loaded in %.1f s (%.1f s of CPU), %,d bytes of heap a rule, %d faults%n",
                watcher.engine().rules().rules().size(),
                files,
                loaded,
                worked,
                used / rules,
                faults.list().size());
        reload(watcher, folder, articles);
        watcher.close();
        RuleFolder.delete(folder);
        System.exit(0);
    }

    private static void reload(RuleWatcher watcher, Path folder, List<Article> articles)
            throws IOException, InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong longest = new AtomicLong();
        AtomicLong count = new AtomicLong();
        Thread matching = Thread.ofPlatform().start(() -> match(watcher, articles, stop, longest, count));
        Thread.sleep(Duration.ofSeconds(10));
        watcher.start(LOOK_EVERY, state -> {});
        for (int round = 0; round < 5; round++) {
            String word = "unheardof" + round;
            Article wanted = Texts.article("w", "", "An " + word + " thing");
            longest.set(0);
            long articlesBefore = count.get();
            long start = System.nanoTime();
            Path part = folder.resolve("part");
            Files.writeString(part, "rules:\n  - {id: " + NEW_RULE + ", when: {any: [" + word + "]}}\n");
            Files.move(part, folder.resolve("00000.yaml"), StandardCopyOption.REPLACE_EXISTING);
            while (watcher.engine().match(wanted).isEmpty() && seconds(start) < PATIENCE.toSeconds()) {
                Thread.sleep(1);
            }
            System.out.printf(
                    Locale.ROOT,
                    "a change of one file showed after %.2f s; meanwhile %,d articles were matched, the longest in"
                            + " %.0f ms%n",
                    seconds(start),
                    count.get() - articlesBefore,
                    longest.get() / 1e6);
        }
        stop.set(true);
        matching.join();
    }

    private static void match(
            RuleWatcher watcher, List<Article> articles, AtomicBoolean stop, AtomicLong longest, AtomicLong count) {
        int next = 0;
        while (!stop.get()) {
            RuleEngine engine = watcher.engine();
            long start = System.nanoTime();
            engine.match(articles.get(next));
            longest.accumulateAndGet(System.nanoTime() - start, Math::max);
            count.incrementAndGet();
            next = (next + 1) % articles.size();
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    // only a collected heap can be compared
    @SuppressWarnings("ExplicitGc")
    private static long usedHeap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(200);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
