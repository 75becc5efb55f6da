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
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule set would have raised over stored articles. Runs the stages of the topology in memory, without a broker; the same file and
 * rules give the same output, byte for byte. One instance runs once; not thread-safe. An interrupted thread ends the run early with what
 * was found so far.
 */
public final class Backtest {
    private static final int FAULTS = 100;
    private static final int REPORT_EVERY = 200;

    private final RuleSet rules;
    private final Rehearsal rehearsal;
    private final Map<GateVerdict, Long> verdicts = new EnumMap<>(GateVerdict.class);
    private final Map<String, long[]> counts = new LinkedHashMap<>();
    private final Map<String, Event> events = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
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
        this.rules = rules;
        this.rehearsal = new Rehearsal(pipeline);
        rules.rules().forEach(rule -> counts.put(rule.id(), new long[2]));
    }

    private static Supplier<RuleEngine> fixed(RuleEngine engine) {
        return () -> engine;
    }

    /**
     * Runs over a file and writes {@code alerts.jsonl} and {@code events.jsonl}.
     *
     * @param file one JSON object a line with {@code id, url, publisher, title, body, publishedAt, language}; {@code .gz} is unpacked. A
     *     bad line is reported and left out
     * @param out folder for the two files; created where it is missing
     * @throws IOException where the file cannot be read or the folder not written
     */
    public BacktestReport run(Path file, Path out, BacktestProgress progress) throws IOException {
        long begun = System.nanoTime();
        long size = Files.size(file);
        Files.createDirectories(out);
        try (CountingStream raw = new CountingStream(Files.newInputStream(file));
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(unpack(raw, file), StandardCharsets.UTF_8));
                BufferedWriter alerts = Files.newBufferedWriter(out.resolve("alerts.jsonl"))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (Thread.currentThread().isInterrupted()) {
                    break;
                }
                if (!line.isBlank()) {
                    take(line, file + ":" + number, alerts);
                }
                if (number % REPORT_EVERY == 0) {
                    progress.at(raw.count(), size, articles);
                }
            }
            for (Outcome outcome : rehearsal.finish()) {
                record(outcome, alerts);
            }
            progress.at(size, size, articles);
        }
        try (BufferedWriter writer = Files.newBufferedWriter(out.resolve("events.jsonl"))) {
            for (Event event : events.values()) {
                writer.write(Json.mapper().writeValueAsString(EventLine.of(event)));
                writer.write('\n');
            }
        }
        return report(Duration.ofNanos(System.nanoTime() - begun));
    }

    private static InputStream unpack(InputStream raw, Path file) throws IOException {
        InputStream buffered = new BufferedInputStream(raw, 1 << 16);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    }

    private void take(String line, String place, BufferedWriter alerts) throws IOException {
        Article article;
        try {
            article = ArticleLines.read(line);
        } catch (ArticleLines.BadLine e) {
            faulty++;
            if (faults.size() < FAULTS) {
                faults.add(place + ": " + e.getMessage());
            }
            return;
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
        return new BacktestReport(articles, verdicts, summaries, faults, faulty, from, to, took);
    }
}
