package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @Test
    void one_holds_it_at_a_time_and_the_other_is_told_who(@TempDir Path folder) {
        Path data = folder.resolve("new/data");

        try (DataFolder held = DataFolder.hold(data)) {
            assertThat(held).isNotNull();
            assertThatIllegalStateException()
                    .isThrownBy(() -> DataFolder.hold(data))
                    .withMessageContaining("in use by another tocsin (process "
                            + ProcessHandle.current().pid() + ")");
        }

        DataFolder.hold(data).close();
    }

    @Test
    void a_folder_that_cannot_be_made_is_named(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatIllegalStateException()
                .isThrownBy(() -> DataFolder.hold(file.resolve("data")))
                .withMessageContaining(file.toString());
    }
}
