package dev.tocsin.app.command;

import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.InvalidConfigException;
import dev.tocsin.platform.config.Settings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --config} and what it leads to. */
final class ConfigFolder {
    @Option(
            names = {"-c", "--config"},
            paramLabel = "DIR",
            description = {
                "Folder with tocsin.yaml, feeds.yaml, channels.yaml and rules/.",
                "Default: $TOCSIN_CONFIG, else the folder config next to the launcher."
            })
    @Nullable
    Path folder;

    /** The folder, named as short as it can be from where the user stands. */
    Path path() {
        if (folder != null) {
            return folder;
        }
        String environment = System.getenv("TOCSIN_CONFIG");
        if (environment != null && !environment.isBlank()) {
            return Path.of(environment);
        }
        Path here = Path.of("").toAbsolutePath();
        Path config =
                Path.of(System.getProperty("tocsin.home", "")).toAbsolutePath().resolve("config");
        return config.startsWith(here) ? here.relativize(config) : config;
    }

    /** What {@code tocsin.yaml} says, or its faults. */
    Settings settings() throws InvalidConfigException {
        Faults faults = new Faults();
        Settings settings = Settings.load(path(), System.getenv(), faults);
        faults.check();
        return settings;
    }
}
