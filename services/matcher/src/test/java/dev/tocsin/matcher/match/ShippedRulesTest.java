package dev.tocsin.matcher.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.matcher.backtest.PipelineTrial;
import dev.tocsin.matcher.rule.Rule;
import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.matcher.rule.RuleTestReport;
import dev.tocsin.matcher.rule.RuleTestRunner;
import dev.tocsin.platform.config.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedRulesTest {
    private static final Path RULES = Path.of("../../config/rules");

    @Test
    void the_shipped_rules_have_no_fault() {
        Faults faults = new Faults();

        RuleSet rules = RuleSet.load(List.of(RULES), faults);

        assertThat(faults.list()).isEmpty();
        assertThat(rules.rules()).extracting(Rule::id).containsExactly("ceasefire-terms", "peacekeeper-casualties");
    }

    @ParameterizedTest
    @ValueSource(strings = {"peacekeeper-casualties.yaml", "ceasefire-terms.yaml"})
    void each_shipped_file_stands_alone(String name, @TempDir Path elsewhere) throws IOException {
        Faults faults = new Faults();

        RuleSet rules = RuleSet.load(List.of(Files.copy(RULES.resolve(name), elsewhere.resolve(name))), faults);

        assertThat(faults.list()).isEmpty();
        assertThat(rules.rules()).hasSize(1);
    }

    @Test
    void the_tests_in_the_shipped_rules_pass() {
        RuleTestReport report = new RuleTestRunner(new PipelineTrial()).run(RuleSet.load(List.of(RULES), new Faults()));

        assertThat(report.passed()).as(report.text()).isTrue();
        assertThat(report.results()).hasSizeGreaterThan(15);
    }
}
