package dev.tocsin.matcher.backtest;

import dev.tocsin.matcher.Outcome;
import dev.tocsin.matcher.Pipeline;
import dev.tocsin.matcher.Rehearsal;
import dev.tocsin.matcher.event.Match;
import dev.tocsin.matcher.gate.GateVerdict;
import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.matcher.rule.Rule;
import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.model.Alert;
import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import dev.tocsin.model.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a rule set would have raised over stored articles. Runs the stages of the topology in memory, without a broker; the same articles and
 * rules give the same output, byte for byte. One instance runs once, in one thread; {@link #stop} may come from another.
 */
public final class Backtest {
    private static final int FAULTS = 100;
    private static final int REPORT_EVERY = 200;

    private final RuleSet rules;
    private final Rehearsal rehearsal;
    private final @Nullable Rehearsal earlier;
    private final AlertComparison comparison = new AlertComparison();
    private final Map<GateVerdict, Long> verdicts = new EnumMap<>(GateVerdict.class);
    private final Map<String, long[]> counts = new LinkedHashMap<>();
    private final Map<String, Event> events = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private volatile boolean stopped;
    private long articles;
    private long faulty;
    private @Nullable Instant from;
    private @Nullable Instant to;

    /** A backtest of these rules. */
    public Backtest(RuleSet rules) {
        this(rules, new Pipeline(fixed(RuleEngine.of(rules))));
    }

    /** A backtest with other stages, such as those with other weights. */
    public Backtest(RuleSet rules, Pipeline pipeline) {
        this(rules, pipeline, null);
    }

    private Backtest(RuleSet rules, Pipeline pipeline, @Nullable Pipeline earlier) {
        this.rules = rules;
        this.rehearsal = new Rehearsal(pipeline);
        this.earlier = earlier == null ? null : new Rehearsal(earlier);
        rules.rules().forEach(rule -> counts.put(rule.id(), new long[2]));
    }

    /** A backtest of these rules that says what they gain and lose against others. */
    public static Backtest against(RuleSet earlier, RuleSet rules) {
        return new Backtest(
                rules, new Pipeline(fixed(RuleEngine.of(rules))), new Pipeline(fixed(RuleEngine.of(earlier))));
    }

    private static Supplier<RuleEngine> fixed(RuleEngine engine) {
        return () -> engine;
    }

    /** Ends the run at the next article with what was found so far. */
    public void stop() {
        stopped = true;
    }

    /**
     * Runs over articles and writes {@code alerts.jsonl} and {@code events.jsonl}.
     *
     * @param stored what cannot be read of it is reported and left out
     * @param out folder for the two files; created where it is missing
     * @throws IOException where the articles cannot be read or the folder not written
     */
    public BacktestReport run(StoredArticles stored, Path out, BacktestProgress progress) throws IOException {
        long begun = System.nanoTime();
        Files.createDirectories(out);
        try (BufferedWriter alerts = Files.newBufferedWriter(out.resolve("alerts.jsonl"))) {
            for (long number = 1; !stopped && take(stored, alerts); number++) {
                if (number % REPORT_EVERY == 0) {
                    progress.at(stored.position(), stored.size(), articles);
                }
            }
            for (Outcome outcome : rehearsal.finish()) {
                record(outcome, alerts);
            }
            if (earlier != null) {
                earlier.finish().forEach(this::recordEarlier);
            }
            progress.at(stopped ? stored.position() : stored.size(), stored.size(), articles);
        }
        try (BufferedWriter writer = Files.newBufferedWriter(out.resolve("events.jsonl"))) {
            for (Event event : events.values()) {
                writer.write(Json.mapper().writeValueAsString(EventLine.of(event)));
                writer.write('\n');
            }
        }
        return report(Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Takes the next article. Whether there was one. */
    private boolean take(StoredArticles stored, BufferedWriter alerts) throws IOException {
        Article article;
        try {
            article = stored.next();
        } catch (StoredArticles.BadArticle e) {
            faulty++;
            if (faults.size() < FAULTS) {
                faults.add(String.valueOf(e.getMessage()));
            }
            return true;
        }
        if (article == null) {
            return false;
        }
        articles++;
        from = from == null ? article.fetchedAt() : from;
        to = article.fetchedAt();
        Rehearsal.Step step = rehearsal.take(article);
        verdicts.merge(step.verdict(), 1L, Long::sum);
        for (Match match : step.matches()) {
            if (match.fired()) {
                count(match.rule().id())[0]++;
            }
        }
        for (Outcome outcome : step.outcomes()) {
            record(outcome, alerts);
        }
        if (earlier != null) {
            earlier.take(article).outcomes().forEach(this::recordEarlier);
        }
        return true;
    }

    private void recordEarlier(Outcome outcome) {
        outcome.alerts().forEach(comparison::addOld);
    }

    private void record(Outcome outcome, BufferedWriter writer) throws IOException {
        for (Event event : outcome.events()) {
            if (event.mergedInto() == null) {
                events.put(event.eventId(), event);
            } else {
                events.remove(event.eventId());
            }
        }
        for (Alert alert : outcome.alerts()) {
            count(alert.rule())[1]++;
            if (earlier != null) {
                comparison.addNew(alert);
            }
            writer.write(Json.mapper().writeValueAsString(AlertLine.of(alert)));
            writer.write('\n');
        }
    }

    private long[] count(String rule) {
        return counts.computeIfAbsent(rule, id -> new long[2]);
    }

    private BacktestReport report(Duration took) {
        List<BacktestReport.RuleSummary> summaries = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            long open = events.values().stream()
                    .filter(event -> event.rule().equals(rule.id()))
                    .count();
            long[] count = count(rule.id());
            summaries.add(new BacktestReport.RuleSummary(rule.id(), count[0], open, count[1]));
        }
        return new BacktestReport(
                articles, verdicts, summaries, comparison.changes(), faults, faulty, from, to, took, stopped);
    }
}
