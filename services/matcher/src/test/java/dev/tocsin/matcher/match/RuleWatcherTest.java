package dev.tocsin.matcher.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.model.RuleSetState;
import dev.tocsin.platform.config.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleWatcherTest {
    private static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");

    @TempDir
    Path folder;

    private Path rules = Path.of("");
    private int writes;

    @BeforeEach
    void make_a_folder() throws IOException {
        rules = Files.createDirectories(folder.resolve("rules"));
        write("a.yaml", "rules:\n  - id: one\n    when: {any: [killed]}\n");
    }

    @Test
    void an_edited_file_comes_into_force() throws IOException {
        RuleWatcher watcher = watcher();
        RuleEngine before = watcher.engine();
        assertThat(watcher.refresh()).isFalse();

        write("a.yaml", "rules:\n  - id: one\n    when: {any: [dead]}\n  - id: two\n    when: {any: [truce]}\n");

        assertThat(watcher.refresh()).isTrue();
        assertThat(watcher.engine()).isNotSameAs(before);
        assertThat(watcher.state().rules())
                .extracting(RuleSetState.RuleInForce::id)
                .containsExactly("one", "two");
        assertThat(watcher.state().rules().getFirst().file()).isEqualTo("rules/a.yaml");
        assertThat(watcher.refresh()).isFalse();
    }

    @Test
    void a_fault_leaves_the_last_good_set_in_force_and_is_shown() throws IOException {
        RuleWatcher watcher = watcher();
        RuleEngine before = watcher.engine();

        write("b.yaml", "rules:\n  - id: two\n    wen: {any: [dead]}\n");

        assertThat(watcher.refresh()).isTrue();
        assertThat(watcher.engine()).isSameAs(before);
        assertThat(watcher.state().faults()).singleElement().asString().contains("b.yaml:3:5: unknown key \"wen\"");

        Files.delete(rules.resolve("b.yaml"));

        assertThat(watcher.refresh()).isTrue();
        assertThat(watcher.engine()).isSameAs(before);
        assertThat(watcher.state().faults()).isEmpty();
    }

    @Test
    void a_comment_changes_nothing() throws IOException {
        RuleWatcher watcher = watcher();
        RuleEngine before = watcher.engine();

        write("a.yaml", "# a comment\nrules:\n  - id: one\n    when: {any: [killed]}\n");

        assertThat(watcher.refresh()).isTrue();
        assertThat(watcher.engine()).isSameAs(before);
    }

    @Test
    void the_listener_hears_of_the_state_and_of_its_changes() throws IOException {
        List<RuleSetState> heard = new CopyOnWriteArrayList<>();
        try (RuleWatcher watcher = watcher()) {
            watcher.start(Duration.ofMillis(50), heard::add);
            await().atMost(Duration.ofSeconds(20)).until(() -> heard.size() == 1);

            write("c.yaml", "rules:\n  - id: three\n    when: {any: [truce]}\n");

            await().atMost(Duration.ofSeconds(20)).until(() -> heard.size() == 2);
            assertThat(heard.getLast().rules()).hasSize(2);
        }
    }

    private RuleWatcher watcher() {
        return RuleWatcher.load("m1", List.of(rules), InstantSource.fixed(NOW), new Faults());
    }

    /** Each write has its own time: file systems may count in whole seconds. */
    private void write(String name, String text) throws IOException {
        Path part = Files.writeString(folder.resolve(name + ".part"), text);
        Files.setLastModifiedTime(part, FileTime.from(NOW.plusSeconds(++writes)));
        Files.move(part, rules.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
