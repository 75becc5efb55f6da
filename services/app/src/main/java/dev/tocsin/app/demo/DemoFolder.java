package dev.tocsin.app.demo;

import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.InvalidConfigException;
import dev.tocsin.platform.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of the demo's own with a configuration as a user would write it: the shipped rules, the story's outlets as feeds, the
 * fakes as channels. Gone when it is closed.
 */
final class DemoFolder implements AutoCloseable {
    private final Path folder;

    private DemoFolder(Path folder) {
        this.folder = folder;
    }

    /** An empty one below the system's folder for temporary files. */
    static DemoFolder create() throws IOException {
        return new DemoFolder(Files.createTempDirectory("tocsin-demo-"));
    }

    /** Where it is. */
    Path path() {
        return folder;
    }

    /**
     * Writes the configuration and reads it as {@code tocsin run} does.
     *
     * @param rules folder with the rules to use
     * @param feeds address of the feed server
     * @param slack the Web API of the Slack fake, and the token it wants
     * @param mailPort where the mail fake listens
     * @param port of the page
     */
    Settings configure(Path rules, Story story, String feeds, SlackAccess slack, int mailPort, int port)
            throws IOException, InvalidConfigException {
        Path config = Files.createDirectories(folder.resolve("config"));
        copy(rules, config.resolve("rules"));
        Path token = Files.writeString(folder.resolve("slack-token"), slack.token());
        Files.writeString(config.resolve("feeds.yaml"), feeds(story, feeds));
        Files.writeString(config.resolve("channels.yaml"), """
            channels:
              - {id: slack, type: slack, channel: '#desk', url: '%s', token: {file: '%s'}}
              - {id: email, type: email, host: 127.0.0.1, port: %d, tls: none, from: tocsin@example.org, to: [desk@example.org]}
            """.formatted(slack.api(), token, mailPort));
        Files.writeString(config.resolve("tocsin.yaml"), """
            http: {port: %d}
            kafka: {partitions: 1}
            poller: {allowPrivateAddresses: true, perHost: 10}
            """.formatted(port));
        Faults faults = new Faults();
        Settings settings = Settings.load(config, Map.of(), faults);
        faults.check();
        return settings;
    }

    /**
     * How the Slack fake is reached.
     *
     * @param api address of its Web API
     * @param token of the bot
     */
    record SlackAccess(String api, String token) {}

    private static String feeds(Story story, String base) {
        return story.outlets().stream()
                .map(outlet -> "  - {id: %s, url: '%s%s', publisher: '%s', language: %s, every: 1s}"
                        .formatted(outlet.id(), base, Storyteller.feedPath(outlet), outlet.name(), outlet.language()))
                .collect(Collectors.joining("\n", "feeds:\n", "\n"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
