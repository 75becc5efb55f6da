package dev.tocsin.app.command;

import dev.tocsin.app.Logs;
import dev.tocsin.matcher.backtest.Backtest;
import dev.tocsin.matcher.backtest.BacktestProgress;
import dev.tocsin.matcher.backtest.BacktestReport;
import dev.tocsin.matcher.rule.RuleSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = {
            "What these rules would have raised over stored articles: the code of the live matcher, without a broker;"
                    + " the same input gives the same output.",
            "Reads one JSON object a line: id, url, publisher, title, body, publishedAt, language. Writes alerts.jsonl"
                    + " and events.jsonl."
        },
        footerHeading = "%nExample:%n",
        footer = "  tocsin backtest --rules config/rules --articles last-year.jsonl.gz --out /tmp/last-year")
final class BacktestCommand implements Callable<Integer> {
    @Option(names = "--rules", required = true, paramLabel = "FILE|DIR", description = "Rule file, or folder of them.")
    Path rules;

    @Option(names = "--articles", required = true, paramLabel = "FILE", description = "Articles, .jsonl or .jsonl.gz.")
    Path articles;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the output; created.")
    Path out;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Logs.quiet();
        RuleSet set = RuleFiles.load(List.of(rules));
        BacktestReport report = run(new Backtest(set));
        report.faults().forEach(spec.commandLine().getErr()::println);
        spec.commandLine().getErr().flush();
        summary(report, spec.commandLine().getOut());
        return 0;
    }

    private BacktestReport run(Backtest backtest) throws IOException {
        if (!Terminal.output()) {
            return backtest.run(articles, out, (bytes, total, read) -> {});
        }
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("backtest")
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" MB", 1_000_000)
                .setUpdateIntervalMillis(200)
                .build()) {
            BacktestProgress progress = (bytes, total, read) -> {
                bar.maxHint(total);
                bar.stepTo(bytes);
                bar.setExtraMessage(" " + read + " articles");
            };
            return backtest.run(articles, out, progress);
        }
    }

    private void summary(BacktestReport report, PrintWriter writer) {
        int width = report.rules().stream()
                .mapToInt(rule -> rule.rule().length())
                .max()
                .orElse(0);
        width = Math.max(width, "rule".length());
        writer.printf(
                Locale.ROOT,
                "%-" + width + "s %9s %7s %7s %11s%n",
                "rule",
                "articles",
                "events",
                "alerts",
                "kept quiet");
        for (BacktestReport.RuleSummary rule : report.rules()) {
            writer.printf(
                    Locale.ROOT,
                    "%-" + width + "s %9d %7d %7d %10.1f%%%n",
                    rule.rule(),
                    rule.articles(),
                    rule.events(),
                    rule.alerts(),
                    rule.suppressed() * 100);
        }
        double seconds = report.took().toMillis() / 1000.0;
        writer.printf(
                Locale.ROOT,
                "%d articles in %.1f s, %.0f a second%s%s%n",
                report.articles(),
                seconds,
                report.articles() / Math.max(seconds, 0.001),
                report.from() == null ? "" : ", from " + report.from() + " to " + report.to(),
                report.faulty() == 0 ? "" : "; " + Text.count(report.faulty(), "line", "lines") + " left out");
        writer.println("written: " + out.resolve("alerts.jsonl") + ", " + out.resolve("events.jsonl"));
        writer.flush();
    }
}
