package dev.tocsin.console.http;

import dev.tocsin.console.page.Pages;
import dev.tocsin.console.view.Views;
import dev.tocsin.platform.ops.Health;
import dev.tocsin.platform.ops.HttpSettings;
import dev.tocsin.platform.ops.Metrics;
import dev.tocsin.platform.ops.OpsRoutes;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: which routes there are, in which order a request meets them. */
public final class ConsoleServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ConsoleServer.class);
    private static final long LARGEST_REQUEST = 64 * 1024;

    private final Javalin server;
    private final LiveStream stream;

    private ConsoleServer(Javalin server, LiveStream stream) {
        this.server = server;
        this.stream = stream;
    }

    /** Listens from now on. */
    public static ConsoleServer start(
            HttpSettings settings,
            Views views,
            Pages pages,
            LiveStream stream,
            Metrics metrics,
            Health health,
            InstantSource clock) {
        Assets assets = new Assets();
        Templates templates = new Templates(assets);
        Access access = new Access(settings);
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = LARGEST_REQUEST;
            access.add(config, templates);
            assets.add(config);
            new PageRoutes(pages, templates, assets, access, clock).add(config);
            new ApiRoutes(views, pages).add(config);
            new AtomFeed(views).add(config);
            stream.add(config);
            OpsRoutes.add(config, metrics, health);
            config.routes.exception(Exception.class, ConsoleServer::broken);
            measure(config, metrics);
        });
        server.start(settings.host(), settings.port());
        return new ConsoleServer(server, stream);
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        stream.close();
        server.stop();
    }

    private static void broken(Exception fault, Context ctx) {
        log.atError().addKeyValue("path", ctx.path()).setCause(fault).log("a request failed");
        Answers.error(ctx, 500, "this should not have happened; the log says more");
    }

    private static void measure(JavalinConfig config, Metrics metrics) {
        config.requestLogger.http((ctx, millis) -> {
            var endpoint = ctx.endpoints().matchedHttpEndpoint();
            String route = endpoint == null ? "none" : endpoint.path;
            if (!route.equals("/api/stream")) {
                metrics.registry()
                        .timer("tocsin.page.requests", "route", route, "status", ctx.statusCode() / 100 + "xx")
                        .record(Duration.ofNanos((long) (millis * 1_000_000)));
            }
        });
    }
}
