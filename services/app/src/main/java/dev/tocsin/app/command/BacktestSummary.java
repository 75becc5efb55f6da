package dev.tocsin.app.command;

import dev.tocsin.matcher.backtest.AlertChange;
import dev.tocsin.matcher.backtest.BacktestReport;
import dev.tocsin.model.Alert;
import dev.tocsin.model.Wire;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a backtest found, for a person. */
final class BacktestSummary {
    private static final int TITLE = 80;

    private BacktestSummary() {}

    /** Prints the table of rules, the changes against earlier rules where there are some, and what was read. */
    static void print(BacktestReport report, @Nullable Path against, PrintWriter writer) {
        table(report, writer);
        if (against != null) {
            changes(report, against, writer);
        }
        double seconds = report.took().toMillis() / 1000.0;
        writer.printf(
                Locale.ROOT,
                "%s%d articles in %.1f s, %.0f a second%s%s%n",
                report.stopped() ? "stopped early: " : "",
                report.articles(),
                seconds,
                report.articles() / Math.max(seconds, 0.001),
                report.from() == null ? "" : ", from " + report.from() + " to " + report.to(),
                report.faulty() == 0 ? "" : "; " + Text.count(report.faulty(), "record", "records") + " left out");
    }

    private static void table(BacktestReport report, PrintWriter writer) {
        int width =
                report.rules().stream().mapToInt(rule -> rule.rule().length()).reduce("rule".length(), Math::max);
        writer.printf(
                Locale.ROOT,
                "%-" + width + "s %9s %7s %7s %11s %11s%n",
                "rule",
                "articles",
                "events",
                "alerts",
                "alerts/day",
                "kept quiet");
        for (BacktestReport.RuleSummary rule : report.rules()) {
            writer.printf(
                    Locale.ROOT,
                    "%-" + width + "s %9d %7d %7d %11.2f %10.1f%%%n",
                    rule.rule(),
                    rule.articles(),
                    rule.events(),
                    rule.alerts(),
                    rule.alerts() / report.days(),
                    rule.suppressed() * 100);
        }
    }

    private static void changes(BacktestReport report, Path against, PrintWriter writer) {
        long gained = report.changes().stream().filter(AlertChange::gained).count();
        writer.println("against " + against + ": " + Text.count(gained, "alert", "alerts") + " gained, "
                + (report.changes().size() - gained) + " lost");
        for (AlertChange change : report.changes()) {
            Alert alert = change.alert();
            writer.println((change.gained() ? "+ " : "- ") + alert.at() + " " + alert.rule() + " "
                    + Wire.name(alert.kind()) + " " + Wire.name(alert.reason()) + ": " + Text.cut(alert.title(), TITLE)
                    + (alert.articles().isEmpty()
                            ? ""
                            : " (" + Text.line(alert.articles().getLast()) + ")"));
        }
    }
}
