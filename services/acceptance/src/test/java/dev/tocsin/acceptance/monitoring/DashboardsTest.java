package dev.tocsin.acceptance.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DashboardsTest {
    private static final Path GRAFANA = Path.of("../../monitoring/grafana");

    @Test
    void every_panel_asks_the_provisioned_data_source_and_has_a_place_of_its_own() throws IOException {
        String provisioned = Files.readString(GRAFANA.resolve("provisioning/datasources/prometheus.yml"));
        Set<String> uids = new HashSet<>();

        for (Path file : Dashboards.files(GRAFANA.resolve("dashboards"))) {
            JsonNode board = Json.mapper().readTree(Files.readString(file));
            assertThat(uids.add(board.path("uid").stringValue())).isTrue();
            Set<String> places = new HashSet<>();
            for (JsonNode panel : board.path("panels")) {
                String uid = panel.path("datasource").path("uid").stringValue();
                assertThat(provisioned).contains("uid: " + uid);
                assertThat(panel.path("title").stringValue()).isNotBlank();
                assertThat(panel.path("targets")).isNotEmpty();
                JsonNode place = panel.path("gridPos");
                assertThat(places.add(place.path("x").intValue() + ","
                                + place.path("y").intValue()))
                        .isTrue();
                assertThat(place.path("x").intValue() + place.path("w").intValue())
                        .isLessThanOrEqualTo(24);
            }
        }

        assertThat(uids)
                .containsExactlyInAnyOrder("tocsin-overview", "tocsin-feeds", "tocsin-matcher", "tocsin-deliveries");
    }
}
