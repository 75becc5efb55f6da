package dev.tocsin.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.console.explain.Answer.Explained;
import dev.tocsin.console.explain.Verdict;
import dev.tocsin.console.explain.Verdict.Outcome;
import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.model.Article;
import dev.tocsin.platform.config.Faults;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationsTest {
    private static final Instant AT = Instant.parse("2026-03-10T12:00:00Z");
    private static final String RULES = """
        rules:
          - id: convoys
            title: Convoys
            severity: warning
            when: {near: 3, all: [convoy, struck]}
          - id: losses
            title: Losses of peacekeepers
            severity: critical
            when: {any: [peacekeeper, convoy]}
            facts: {casualties: {of: [peacekeeper], kinds: [killed], min: 3}}
          - id: truces
            title: Truces
            severity: info
            when: {any: [truce, convoy]}
            facts: {terms: {stances: [agreed], topics: [cease_fire]}}
          - id: medics
            title: Medics lost
            severity: info
            when: {any: [medic]}
            facts:
              casualties: {of: [aid_worker]}
              or: {near: sentence, all: [medic, "answers no calls"]}
          - id: herald
            title: The Herald only
            severity: info
            sources: {include: {publishers: [Herald]}}
        """;

    @TempDir
    Path folder;

    @Test
    void each_rule_says_whether_it_fires_or_what_is_the_first_thing_missing() throws Exception {
        Explained explained = explain("A convoy was hit. Later a tent was struck by hail far away.");

        assertThat(explained.verdicts())
                .extracting(Verdict::rule, Verdict::outcome)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("convoys", Outcome.WORDS_MISSING),
                        org.assertj.core.groups.Tuple.tuple("losses", Outcome.FACTS_MISSING),
                        org.assertj.core.groups.Tuple.tuple("truces", Outcome.FACTS_MISSING),
                        org.assertj.core.groups.Tuple.tuple("medics", Outcome.WORDS_MISSING),
                        org.assertj.core.groups.Tuple.tuple("herald", Outcome.SOURCE_EXCLUDED));
        assertThat(verdict(explained, "convoys").reason()).startsWith("`near: 3` – the closest are 7 words apart");
        assertThat(verdict(explained, "convoys").spans()).hasSize(2);
        assertThat(verdict(explained, "convoys").facts()).isNull();
        assertThat(verdict(explained, "herald").reason()).contains("publisher \"Wire\"");
        assertThat(explained.fired()).isZero();
    }

    @Test
    void a_rule_fires_by_words_and_facts_and_both_kinds_of_claim_are_told() throws Exception {
        Explained explained =
                explain("Three peacekeepers were killed on Monday near Orvan, the mission said.\n\nIn 2012 a"
                        + " helicopter crash killed nine peacekeepers there.");

        assertThat(verdict(explained, "losses").outcome()).isEqualTo(Outcome.FIRES);
        assertThat(verdict(explained, "losses").facts()).isTrue();
        assertThat(verdict(explained, "losses").reason()).isEmpty();
        assertThat(explained.claims()).hasSize(2);
        assertThat(explained.claims().getFirst().by()).isEqualTo("the mission");
        assertThat(explained.claims().getLast().current()).isFalse();
        assertThat(explained.factsRead()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "losses|The convoy left at noon.|no news of peacekeeper killed, at least 3",
                "losses|Two peacekeepers were killed on Monday.|nearest: the largest figure is 2",
                "losses|In 2012 a crash killed nine peacekeepers.|nearest: background, “In 2012",
                "losses|The convoy was shelled. Four civilians were killed on Monday.|nearest: killed civilian 4",
                "truces|The convoy left at noon.|no agreed of cease_fire as news",
                "truces|The government demanded a truce on Monday.|cease_fire, “The government demanded a truce",
            })
    void missing_facts_are_told_with_what_came_nearest(String rule, String text, String reason) throws Exception {
        Verdict verdict = verdict(explain(text), rule);

        assertThat(verdict.outcome()).isEqualTo(Outcome.FACTS_MISSING);
        assertThat(verdict.facts()).isFalse();
        assertThat(verdict.reason()).startsWith("`facts: ").contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The medic answers no calls on Monday.|FIRES|",
                "The medic went home on Monday.|FACTS_MISSING|; nor `or`: no “answers no calls”",
                "The medic answers no calls. In 2012 three aid workers were killed in a crash.|FACTS_MISSING|nearest:"
                        + " background",
            })
    void words_do_where_no_claim_was_read_and_none_of_history(String text, Outcome outcome, String reason)
            throws Exception {
        Verdict verdict = verdict(explain(text), "medics");

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.reason()).contains(reason == null ? "" : reason);
    }

    @Test
    void a_language_in_which_no_facts_are_read_is_told() throws Exception {
        Article article = Articles.of(null, null, "Wire", "Titulli", "Një kolonë u godit.", "sq", AT);

        assertThat(new Explanations().of(engine(), article).factsRead()).isFalse();
    }

    private Explained explain(String text) throws Exception {
        return new Explanations().of(engine(), Articles.of(null, null, "Wire", "News", text, "en", AT));
    }

    private RuleEngine engine() throws Exception {
        Faults faults = new Faults();
        RuleSet rules = RuleSet.load(List.of(Files.writeString(folder.resolve("rules.yaml"), RULES)), faults);
        faults.check();
        return RuleEngine.of(rules);
    }

    private static Verdict verdict(Explained explained, String rule) {
        return explained.verdicts().stream()
                .filter(verdict -> verdict.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
