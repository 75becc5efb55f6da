package dev.tocsin.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Secret;
import dev.tocsin.platform.config.Settings;
import dev.tocsin.platform.kafka.KafkaSettings;
import dev.tocsin.platform.ops.Health;
import dev.tocsin.platform.ops.HttpSettings;
import dev.tocsin.platform.ops.Metrics;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ConsoleServiceTest {
    @Test
    void without_a_token_it_refuses_to_listen_beyond_loopback() {
        Settings settings = settings(new HttpSettings("0.0.0.0", 0, null));
        ConsoleService console =
                new ConsoleService(settings, new Metrics(), new Health(), InstantSource.system(), null, null);
        Faults faults = new Faults();

        ConsoleService.check(settings, faults);

        assertThat(faults.list())
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString())
                        .contains("tocsin.yaml:1:1: \"http.host\" is 0.0.0.0", "http.token", "TOCSIN_HTTP_TOKEN"));
        assertThatThrownBy(console::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("\"http.token\"");
    }

    @Test
    void on_loopback_or_with_a_token_there_is_nothing_to_say() {
        Faults faults = new Faults();

        ConsoleService.check(settings(HttpSettings.defaults()), faults);
        ConsoleService.check(settings(new HttpSettings("0.0.0.0", 0, Secret.of("long and random"))), faults);

        assertThat(faults.none()).isTrue();
    }

    private static Settings settings(HttpSettings http) {
        Path folder = Path.of("config");
        return new Settings(folder, folder, KafkaSettings.local("127.0.0.1:1"), http, false);
    }
}
