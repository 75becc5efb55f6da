package dev.tocsin.app.command;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a completion script for bash and zsh.",
        footerHeading = "%nExample:%n",
        footer = "  source <(tocsin completion)")
final class CompletionCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        var line = spec.commandLine();
        line.getOut().print(AutoComplete.bash("tocsin", spec.root().commandLine()));
        line.getOut().flush();
    }
}
