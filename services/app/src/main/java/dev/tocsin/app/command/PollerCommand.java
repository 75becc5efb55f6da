package dev.tocsin.app.command;

import dev.tocsin.app.OneService;
import picocli.CommandLine.Command;

@Command(
        name = "poller",
        mixinStandardHelpOptions = true,
        description = {
            "Polls the feeds and writes articles. Feeds are shared among all pollers.",
            "Needs kafka.bootstrap; run as many processes as wanted."
        },
        footerHeading = "%nExample:%n",
        footer = "  TOCSIN_KAFKA_BOOTSTRAP=localhost:9092 tocsin poller --port 0")
final class PollerCommand extends ServiceCommand {
    PollerCommand() {
        super(OneService.Part.POLLER);
    }
}
