package dev.tocsin.matcher.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.matcher.backtest.PipelineTrial;
import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.matcher.rule.RuleTestReport;
import dev.tocsin.matcher.rule.RuleTestRunner;
import dev.tocsin.platform.config.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example of docs/rules.md is a rule file; its tests pass. */
class RulesDocumentTest {
    private static final Path DOCUMENT = Path.of("../../docs/rules.md");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void the_examples_hold() throws IOException {
        List<String> examples = EXAMPLE.matcher(Files.readString(DOCUMENT))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(examples).hasSizeGreaterThan(7);

        for (String example : examples) {
            Faults faults = new Faults();
            Path file = Files.writeString(folder.resolve("example.yaml"), example);
            RuleSet rules = RuleSet.load(List.of(file), faults);
            assertThat(faults.list()).as(example).isEmpty();
            RuleTestReport report = new RuleTestRunner(new PipelineTrial()).run(rules);
            assertThat(report.passed()).as(report.text()).isTrue();
        }
    }
}
