package dev.tocsin.acceptance;

import static org.awaitility.Awaitility.await;

import dev.tocsin.testkit.FeedServer;
import dev.tocsin.testkit.MailFake;
import dev.tocsin.testkit.SlackFake;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A configuration as a user would write it, and the process that runs on it. */
final class Site {
    private static final Duration READY = Duration.ofSeconds(90);

    private final Path folder;
    private final int port;

    private Site(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Shipped rules, these feeds polled every second, one Slack channel, one mailbox. */
    static Site write(Path folder, FeedServer feeds, SlackFake slack, MailFake mail, List<String> names)
            throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Path rules = Tocsin.root().resolve("config/rules");
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        config.resolve("rules").resolve(rules.relativize(file).toString()));
            }
        }
        Files.writeString(
                config.resolve("feeds.yaml"),
                names.stream()
                        .map(name -> "  - {id: %s, url: '%s', publisher: %s, every: 1s}"
                                .formatted(name, feeds.url("/" + name), capital(name)))
                        .collect(Collectors.joining("\n", "feeds:\n", "\n")));
        Path token = Files.writeString(folder.resolve("token"), slack.token());
        Files.writeString(config.resolve("channels.yaml"), """
            channels:
              - {id: slack, type: slack, channel: '#desk', url: '%s', token: {file: '%s'}}
              - {id: mail, type: email, host: 127.0.0.1, port: %d, tls: none, from: tocsin@example.org, to: [desk@example.org]}
            """.formatted(slack.api(), token, mail.port()));
        int port = freePort();
        Files.writeString(config.resolve("tocsin.yaml"), """
            data: ../data
            http: {port: %d}
            kafka: {partitions: 1}
            poller: {allowPrivateAddresses: true, responseTimeout: 3s, totalTimeout: 10s}
            """.formatted(port));
        return new Site(folder, port);
    }

    /** Starts {@code tocsin run} and returns when it is ready. */
    Tocsin start() throws Exception {
        Tocsin tocsin = Tocsin.start(folder, Map.of(), "run", "--config", "config");
        try {
            await().atMost(READY).pollInterval(Duration.ofMillis(100)).until(() -> !tocsin.running() || ready());
            if (!tocsin.running()) {
                throw new AssertionError("ended: " + tocsin.out() + tocsin.err());
            }
            return tocsin;
        } catch (RuntimeException | Error e) {
            String seen = tocsin.out() + tocsin.err();
            tocsin.close();
            throw new AssertionError("not ready: " + seen, e);
        }
    }

    /** Address of the page. */
    String url() {
        return "http://localhost:" + port;
    }

    /** What the page answers with 200. */
    String get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url() + path))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(path + " answered " + response.statusCode());
            }
            return response.body();
        }
    }

    /** Where the embedded broker keeps its data. */
    Path kafka() {
        return folder.resolve("data/kafka");
    }

    private boolean ready() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/readyz"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
