package dev.tocsin.console.http;

import dev.tocsin.console.SampleExplainer;
import dev.tocsin.console.SampleInbox;
import dev.tocsin.console.SampleViews;
import dev.tocsin.console.SubscriberInbox;
import dev.tocsin.console.page.Pages;
import dev.tocsin.platform.config.Secret;
import dev.tocsin.platform.ops.Health;
import dev.tocsin.platform.ops.HttpSettings;
import dev.tocsin.platform.ops.Metrics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The real server on views that are filled by hand. */
final class TestServer implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    final SampleViews views = new SampleViews();
    final SampleExplainer explainer = new SampleExplainer();
    final LiveStream stream;
    private final Metrics metrics = new Metrics();
    private final ConsoleServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestServer(HttpSettings settings, @Nullable SubscriberInbox inbox, boolean explains, InstantSource clock) {
        stream = new LiveStream(metrics);
        server = ConsoleServer.start(
                settings,
                views.views(),
                new Pages(views.views(), inbox, explains),
                stream,
                explains ? explainer : null,
                metrics,
                new Health(),
                clock);
    }

    static TestServer onLoopback() {
        return new TestServer(new HttpSettings("127.0.0.1", 0, null), null, false, InstantSource.fixed(NOW));
    }

    static TestServer withInbox() {
        return new TestServer(
                new HttpSettings("127.0.0.1", 0, null), new SampleInbox(NOW), true, InstantSource.fixed(NOW));
    }

    /** For a browser, whose script counts on with its own clock. */
    static TestServer inRealTime() {
        return new TestServer(
                new HttpSettings("127.0.0.1", 0, null), new SampleInbox(Instant.now()), true, InstantSource.system());
    }

    static TestServer beyondLoopback(String token) {
        return new TestServer(new HttpSettings("0.0.0.0", 0, Secret.of(token)), null, true, InstantSource.fixed(NOW));
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    int port() {
        return server.port();
    }

    /** Gets a path with header names and values in turn. */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET().build());
    }

    HttpResponse<String> post(String path, String form, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
