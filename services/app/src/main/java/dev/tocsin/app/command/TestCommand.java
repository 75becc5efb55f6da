package dev.tocsin.app.command;

import dev.tocsin.app.Logs;
import dev.tocsin.matcher.backtest.PipelineTrial;
import dev.tocsin.matcher.rule.RuleTestReport;
import dev.tocsin.matcher.rule.RuleTestRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Runs the tests that rule files carry, on the stages of the product, without a broker.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tocsin test                              every rule of the configuration",
            "  tocsin test config/rules/strikes.yaml    one file",
            "  tocsin test --junit target/rules.xml     with a report for a CI server",
            "",
            "Exit status: 0 if every test passed, else 1."
        })
final class TestCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Rule files or folders of them. Default: rules/ of the configuration.")
    List<Path> files = List.of();

    @Mixin
    ConfigFolder config = new ConfigFolder();

    @Option(names = "--junit", paramLabel = "FILE", description = "Also write a report in JUnit's XML.")
    @Nullable
    Path junit;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Logs.quiet();
        List<Path> chosen = files.isEmpty() ? List.of(config.path().resolve("rules")) : files;
        RuleTestReport report = new RuleTestRunner(new PipelineTrial()).run(RuleFiles.load(chosen));
        spec.commandLine().getOut().print(report.text());
        spec.commandLine().getOut().flush();
        if (junit != null) {
            Files.writeString(junit, report.junitXml());
        }
        return report.passed() ? 0 : 1;
    }
}
