package dev.tocsin.app.command;

import dev.tocsin.app.Logs;
import dev.tocsin.poller.FeedInspector;
import dev.tocsin.poller.FeedReport;
import dev.tocsin.poller.fetch.FetchLimits;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        description =
                "Shows what the poller makes of feeds: format, entries, problems. The same fetching and reading as in"
                        + " the service, no broker.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tocsin feed https://example.org/feed.xml",
            "  tocsin feed --json *.xml           one JSON object a line for each",
            "  tocsin feed --json @sources.txt    as many as the file names, one a line",
            "",
            "Exit status: 0 if every source was answered, be it only with why it is no feed."
        })
final class FeedCommand implements Callable<Integer> {
    @Option(names = "--json", description = "One JSON object a line for each source.")
    boolean json;

    @Parameters(
            paramLabel = "URL|FILE",
            arity = "1..*",
            description = "Addresses and files; @FILE stands for the arguments in that file.")
    List<String> sources;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Logs.quiet();
        PrintWriter out = spec.commandLine().getOut();
        try (FeedInspector inspector =
                new FeedInspector(FetchLimits.defaults().withPrivateAddresses(), Clock.systemUTC())) {
            for (String source : sources) {
                FeedReport report = inspector.inspect(source);
                if (json) {
                    out.println(report.toJson());
                } else {
                    print(report, out);
                }
                out.flush();
            }
        }
        return 0;
    }

    private static void print(FeedReport report, PrintWriter out) {
        out.println(Text.line(report.source()) + ": "
                + (report.format() == null
                        ? "no feed"
                        : report.format() + ", " + Text.count(report.entries().size(), "entry", "entries")));
        report.problems().forEach(problem -> out.println("  problem: " + Text.line(problem)));
        for (FeedReport.Entry entry : report.entries()) {
            out.println("  " + (entry.publishedAt() == null ? "no date             " : entry.publishedAt()) + "  "
                    + Text.line(entry.title()));
            if (entry.url() != null) {
                out.println("    " + Text.line(entry.url()));
            }
            if (!entry.text().isEmpty()) {
                out.println("    " + Text.cut(entry.text(), 160));
            }
        }
    }
}
