package dev.tocsin.platform.config;

import dev.tocsin.platform.kafka.KafkaSettings;
import dev.tocsin.platform.ops.HttpSettings;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code tocsin.yaml} says to every service. A missing file means the defaults.
 *
 * @param folder the configuration folder
 * @param data folder for the embedded broker and the state of the streams; a relative one in the file starts from the
 *     configuration folder
 * @param kafka how to reach Kafka
 * @param http where the page, the metrics and the health checks are served
 * @param jsonLogs whether log lines are JSON objects
 */
public record Settings(Path folder, Path data, KafkaSettings kafka, HttpSettings http, boolean jsonLogs) {
    /** The name of the file in the configuration folder. */
    public static final String FILE = "tocsin.yaml";

    private static final String DEFAULT_DATA = "../data";

    /**
     * Reads {@code tocsin.yaml} of a folder; faults are recorded and stand for defaults.
     *
     * @param folder the configuration folder
     * @param environment whose {@code TOCSIN_…} variables go before the file
     */
    public static Settings load(Path folder, Map<String, String> environment, Faults faults) {
        Path file = folder.resolve(FILE);
        YamlMap root = null;
        if (!Files.isDirectory(folder)) {
            faults.add(new Location(folder.toString(), 1, 1), "no such folder");
        } else if (Files.exists(file)) {
            root = Yaml.readMap(file, faults);
        }
        YamlMap map = root == null ? new YamlMap(new Location(file.toString(), 1, 1), Map.of(), faults) : root;
        map.allow("data", "kafka", "http", "logs", "poller", "matcher");
        YamlMap logs = map.map("logs");
        boolean json = logs != null && logs.allow("json").bool("json", false);
        return new Settings(
                folder,
                data(folder, map, environment),
                KafkaSettings.read(map.map("kafka"), environment),
                HttpSettings.read(map.map("http"), environment),
                json);
    }

    private static Path data(Path folder, YamlMap map, Map<String, String> environment) {
        String override = environment.get("TOCSIN_DATA");
        if (override != null) {
            return Path.of(override);
        }
        try {
            return folder.resolve(map.string("data", DEFAULT_DATA)).normalize();
        } catch (InvalidPathException e) {
            map.fault("data", "\"data\" is not a path");
            return folder.resolve(DEFAULT_DATA).normalize();
        }
    }

    /** The same settings towards another broker. */
    public Settings at(String bootstrap) {
        return new Settings(folder, data, kafka.at(bootstrap), http, jsonLogs);
    }

    /** The same settings on another port. */
    public Settings onPort(int port) {
        return new Settings(folder, data, kafka, new HttpSettings(http.host(), port, http.token()), jsonLogs);
    }

    /** One service's own section of {@code tocsin.yaml}, such as {@code poller}; null where there is none. */
    public static @Nullable YamlMap section(Path folder, String name, Faults faults) {
        Path file = folder.resolve(FILE);
        YamlMap root = Files.exists(file) ? Yaml.readMap(file, faults) : null;
        return root == null ? null : root.map(name);
    }
}
