package dev.tocsin.app.command;

import dev.tocsin.app.Logs;
import dev.tocsin.console.ConsoleService;
import dev.tocsin.matcher.rule.Rule;
import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.notifier.ChannelsConfig;
import dev.tocsin.platform.config.Fault;
import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Settings;
import dev.tocsin.poller.PollerConfig;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Reads all configuration and says what is wrong, one fault a line: file:line:column: what, and what is"
                        + " expected. Warnings say what is hardly meant.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tocsin check",
            "  tocsin check --config /etc/tocsin",
            "",
            "Exit status: 0 without faults, 1 with faults."
        })
final class CheckCommand implements Callable<Integer> {
    @Mixin
    ConfigFolder config = new ConfigFolder();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Logs.quiet();
        Path folder = config.path();
        PrintWriter out = spec.commandLine().getOut();
        Faults faults = new Faults();
        Settings settings = Settings.load(folder, System.getenv(), faults);
        if (!Files.isDirectory(folder)) {
            return report(faults, null, out);
        }
        ConsoleService.check(settings, faults);
        PollerConfig poller = PollerConfig.load(folder, faults);
        RuleSet rules = RuleSet.load(List.of(folder.resolve("rules")), faults);
        Set<String> ids = rules.rules().stream().map(Rule::id).collect(Collectors.toSet());
        ChannelsConfig channels = ChannelsConfig.load(folder, ids, faults);
        String summary = folder + ": "
                + Text.count(poller.feeds().feeds().size(), "feed", "feeds") + ", "
                + Text.count(ids.size(), "rule", "rules") + ", "
                + Text.count(channels.channels().size(), "channel", "channels") + ", no faults";
        return report(faults, summary, out);
    }

    private static int report(Faults faults, @Nullable String summary, PrintWriter out) {
        for (Fault warning : faults.warnings()) {
            out.println(warning.at() + ": warning: " + warning.message());
        }
        faults.list().forEach(out::println);
        if (faults.none() && summary != null) {
            out.println(summary);
        }
        out.flush();
        return faults.none() ? 0 : 1;
    }
}
