package dev.tocsin.matcher.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.platform.config.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file has one mistake; its first lines, {@code # line:column: message}, say what must be found. */
class BrokenRuleFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/broken-rules");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_mistake_is_told_with_its_place(Path file) throws IOException {
        List<String> expected = Files.readAllLines(file).stream()
                .takeWhile(line -> line.startsWith("# "))
                .map(line -> file + ":" + line.substring(2))
                .toList();
        Faults faults = new Faults();

        RuleSet.load(List.of(file), faults);

        assertThat(expected).isNotEmpty();
        assertThat(faults.list()).extracting(Object::toString).containsExactlyElementsOf(expected);
    }

    @Test
    void there_are_at_least_forty() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(40);
    }
}
