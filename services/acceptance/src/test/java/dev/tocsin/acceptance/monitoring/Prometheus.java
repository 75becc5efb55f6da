package dev.tocsin.acceptance.monitoring;

import dev.tocsin.model.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A real Prometheus with the project's own configuration, scraping every second. */
final class Prometheus implements AutoCloseable {
    private final Process process;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    private Prometheus(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** A program on the PATH. */
    static Optional<Path> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts it.
     *
     * @param configuration the folder with {@code prometheus.yml}; copied, with one target and a short interval
     * @param folder to work in
     * @param target {@code host:port} to scrape
     */
    static Prometheus start(Path program, Path configuration, Path folder, String target) throws IOException {
        Path targets = Files.createDirectories(folder.resolve("targets"));
        Files.writeString(targets.resolve("local.yml"), "- targets:\n    - " + target + "\n");
        Files.copy(configuration.resolve("alerts.yml"), folder.resolve("alerts.yml"));
        String config = Files.readString(configuration.resolve("prometheus.yml"))
                .replaceAll("(scrape|evaluation)_interval: \\w+", "$1_interval: 1s");
        Path file = Files.writeString(folder.resolve("prometheus.yml"), config);
        int port = freePort();
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + file,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        return new Prometheus(process, URI.create("http://127.0.0.1:" + port));
    }

    /** Whether it answers. */
    boolean ready() {
        try {
            return send("/-/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The result of an instant query. */
    List<JsonNode> query(String expression) throws IOException {
        JsonNode data = data("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        return data.path("result").valueStream().toList();
    }

    /** The names of all metrics. */
    Set<String> metrics() throws IOException {
        return strings(data("/api/v1/label/__name__/values"));
    }

    /** The labels of one metric. */
    Set<String> labels(String metric) throws IOException {
        return strings(data("/api/v1/labels?match[]=".replace("[]", "%5B%5D") + metric));
    }

    /** The alert rules it has loaded, as its API shows them. */
    List<JsonNode> rules() throws IOException {
        return data("/api/v1/rules?type=alert")
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode data(String path) throws IOException {
        HttpResponse<String> response = send(path);
        JsonNode body = Json.mapper().readTree(response.body());
        if (!body.path("status").asString("").equals("success")) {
            throw new IOException(path + ": " + body.path("error").asString(response.body()));
        }
        return body.path("data");
    }

    private HttpResponse<String> send(String path) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Set<String> strings(JsonNode list) {
        Set<String> strings = new HashSet<>();
        list.forEach(item -> strings.add(item.stringValue()));
        return strings;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
