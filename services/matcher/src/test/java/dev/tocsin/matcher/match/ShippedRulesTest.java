package dev.tocsin.matcher.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.matcher.backtest.PipelineTrial;
import dev.tocsin.matcher.rule.Rule;
import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.matcher.rule.RuleTestReport;
import dev.tocsin.matcher.rule.RuleTestRunner;
import dev.tocsin.platform.config.Faults;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedRulesTest {
    private static final Path RULES = Path.of("../../config/rules");

    @Test
    void the_shipped_rules_have_no_fault() {
        Faults faults = new Faults();

        RuleSet rules = RuleSet.load(List.of(RULES), faults);

        assertThat(faults.list()).isEmpty();
        assertThat(rules.rules()).extracting(Rule::id).containsExactly("ceasefire-terms", "peacekeeper-casualties");
    }

    @Test
    void each_shipped_file_stands_alone() {
        Faults faults = new Faults();

        RuleSet.load(List.of(RULES.resolve("peacekeeper-casualties.yaml")), faults);
        RuleSet.load(List.of(RULES.resolve("ceasefire-terms.yaml")), faults);

        assertThat(faults.list()).isEmpty();
    }

    @Test
    void the_tests_in_the_shipped_rules_pass() {
        RuleTestReport report = new RuleTestRunner(new PipelineTrial()).run(RuleSet.load(List.of(RULES), new Faults()));

        assertThat(report.passed()).as(report.text()).isTrue();
        assertThat(report.results()).hasSizeGreaterThan(15);
    }
}
