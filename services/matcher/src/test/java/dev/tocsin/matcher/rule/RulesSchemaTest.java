package dev.tocsin.matcher.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.AlertKind;
import dev.tocsin.model.AlertReason;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Group;
import dev.tocsin.model.Json;
import dev.tocsin.model.Severity;
import dev.tocsin.model.Stance;
import dev.tocsin.model.Topic;
import dev.tocsin.model.Wire;
import dev.tocsin.platform.config.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The schema that editors use says the same as the reader. */
class RulesSchemaTest {
    private static final Path SCHEMA = Path.of("../../config/rules/schema.json");
    private static final Pattern EXPECTED = Pattern.compile("expected one of ([a-zA-Z_, -]+)");

    @TempDir
    private Path folder;

    @Test
    void every_mapping_has_the_same_keys() throws IOException {
        JsonNode schema = schema();

        assertThat(keys(schema)).isEqualTo(asked("x: 1\n"));
        assertThat(keys(schema.at("/$defs/rule"))).isEqualTo(askedOfRule("x: 1"));
        assertThat(keys(schema.at("/$defs/condition/anyOf/2"))).isEqualTo(askedOfRule("when: {x: 1}"));
        assertThat(keys(schema.at("/$defs/sources"))).isEqualTo(askedOfRule("sources: {include: {x: 1}}"));
        assertThat(keys(schema.at("/$defs/rule/properties/facts"))).isEqualTo(askedOfRule("facts: {x: 1}"));
        assertThat(keys(schema.at("/$defs/rule/properties/facts/properties/casualties")))
                .isEqualTo(askedOfRule("facts: {casualties: {x: 1}}"));
        assertThat(keys(schema.at("/$defs/rule/properties/facts/properties/terms")))
                .isEqualTo(askedOfRule("facts: {terms: {x: 1}}"));
        assertThat(keys(schema.at("/$defs/rule/properties/event"))).isEqualTo(askedOfRule("event: {x: 1}"));
        assertThat(keys(schema.at("/$defs/rule/properties/update"))).isEqualTo(askedOfRule("update: {x: 1}"));
        assertThat(keys(schema.at("/$defs/rule/properties/escalate"))).isEqualTo(askedOfRule("escalate: {x: 1}"));
        assertThat(keys(schema.at("/$defs/test"))).isEqualTo(askedOfRule("tests: [{x: 1}]"));
        assertThat(keys(schema.at("/$defs/article")))
                .containsAll(askedOfRule("tests: [{title: t, fires: true, article: {x: 1}}]"))
                .contains("file");
    }

    @Test
    void every_list_of_names_is_the_same() throws IOException {
        JsonNode schema = schema();

        assertThat(names(schema.at("/$defs/severity"))).isEqualTo(wire(Severity.class));
        assertThat(names(schema.at("/$defs/kind"))).isEqualTo(wire(CasualtyKind.class));
        assertThat(names(schema.at("/$defs/group"))).isEqualTo(wire(Group.class));
        assertThat(names(schema.at("/$defs/stance"))).isEqualTo(wire(Stance.class));
        assertThat(names(schema.at("/$defs/topic"))).isEqualTo(wire(Topic.class));
        assertThat(names(schema.at("/$defs/reason"))).isEqualTo(wire(AlertReason.class));
        assertThat(names(schema.at("/$defs/test/properties/alerts/items/properties/kind")))
                .isEqualTo(wire(AlertKind.class));
    }

    @Test
    void every_bound_is_the_same() throws IOException {
        JsonNode schema = schema();

        assertThat(schema.at("/$defs/condition/anyOf/2/properties/min/maximum").asInt())
                .isEqualTo(ConditionReader.MAX_MIN);
        assertThat(schema.at("/$defs/condition/anyOf/2/properties/near/anyOf/0/maximum")
                        .asInt())
                .isEqualTo(ConditionReader.MAX_NEAR);
        assertThat(schema.at("/$defs/terms/maxItems").asInt()).isEqualTo(Vocabularies.MAX_TERMS);
    }

    private static JsonNode schema() throws IOException {
        return Json.mapper().readTree(Files.readString(SCHEMA));
    }

    private static Set<String> keys(JsonNode schema) {
        return new TreeSet<>(schema.get("properties").propertyNames());
    }

    private static Set<String> names(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.get("enum").forEach(name -> names.add(name.asString()));
        return names;
    }

    private static <E extends Enum<E>> Set<String> wire(Class<E> type) {
        return new TreeSet<>(Wire.names(type));
    }

    private Set<String> askedOfRule(String part) throws IOException {
        return asked("rules:\n  - id: one\n    " + part + "\n");
    }

    /** What the reader says that it expected instead of the key {@code x}. */
    private Set<String> asked(String yaml) throws IOException {
        Faults faults = new Faults();
        RuleSet.load(List.of(Files.writeString(folder.resolve("rules.yaml"), yaml)), faults);
        return faults.list().stream()
                .map(fault -> EXPECTED.matcher(fault.message()))
                .filter(Matcher::find)
                .flatMap(found -> Set.of(found.group(1).split(", ")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
