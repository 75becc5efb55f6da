package dev.tocsin.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlTest {
    private final Faults faults = new Faults();

    @Test
    void an_unknown_key_is_named_with_its_place_and_the_nearest_known_one() {
        YamlMap map = read("title: x\nseverty: critical\n");

        map.allow("title", "severity");

        assertThat(lines())
                .containsExactly("test.yaml:2:1: unknown key \"severty\", expected one of title, severity;"
                        + " did you mean \"severity\"?");
    }

    @Test
    void a_wrong_type_is_a_fault_and_gives_the_fallback() {
        YamlMap map = read("port: high\nquiet: long\non: 3\nlist: {a: 1}\n");

        assertThat(map.integer("port", 8080, 1, 65535)).isEqualTo(8080);
        assertThat(map.duration("quiet", Duration.ofDays(30), Duration.ZERO, Duration.ofDays(365)))
                .isEqualTo(Duration.ofDays(30));
        assertThat(map.bool("on", true)).isTrue();
        assertThat(map.list("list")).isNull();
        assertThat(lines())
                .containsExactly(
                        "test.yaml:1:7: expected a whole number from 1 to 65535, found \"high\"",
                        "test.yaml:2:8: expected a time span such as 90s, 15m, 12h or 30d, found \"long\"",
                        "test.yaml:3:5: expected true or false, found the number 3",
                        "test.yaml:4:7: \"list\" must be a list, found a mapping");
    }

    @Test
    void values_are_read_with_their_units() {
        YamlMap map = read("a: 250ms\nb: 90s\nc: 15m\nd: 12h\ne: 30d\n");

        assertThat(List.of("a", "b", "c", "d", "e"))
                .extracting(key -> map.duration(key, Duration.ZERO, Duration.ZERO, Duration.ofDays(365)))
                .containsExactly(
                        Duration.ofMillis(250),
                        Duration.ofSeconds(90),
                        Duration.ofMinutes(15),
                        Duration.ofHours(12),
                        Duration.ofDays(30));
        assertThat(faults.none()).isTrue();
    }

    @Test
    void a_key_that_stands_twice_is_a_fault() {
        read("id: a\nid: b\n");

        assertThat(lines()).containsExactly("test.yaml:2:1: key \"id\" stands here twice, first in line 1");
    }

    @Test
    void broken_yaml_is_one_fault_with_its_place() {
        assertThat(Yaml.readMap("test.yaml", "rules:\n  - id: [a\n", faults)).isNull();

        assertThat(lines()).singleElement().asString().startsWith("test.yaml:3:1: not YAML: ");
    }

    @Test
    void a_list_where_a_mapping_belongs_is_a_fault() {
        assertThat(Yaml.readMap("test.yaml", "- a\n", faults)).isNull();

        assertThat(lines()).containsExactly("test.yaml:1:1: expected a mapping (key: value), found a list");
    }

    @Test
    void depth_and_aliases_are_bounded() {
        assertThat(Yaml.readMap("deep.yaml", "a: " + "[".repeat(50_000) + "]".repeat(50_000), faults))
                .isNull();
        assertThat(Yaml.readMap("laughs.yaml", "a: &a [x]\nb: [*a, *a]\n", faults))
                .isNull();

        assertThat(lines())
                .containsExactly(
                        "deep.yaml:1:103: nested more than 100 levels deep",
                        "laughs.yaml:2:5: aliases (*name) are not supported");
    }

    @Test
    void a_missing_file_a_folder_and_foreign_bytes_are_faults(@TempDir Path folder) throws Exception {
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe9});

        assertThat(Yaml.readMap(folder.resolve("none.yaml"), faults)).isNull();
        assertThat(Yaml.readMap(folder, faults)).isNull();
        assertThat(Yaml.readMap(latin, faults)).isNull();

        assertThat(lines())
                .containsExactlyInAnyOrder(
                        folder.resolve("none.yaml") + ":1:1: no such file",
                        folder + ":1:1: is a folder, expected a file",
                        latin + ":1:1: not UTF-8 text");
    }

    @Test
    void a_secret_in_the_file_itself_is_refused_and_not_repeated() {
        YamlMap map = read("token: xoxb-very-secret\n");

        assertThat(map.secret("token")).isNull();

        assertThat(lines()).singleElement().asString().startsWith("test.yaml:1:8: \"token\" is a secret");
        assertThat(lines().toString()).doesNotContain("very-secret");
    }

    @Test
    void a_secret_is_read_from_a_file_and_never_prints_itself(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "hush\n");

        Secret secret = read("token: {file: '" + file + "'}\n").secret("token");

        assertThat(secret).isNotNull();
        assertThat(secret.reveal()).isEqualTo("hush");
        assertThat(secret).hasToString("(secret)");
    }

    private YamlMap read(String text) {
        YamlMap map = Yaml.readMap("test.yaml", text, faults);
        assertThat(map).isNotNull();
        return map;
    }

    private List<String> lines() {
        return faults.list().stream().map(Fault::toString).toList();
    }
}
