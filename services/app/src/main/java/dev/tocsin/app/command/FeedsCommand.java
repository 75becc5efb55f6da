package dev.tocsin.app.command;

import dev.tocsin.platform.config.Faults;
import dev.tocsin.poller.FeedsConfig;
import dev.tocsin.poller.Opml;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "import|export",
        description = "Takes feeds from an OPML file into feeds.yaml, or writes them to one; feed readers speak OPML.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tocsin feeds import my-reader.opml   adds what feeds.yaml does not have yet",
            "  tocsin feeds export all.opml         writes all of feeds.yaml"
        })
final class FeedsCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing required subcommand: import or export");
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Adds the feeds of an OPML file to feeds.yaml.")
    int importOpml(
            @Mixin ConfigFolder config, @Parameters(paramLabel = "FILE.opml", description = "OPML to read.") Path file)
            throws Exception {
        Opml.Imported imported = Opml.importInto(config.path(), file);
        PrintWriter out = spec.commandLine().getOut();
        imported.refused().forEach(line -> out.println("left out: " + Text.line(line)));
        out.println(Text.count(imported.added().size(), "feed", "feeds") + " added, " + imported.present()
                + " there already, " + imported.refused().size() + " left out");
        out.flush();
        return 0;
    }

    @Command(name = "export", mixinStandardHelpOptions = true, description = "Writes the feeds of feeds.yaml as OPML.")
    int exportOpml(
            @Mixin ConfigFolder config, @Parameters(paramLabel = "FILE.opml", description = "OPML to write.") Path file)
            throws Exception {
        Faults faults = new Faults();
        FeedsConfig feeds = FeedsConfig.load(config.path(), faults);
        faults.check();
        Files.write(file, Opml.export(feeds, Instant.now()));
        PrintWriter out = spec.commandLine().getOut();
        out.println(Text.count(feeds.feeds().size(), "feed", "feeds") + " written to " + file);
        out.flush();
        return 0;
    }
}
