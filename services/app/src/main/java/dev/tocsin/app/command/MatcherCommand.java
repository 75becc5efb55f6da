package dev.tocsin.app.command;

import dev.tocsin.app.OneService;
import picocli.CommandLine.Command;

@Command(
        name = "matcher",
        mixinStandardHelpOptions = true,
        description = {
            "Matches articles, writes events and alerts. Work is shared among all matchers.",
            "Needs kafka.bootstrap; run as many processes as wanted."
        },
        footerHeading = "%nExample:%n",
        footer = "  TOCSIN_KAFKA_BOOTSTRAP=localhost:9092 tocsin matcher --port 0")
final class MatcherCommand extends ServiceCommand {
    MatcherCommand() {
        super(OneService.Part.MATCHER);
    }
}
