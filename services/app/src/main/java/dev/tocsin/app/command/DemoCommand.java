package dev.tocsin.app.command;

import dev.tocsin.app.Logs;
import dev.tocsin.app.Ports;
import dev.tocsin.app.Shutdown;
import dev.tocsin.app.demo.Demo;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "The whole of it on a bundled story in fast motion, about a minute: feeds over HTTP, Kafka, alerts, Slack,"
                    + " mail, the page. The shipped rules are in force; nothing leaves this machine, nothing stays"
                    + " behind.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tocsin demo          the page stays up until Ctrl-C",
            "  tocsin demo --exit   ends by itself; status 0 if the alerts are those the story expects"
        })
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--exit", description = "End when the story is told.")
    boolean exit;

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the page; another where it is taken. Default: ${DEFAULT-VALUE}.")
    int port;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show the log.")
    boolean verbose;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!verbose) {
            Logs.quiet();
        }
        Path rules = Path.of(System.getProperty("tocsin.home", ""), "config", "rules");
        Demo demo = new Demo(rules, Ports.freeOr(port), spec.commandLine().getOut(), Terminal.colour());
        Shutdown shutdown = Shutdown.on(demo::stop);
        boolean asExpected = demo.run();
        if (!exit) {
            spec.commandLine().getOut().println("The page stays up at " + demo.url() + " until Ctrl-C.");
            spec.commandLine().getOut().flush();
            shutdown.await();
        }
        return asExpected ? 0 : 1;
    }
}
