package dev.tocsin.acceptance.monitoring;

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
import java.util.concurrent.TimeUnit;

/** A process of Tocsin, started by its launcher. */
final class RunningTocsin implements AutoCloseable {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private final Process process;
    private final Path log;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningTocsin(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts {@code tocsin run} on a folder with feeds, channels and rules; its data and its log go to another. */
    static RunningTocsin run(Path config, Path data) throws IOException {
        int port = freePort();
        Path log = data.resolve("tocsin.log");
        ProcessBuilder builder = new ProcessBuilder(
                        ROOT.resolve("tocsin").toString(), "run", "--config", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("TOCSIN_DATA", data.resolve("data").toString());
        builder.environment().put("TOCSIN_HTTP_PORT", Integer.toString(port));
        builder.environment().put("TOCSIN_OPTS", "-Xmx400m");
        return new RunningTocsin(builder.start(), log, port);
    }

    /** The folder of the repository. */
    static Path root() {
        return ROOT;
    }

    /** {@code host:port} of its page and metrics. */
    String target() {
        return "127.0.0.1:" + port;
    }

    /** Whether it is at work. Fails where it has ended. */
    boolean ready() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("tocsin ended: " + Files.readString(log));
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + target() + "/readyz"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
