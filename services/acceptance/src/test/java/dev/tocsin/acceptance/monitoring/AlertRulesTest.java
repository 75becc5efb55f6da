package dev.tocsin.acceptance.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertRulesTest {
    private static final Path FOLDER = Path.of("../../monitoring/prometheus");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check config --lint=all --lint-fatal prometheus.yml",
                "check config --syntax-only --lint=all --lint-fatal compose.yml",
                "check rules --lint=all --lint-fatal alerts.yml",
                "test rules alerts.test.yml"
            })
    void promtool_has_nothing_to_say(String arguments) throws IOException, InterruptedException {
        Path promtool = Prometheus.program("promtool").orElse(null);
        assumeThat(promtool)
                .as("promtool is not installed (Debian: apt install prometheus)")
                .isNotNull();
        List<String> command = new ArrayList<>(List.of(String.valueOf(promtool)));
        command.addAll(List.of(arguments.split(" ")));

        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
    }
}
