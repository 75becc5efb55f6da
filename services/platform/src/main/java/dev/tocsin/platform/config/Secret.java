package dev.tocsin.platform.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A text that must not be shown. It never prints itself; {@link #reveal()} is called where it is handed to the other side. */
public final class Secret {
    private static final int MAX_BYTES = 64 * 1024;

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** A secret made in the process, such as that of a fake. */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /** The text, for the other side alone. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "(secret)";
    }

    static @Nullable Secret read(String key, YamlValue value, Faults faults) {
        if (!(value instanceof YamlMap map)) {
            faults.add(
                    value.at(),
                    "\"" + key + "\" is a secret and must not stand in this file; write {env: NAME} or {file: PATH}");
            return null;
        }
        map.allow("env", "file");
        String env = map.string("env");
        String file = map.string("file");
        if ((env == null) == (file == null)) {
            faults.add(map.at(), "\"" + key + "\" must be either {env: NAME} or {file: PATH}");
            return null;
        }
        return env != null ? fromEnvironment(map, env) : fromFile(map, java.util.Objects.requireNonNull(file));
    }

    private static @Nullable Secret fromEnvironment(YamlMap map, String name) {
        String text = System.getenv(name);
        if (text == null || text.isBlank()) {
            map.fault("env", "environment variable " + name + " is not set");
            return null;
        }
        return new Secret(text.strip());
    }

    private static @Nullable Secret fromFile(YamlMap map, String name) {
        try {
            Path path = Path.of(name);
            if (Files.size(path) > MAX_BYTES) {
                map.fault("file", "secret file " + name + " is larger than 64 kB");
                return null;
            }
            String text = Files.readString(path).strip();
            if (text.isEmpty()) {
                map.fault("file", "secret file " + name + " is empty");
                return null;
            }
            return new Secret(text);
        } catch (IOException | RuntimeException e) {
            map.fault("file", "secret file " + name + " cannot be read");
            return null;
        }
    }
}
