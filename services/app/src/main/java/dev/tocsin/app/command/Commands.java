package dev.tocsin.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of the command line. */
@Command(
        name = "tocsin",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Watches news feeds and rings once per event: seconds after the first report, again only when the facts"
                        + " change, always with the evidence.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tocsin demo                       see it at work, with a bundled story",
            "  tocsin check                      is the configuration right?",
            "  tocsin run                        watch the feeds of config/ and tell the channels",
            "  tocsin explain --rules config/rules https://example.org/news/1",
            "  tocsin COMMAND --help             options and examples of one command",
            "",
            "Exit status: 0 done, 1 something is wrong and told, 2 bad usage.",
            "Environment: TOCSIN_CONFIG, TOCSIN_DATA, TOCSIN_HTTP_HOST, TOCSIN_HTTP_PORT, TOCSIN_HTTP_TOKEN,",
            "TOCSIN_KAFKA_BOOTSTRAP go before the files; TOCSIN_OPTS holds JVM options; TOCSIN_DEBUG=1 shows stack"
                    + " traces."
        },
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            CheckCommand.class,
            TestCommand.class,
            ExplainCommand.class,
            BacktestCommand.class,
            FeedCommand.class,
            FeedsCommand.class,
            PollerCommand.class,
            MatcherCommand.class,
            NotifierCommand.class,
            ConsoleCommand.class,
            CompletionCommand.class
        })
public final class Commands implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    private Commands() {}

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }

    /** The whole command line, ready to run. */
    public static CommandLine line() {
        CommandLine line = new CommandLine(new Commands());
        line.setParameterExceptionHandler(Errors::usage);
        line.setExecutionExceptionHandler(Errors::execution);
        line.setUsageHelpAutoWidth(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setUseSimplifiedAtFiles(true);
        return line;
    }
}
