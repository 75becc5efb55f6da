package dev.tocsin.app.command;

import dev.tocsin.app.OneService;
import picocli.CommandLine.Command;

@Command(
        name = "console",
        mixinStandardHelpOptions = true,
        description = {"Serves the page and the HTTP API.", "Needs kafka.bootstrap; run as many processes as wanted."},
        footerHeading = "%nExample:%n",
        footer = "  TOCSIN_KAFKA_BOOTSTRAP=localhost:9092 tocsin console --port 0")
final class ConsoleCommand extends ServiceCommand {
    ConsoleCommand() {
        super(OneService.Part.CONSOLE);
    }
}
