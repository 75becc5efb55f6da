package dev.tocsin.platform.ops;

import dev.tocsin.model.Json;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Map;

/** {@code /metrics}, {@code /livez} and {@code /readyz}, the same on every service. */
public final class OpsRoutes {
    private OpsRoutes() {}

    /** Adds the three routes to a server that is being set up. */
    public static void add(JavalinConfig config, Metrics metrics, Health health) {
        config.routes.get(
                "/metrics",
                ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(metrics.scrape()));
        config.routes.get("/livez", ctx -> answer(ctx, health.alive(), health));
        config.routes.get("/readyz", ctx -> answer(ctx, health.ready(), health));
    }

    private static void answer(Context ctx, boolean good, Health health) {
        Map<String, Object> body = Map.of("ok", good, "parts", health.statuses());
        ctx.status(good ? 200 : 503)
                .contentType("application/json")
                .result(Json.mapper().writeValueAsString(body));
    }
}
