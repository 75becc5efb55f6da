package dev.tocsin.app.command;

import dev.tocsin.app.AllInOne;
import dev.tocsin.app.Logs;
import dev.tocsin.app.Shutdown;
import dev.tocsin.matcher.CatchUp;
import dev.tocsin.platform.config.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Everything in one process: polls the feeds, matches, tells the channels, serves the page.",
            "Brings a Kafka broker of its own unless kafka.bootstrap is set. Stops cleanly on Ctrl-C and SIGTERM;"
                    + " nothing is lost or told twice when it is killed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tocsin run                            with config/ next to the launcher",
            "  tocsin run --config /etc/tocsin       with another folder",
            "  tocsin run --port 9000                page, metrics and health on another port",
            "  tocsin run --catch-up 24h             new and edited rules hear of the last day too"
        })
final class RunCommand implements Callable<Integer> {
    @Mixin
    ConfigFolder config = new ConfigFolder();

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            description = "Port of the page, before http.port of tocsin.yaml.")
    @Nullable
    Integer port;

    @Option(
            names = "--catch-up",
            paramLabel = "SPAN",
            converter = TimeSpan.class,
            description = {
                "Reads the articles of so long a time again, for rules that did not fire on them: a new rule starts"
                        + " from",
                "now else. No rule gets an article twice."
            })
    @Nullable
    Duration catchUp;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Settings settings = config.settings();
        if (port != null) {
            settings = settings.onPort(port);
        }
        if (settings.jsonLogs()) {
            Logs.json();
        }
        CatchUp again = catchUp == null ? CatchUp.none() : CatchUp.of(catchUp, Instant.now());
        AllInOne tocsin = new AllInOne(settings, Clock.systemUTC(), null, again);
        Shutdown shutdown = Shutdown.on(tocsin::stop);
        tocsin.start();
        var out = spec.commandLine().getOut();
        out.println("Tocsin is watching. Page: " + tocsin.url() + "  Stop: Ctrl-C");
        out.flush();
        shutdown.await();
        return 0;
    }
}
