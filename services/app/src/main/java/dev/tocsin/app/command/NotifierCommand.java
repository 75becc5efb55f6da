package dev.tocsin.app.command;

import dev.tocsin.app.OneService;
import picocli.CommandLine.Command;

@Command(
        name = "notifier",
        mixinStandardHelpOptions = true,
        description = {
            "Tells alerts to the channels. Channels are shared among all notifiers.",
            "Needs kafka.bootstrap; run as many processes as wanted."
        },
        footerHeading = "%nExample:%n",
        footer = "  TOCSIN_KAFKA_BOOTSTRAP=localhost:9092 tocsin notifier --port 0")
final class NotifierCommand extends ServiceCommand {
    NotifierCommand() {
        super(OneService.Part.NOTIFIER);
    }
}
