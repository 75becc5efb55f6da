package dev.tocsin.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private final Faults faults = new Faults();

    @Test
    void defaults_are_pinned(@TempDir Path folder) {
        Settings settings = Settings.load(folder, Map.of(), faults);

        assertThat(faults.none()).isTrue();
        assertThat(settings.data()).isEqualTo(folder.resolveSibling("data"));
        assertThat(settings.kafka().bootstrap()).isNull();
        assertThat(settings.kafka().partitions()).isEqualTo(2);
        assertThat(settings.kafka().replication()).isEqualTo(1);
        assertThat(settings.http().host()).isEqualTo("127.0.0.1");
        assertThat(settings.http().port()).isEqualTo(8080);
        assertThat(settings.http().loopback()).isTrue();
        assertThat(settings.http().token()).isNull();
        assertThat(settings.jsonLogs()).isFalse();
    }

    @Test
    void the_environment_goes_before_the_file(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve(Settings.FILE), "kafka: {bootstrap: 'one:9092'}\nhttp: {host: 127.0.0.1, port: 1}\n");

        Settings settings = Settings.load(
                folder,
                Map.of("TOCSIN_KAFKA_BOOTSTRAP", "two:9092", "TOCSIN_HTTP_HOST", "0.0.0.0", "TOCSIN_HTTP_PORT", "81"),
                faults);

        assertThat(settings.kafka().bootstrap()).isEqualTo("two:9092");
        assertThat(settings.http().port()).isEqualTo(81);
        assertThat(settings.http().loopback()).isFalse();
    }

    @Test
    void a_password_among_the_client_properties_is_never_printed(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("jaas"), "hush-hush");
        Files.writeString(
                folder.resolve(Settings.FILE),
                "kafka: {bootstrap: 'one:9092', client: {sasl.jaas.config: {file: '" + secret + "'}}}\n");

        Settings settings = Settings.load(folder, Map.of(), faults);

        assertThat(settings.kafka().properties()).containsEntry("sasl.jaas.config", "hush-hush");
        assertThat(settings.toString()).doesNotContain("hush");
    }

    @Test
    void a_missing_folder_and_a_misspelt_section_are_faults(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve(Settings.FILE), "kafak: {bootstrap: 'one:9092'}\n");

        Settings.load(folder.resolve("none"), Map.of(), faults);
        Settings.load(folder, Map.of(), faults);

        assertThat(faults.list().stream().map(fault -> fault.message()))
                .anyMatch(message -> message.equals("no such folder"))
                .anyMatch(message -> message.endsWith("did you mean \"kafka\"?"));
    }
}
