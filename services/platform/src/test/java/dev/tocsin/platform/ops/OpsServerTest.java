package dev.tocsin.platform.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class OpsServerTest {
    @Test
    void health_and_metrics_are_told_as_they_are() throws Exception {
        Health health = new Health();
        try (Metrics metrics = new Metrics();
                OpsServer server = OpsServer.start(new HttpSettings("127.0.0.1", 0, null), metrics, health)) {
            metrics.registry().counter("tocsin.articles.published").increment();
            health.register("streams", () -> Health.Status.starting("rebalancing"));

            assertThat(get(server, "/livez").statusCode()).isEqualTo(200);
            assertThat(get(server, "/readyz").statusCode()).isEqualTo(503);
            assertThat(get(server, "/readyz").body()).contains("rebalancing");
            assertThat(get(server, "/metrics").body())
                    .contains("tocsin_articles_published_total 1.0")
                    .contains("jvm_memory_used_bytes");

            health.register("streams", () -> Health.Status.up("running"));
            assertThat(get(server, "/readyz").statusCode()).isEqualTo(200);

            health.register("streams", () -> {
                throw new IllegalStateException("broken");
            });
            assertThat(get(server, "/livez").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void a_process_is_not_ready_before_everything_has_been_started() {
        Health health = new Health();
        health.starting();
        health.register("console", () -> Health.Status.up("serving"));
        assertThat(health.ready()).isFalse();
        assertThat(health.alive()).isTrue();

        health.started();
        assertThat(health.ready()).isTrue();
    }

    private static HttpResponse<String> get(OpsServer server, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
