package dev.tocsin.app.command;

import dev.tocsin.app.KeptArticles;
import dev.tocsin.app.Logs;
import dev.tocsin.app.Shutdown;
import dev.tocsin.matcher.backtest.ArticleFile;
import dev.tocsin.matcher.backtest.Backtest;
import dev.tocsin.matcher.backtest.BacktestProgress;
import dev.tocsin.matcher.backtest.BacktestReport;
import dev.tocsin.matcher.backtest.StoredArticles;
import dev.tocsin.matcher.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = {
            "What these rules would have raised over stored articles: the code of the live matcher, without a broker;"
                    + " the same input gives the same output.",
            "Reads a file with one JSON object a line (id, url, publisher, title, body, publishedAt, language), or the"
                    + " articles that Kafka keeps. Writes alerts.jsonl and events.jsonl. Ctrl-C ends it early with what"
                    + " was found so far."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tocsin backtest --rules config/rules --articles last-year.jsonl.gz --out /tmp/last-year",
            "  tocsin backtest --rules new.yaml --from-kafka --since 30d --out /tmp/month",
            "  tocsin backtest --rules new.yaml --against old.yaml --articles last-year.jsonl.gz --out /tmp/change"
        })
final class BacktestCommand implements Callable<Integer> {
    private static final int INTERRUPTED = 130;
    private static final int PATIENCE_SECONDS = 20;

    @Option(names = "--rules", required = true, paramLabel = "FILE|DIR", description = "Rule file, or folder of them.")
    Path rules;

    @Option(
            names = "--against",
            paramLabel = "FILE|DIR",
            description = "Earlier rules: also print which alerts the change gains and loses.")
    @Nullable
    Path against;

    @ArgGroup(exclusive = true, multiplicity = "1")
    Source source;

    @Option(
            names = "--since",
            paramLabel = "SPAN",
            converter = TimeSpan.class,
            defaultValue = "30d",
            description = "With --from-kafka: how far back. Default: ${DEFAULT-VALUE}, which is what Kafka keeps.")
    Duration since;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the output; created.")
    Path out;

    @Mixin
    ConfigFolder config = new ConfigFolder();

    @Spec
    CommandSpec spec;

    /** Where the articles come from. */
    static final class Source {
        @Option(names = "--articles", paramLabel = "FILE", description = "Articles, .jsonl or .jsonl.gz.")
        @Nullable
        Path file;

        @Option(
                names = "--from-kafka",
                description = "The articles that Kafka keeps: of kafka.bootstrap, else of the embedded broker.")
        boolean kafka;
    }

    @Override
    public Integer call() throws Exception {
        Logs.quiet();
        RuleSet set = RuleFiles.load(List.of(rules));
        Backtest backtest =
                against == null ? new Backtest(set) : Backtest.against(RuleFiles.load(List.of(against)), set);
        CountDownLatch done = new CountDownLatch(1);
        Shutdown.on(() -> stop(backtest, done));
        try (StoredArticles articles = open()) {
            BacktestReport report = run(backtest, articles);
            report.faults().forEach(spec.commandLine().getErr()::println);
            spec.commandLine().getErr().flush();
            BacktestSummary.print(report, against, spec.commandLine().getOut());
            spec.commandLine()
                    .getOut()
                    .println("written: " + out.resolve("alerts.jsonl") + ", " + out.resolve("events.jsonl"));
            spec.commandLine().getOut().flush();
            return report.stopped() ? INTERRUPTED : 0;
        } finally {
            done.countDown();
        }
    }

    /** On a signal: the summary is printed before the process ends. */
    private static void stop(Backtest backtest, CountDownLatch done) {
        backtest.stop();
        try {
            boolean _ = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private StoredArticles open() throws Exception {
        return source.file == null
                ? new KeptArticles(config.settings(), Instant.now().minus(since))
                : ArticleFile.open(source.file);
    }

    private BacktestReport run(Backtest backtest, StoredArticles articles) throws IOException {
        if (!Terminal.output()) {
            return backtest.run(articles, out, (done, total, read) -> {});
        }
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName("backtest")
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200);
        if (source.file != null) {
            builder.setUnit(" MB", 1_000_000);
        }
        try (ProgressBar bar = builder.build()) {
            BacktestProgress progress = (done, total, read) -> {
                bar.maxHint(total);
                bar.stepTo(done);
                bar.setExtraMessage(" " + read + " articles");
            };
            return backtest.run(articles, out, progress);
        }
    }
}
