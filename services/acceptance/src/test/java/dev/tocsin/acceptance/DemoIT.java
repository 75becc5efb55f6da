package dev.tocsin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {
    @Test
    void the_story_is_told_as_it_should_be_and_ends_by_itself(@TempDir Path folder) throws Exception {
        try (Tocsin demo = Tocsin.start(folder, Map.of(), "demo", "--exit")) {
            Tocsin.Outcome outcome = demo.await(Duration.ofMinutes(3));

            assertThat(outcome.status()).as(outcome.out() + outcome.err()).isZero();
            assertThat(outcome.out())
                    .contains("ALERT     Peacekeepers killed near Ilmarevo, residents say")
                    .contains("Just what the story expects.")
                    .doesNotContain("\u001b");
            assertThat(outcome.err()).isEmpty();
        }
    }
}
