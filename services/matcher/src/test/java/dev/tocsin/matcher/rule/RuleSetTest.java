package dev.tocsin.matcher.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Group;
import dev.tocsin.model.Severity;
import dev.tocsin.platform.config.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RuleSetTest {
    @TempDir
    Path folder;

    @Test
    void the_example_of_the_design_is_read() throws IOException {
        RuleSet rules = read("""
            vocabulary:
              peacekeepers: [peacekeeper, peacekeepers, "peacekeeping troops", "peacekeeping force", "blue helmets"]
              harmed: [killed, dead, died, wounded, injured, shot, ambushed, missing, captured]
            rules:
              - id: peacekeeper-casualties
                title: Peacekeeper casualties
                severity: critical
                when:                                  # absent: every article
                  near: 15                             # words; also: sentence, paragraph, article
                  all: [{any: $peacekeepers}, {any: $harmed}]
                  none: ["training exercise"]
                facts:
                  casualties: {of: [peacekeeper], kinds: [killed, wounded, missing, captured]}   # fires only on a current claim
                event: {quiet: 30d}                    # an event closes after this long without news (the default)
                tests:
                  - title: history does not ring
                    article: {title: "…", body: "…"}
                    fires: false
            """);

        assertThat(rules.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.id()).isEqualTo("peacekeeper-casualties");
            assertThat(rule.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(rule.event().quiet()).isEqualTo(Duration.ofDays(30));
            FactsCondition facts = rule.facts();
            assertThat(facts).isNotNull();
            FactsCondition.Casualties casualties = facts.casualties();
            assertThat(casualties).isNotNull();
            assertThat(casualties.of()).isEqualTo(Set.of(Group.PEACEKEEPER));
            assertThat(casualties.kinds()).isEqualTo(Set.of(CasualtyKind.values()));
            assertThat(rule.tests()).hasSize(1);
        });
    }

    @Test
    void the_version_changes_with_the_meaning_only() throws IOException {
        String version =
                read("rules:\n  - id: one\n    when: {any: [dead, killed]}\n").version();

        assertThat(read("# why\nrules:\n  - id: one\n    when:\n      any: [killed, dead]\n    tests: []\n")
                        .version())
                .isEqualTo(version);
        assertThat(read("vocabulary:\n  v: [dead]\nrules:\n  - id: one\n    when: {any: [killed, $v]}\n")
                        .version())
                .isNotEqualTo(version);
        assertThat(read("rules:\n  - id: one\n    when: {any: [dead, slain]}\n").version())
                .isNotEqualTo(version);
    }

    @Test
    void vocabularies_are_shared_and_one_broken_rule_stops_no_other() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "vocabulary:\n  harmed: [killed, dead]\n");
        Files.writeString(
                folder.resolve("b.yaml"),
                "rules:\n  - id: good\n    when: {any: $harmed}\n  - id: bad\n    when: {any: $nothing}\n");
        Faults faults = new Faults();

        RuleSet rules = RuleSet.load(List.of(folder), faults);

        assertThat(rules.rules()).extracting(Rule::id).containsExactly("good");
        assertThat(faults.list())
                .singleElement()
                .asString()
                .contains("b.yaml:5:17: no vocabulary is named \"nothing\"");
    }

    @Test
    void a_file_that_is_named_alone_borrows_the_vocabularies_of_its_folder_and_not_its_rules() throws IOException {
        Files.writeString(
                folder.resolve("words.yaml"), "vocabulary:\n  harm: [killed]\nrules:\n  - id: other\n    when: dead\n");
        Path own = Files.writeString(folder.resolve("own.yaml"), "rules:\n  - id: own\n    when: {any: [$harm]}\n");
        Faults faults = new Faults();

        RuleSet rules = RuleSet.load(List.of(own), faults);

        assertThat(faults.list()).isEmpty();
        assertThat(rules.rules()).extracting(Rule::id).containsExactly("own");
    }

    @Test
    void hardly_meant_is_warned_of() throws IOException {
        assertThat(warnings("rules:\n  - id: one\n")).containsExactly("2:5: takes every article");
        assertThat(warnings("rules:\n  - id: one\n    when: {all: [dead], none: [dead]}\n"))
                .containsExactly("3:11: can never fire: \"dead\" stands under \"all\" and under \"none\"");
        assertThat(warnings("rules:\n  - id: one\n    when: {any: [the, dea*]}\n"))
                .containsExactly(
                        "3:18: \"the\" is in nearly every article, expected a word that says something, or a phrase",
                        "3:23: \"dea*\" takes very many words, expected 4 letters or more before \"*\"");
        assertThat(warnings("rules:\n  - id: one\n    when: {any: [innings, wicket]}\n"))
                .containsExactly("3:18: \"innings\" comes down to \"in\", which is in nearly every article, expected"
                        + " \"=innings\" for the word as it stands");
        assertThat(warnings("vocabulary:\n  v: {fr: [les, mort]}\nrules:\n  - id: one\n    when: {any: $v}\n"))
                .containsExactly(
                        "2:12: \"les\" is in nearly every article, expected a word that says something, or a phrase");
        assertThat(warnings("rules:\n  - id: one\n    when: {all: [\"blue helmet\"], none: [helmet]}\n"))
                .containsExactly("3:11: can never fire: \"blue helmet\" stands under \"all\" and under \"none\"");
        assertThat(warnings("vocabulary:\n"
                        + "  v: [dead, killed]\n"
                        + "rules:\n"
                        + "  - id: one\n"
                        + "    when: {all: [killed], none: [$v]}\n"))
                .containsExactly("5:11: can never fire: \"killed\" stands under \"all\" and under \"none\"");
        assertThat(warnings("rules:\n  - id: one\n    when: {near: 1, all: [mine, school, child]}\n"))
                .containsExactly("3:11: can never fire: 3 words do not stand within \"near: 1\", expected at least 2");
        assertThat(warnings("rules:\n  - id: one\n    when: {none: [dead]}\n"))
                .containsExactly("3:5: takes every article but those with the words of \"none\"");
        assertThat(warnings("rules:\n  - id: one\n    when: {any: [dead]}\n    sources:\n      include: {tags: [a]}\n"
                        + "      exclude: {tags: [a, b]}\n"))
                .containsExactly("4:5: can never fire: \"exclude\" takes back all that \"include\" asks for");
    }

    @Test
    @Timeout(20)
    void what_is_meant_to_explode_is_bounded() throws IOException {
        String nested = "{all: [x1, ".repeat(1_500) + "x" + "]}".repeat(1_500);
        assertThat(faults("rules:\n  - id: deep\n    when: " + nested + "\n"))
                .singleElement()
                .asString()
                .contains("levels deep");
        String thirteen = "{all: [x1, ".repeat(13) + "x" + "]}".repeat(13);
        assertThat(faults("rules:\n  - id: deep\n    when: " + thirteen + "\n"))
                .singleElement()
                .asString()
                .contains("conditions nest more than 12 deep");
        String wide = IntStream.range(0, 20_000).mapToObj(i -> "w" + i).collect(Collectors.joining(", "));
        assertThat(faults("rules:\n  - id: wide\n    when: {any: [" + wide + "]}\n"))
                .singleElement()
                .asString()
                .contains("more than 5000 conditions");
        assertThat(faults("vocabulary:\n  v: [" + wide + "]\n"))
                .singleElement()
                .asString()
                .contains("expected at most 10000");
        String many = IntStream.range(0, 5_000).mapToObj(i -> "word" + i).collect(Collectors.joining(", "));
        assertThat(faults("vocabulary:\n  v: [" + many + "]\nrules:\n  - id: one\n    when: {any: $v}\n"))
                .isEmpty();
        assertThat(faults("rules:\n  - id: long\n    when: {any: [" + "a".repeat(20_000) + "]}\n"))
                .singleElement()
                .asString()
                .contains("a term of 20000 characters");
    }

    private RuleSet read(String yaml) throws IOException {
        Faults faults = new Faults();
        RuleSet rules = RuleSet.load(List.of(Files.writeString(folder.resolve("rules.yaml"), yaml)), faults);
        assertThat(faults.list()).isEmpty();
        return rules;
    }

    private List<String> faults(String yaml) throws IOException {
        Faults faults = new Faults();
        RuleSet.load(List.of(Files.writeString(folder.resolve("rules.yaml"), yaml)), faults);
        return faults.list().stream().map(Object::toString).toList();
    }

    private List<String> warnings(String yaml) throws IOException {
        Faults faults = new Faults();
        Path file = Files.writeString(folder.resolve("rules.yaml"), yaml);
        RuleSet.load(List.of(file), faults);
        assertThat(faults.list()).isEmpty();
        return faults.warnings().stream()
                .map(warning -> warning.toString().substring(file.toString().length() + 1))
                .toList();
    }
}
