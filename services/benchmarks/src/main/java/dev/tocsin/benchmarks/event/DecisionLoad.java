package dev.tocsin.benchmarks.event;

import dev.tocsin.matcher.Pipeline;
import dev.tocsin.matcher.event.Match;
import dev.tocsin.matcher.event.RuleEvents;
import dev.tocsin.matcher.event.RulePolicy;
import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.matcher.rule.RuleSet;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What a decision costs with many open events under one rule: from the match to the event, its stored bytes and the alert.
 *
 * <pre>
 *   DecisionLoad [EVENTS…]     default 1000 10000 100000
 * </pre>
 *
 * Each of the timed articles tells of an incident of its own or, every third one, of one that is open. Timed is
 * the processor time of the deciding thread, so that other work on the machine does not count.
 */
public final class DecisionLoad {
    private static final int TIMED = 3_000;
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final long MINUTES = 20L * 24 * 60;

    private DecisionLoad() {}

    /** Runs the command. */
    public static void main(String[] arguments) {
        int[] sizes = arguments.length == 0
                ? new int[] {1_000, 10_000, 100_000}
                : List.of(arguments).stream().mapToInt(Integer::parseInt).toArray();
        System.out.println(
                "open events · mean, p50, p99, worst decision in ms · heap and stored KB an event · restore in s");
        for (int size : sizes) {
            run(size);
        }
    }

    private static void run(int size) {
        RulePolicy rule = RulePolicy.everything();
        InventedIncidents incidents = new InventedIncidents(rule);
        RuleEngine none = RuleEngine.of(RuleSet.of(List.of()));
        Pipeline pipeline = new Pipeline(() -> none);
        BytesEventStore store = new BytesEventStore();
        long empty = heap();
        RuleEvents events = new RuleEvents(rule.id(), store);
        Random random = new Random(1);
        for (int i = 0; i < size; i++) {
            pipeline.decide(incidents.match(i, 0, i * MINUTES / size), events);
        }
        long heap = heap() - empty - store.bytes();
        List<Match> timed = new ArrayList<>();
        for (int i = 0; i < TIMED; i++) {
            boolean known = i % 3 == 0;
            timed.add(incidents.match(known ? random.nextInt(size) : size + i, known ? 1 + i : 0, MINUTES + i / 10));
        }
        long[] took = new long[TIMED];
        for (int i = 0; i < TIMED; i++) {
            long begun = THREAD.getCurrentThreadCpuTime();
            pipeline.decide(timed.get(i), events);
            took[i] = THREAD.getCurrentThreadCpuTime() - begun;
        }
        long begun = System.nanoTime();
        RuleEvents restored = new RuleEvents(rule.id(), store);
        double restore = (System.nanoTime() - begun) / 1e9;
        print(restored.open(), took, heap, store, restore);
    }

    private static void print(int open, long[] took, long heap, BytesEventStore store, double restore) {
        long[] sorted = took.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (long one : sorted) {
            sum += one;
        }
        System.out.printf(
                Locale.ROOT,
                "%,11d · %.2f, %.2f, %.2f, %.2f · %.1f, %.1f · %.1f%n",
                open,
                sum / sorted.length / 1e6,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                sorted[sorted.length - 1] / 1e6,
                heap / 1024.0 / open,
                store.bytes() / 1024.0 / store.size(),
                restore);
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
