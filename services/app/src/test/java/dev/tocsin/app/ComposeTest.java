package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Yaml;
import dev.tocsin.platform.config.YamlMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What can be said of the container set-up without a container engine. */
class ComposeTest {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "."), "..", "..").normalize();

    private final Faults faults = new Faults();
    private final YamlMap compose = Objects.requireNonNull(Yaml.readMap(ROOT.resolve("docker-compose.yml"), faults));
    private final YamlMap services = Objects.requireNonNull(compose.map("services"));

    @Test
    void every_service_of_tocsin_has_a_container_of_its_own() {
        assertThat(services.keys())
                .contains("kafka", "poller", "matcher", "notifier", "console", "prometheus", "grafana");
        for (String name : List.of("poller", "matcher", "notifier", "console")) {
            YamlMap service = service(name);
            assertThat(service.strings("command")).containsExactly(name);
            assertThat(Objects.requireNonNull(service.map("depends_on")).keys()).contains("kafka");
        }
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void images_name_no_host_and_all_but_our_own_a_version() {
        for (String name : services.keys()) {
            String image = service(name).string("image", "");
            assertThat(image.split("/", -1)[0]).as(name).doesNotContain(".").isNotEmpty();
            if (!image.equals("tocsin")) {
                assertThat(image).as(name).matches("[a-z0-9/-]+:v?\\d[\\d.]*");
            }
        }
    }

    @Test
    void kafka_is_the_version_the_code_is_built_with_and_is_waited_for() throws Exception {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        String version = pom.replaceAll("(?s).*<kafka.version>([^<]+)<.*", "$1");

        assertThat(service("kafka").string("image")).isEqualTo("apache/kafka:" + version);
        assertThat(service("kafka").map("healthcheck")).isNotNull();
    }

    @Test
    void every_file_that_is_mounted_is_in_the_repository() {
        for (String name : services.keys()) {
            for (String volume : service(name).strings("volumes")) {
                if (volume.startsWith(".")) {
                    assertThat(ROOT.resolve(volume.split(":", -1)[0])).as(name).exists();
                }
            }
        }
    }

    @Test
    void prometheus_reads_a_configuration_that_is_there_and_its_secret_is_declared() {
        YamlMap prometheus = service("prometheus");
        String file = prometheus.strings("command").getFirst().replace("--config.file=/etc/prometheus/", "");

        assertThat(ROOT.resolve("monitoring/prometheus").resolve(file)).exists();
        assertThat(Objects.requireNonNull(compose.map("secrets")).keys()).containsAll(prometheus.strings("secrets"));
    }

    @Test
    void ports_are_open_to_this_machine_alone() {
        for (String name : services.keys()) {
            assertThat(service(name).strings("ports")).as(name).allMatch(port -> port.startsWith("127.0.0.1:"));
        }
    }

    private YamlMap service(String name) {
        return Objects.requireNonNull(services.map(name));
    }
}
