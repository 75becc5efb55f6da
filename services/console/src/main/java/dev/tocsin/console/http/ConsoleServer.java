package dev.tocsin.console.http;

import dev.tocsin.console.explain.ArticleExplainer;
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
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: which routes there are, in which order a request meets them. */
public final class ConsoleServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ConsoleServer.class);

    /** The longest article that is explained, each character escaped in the form. */
    private static final long LARGEST_REQUEST = 2 * 1024 * 1024;

    private static final Duration EXPLAIN_WITHIN = Duration.ofSeconds(30);

    private final Javalin server;
    private final LiveStream stream;
    private final @Nullable ExplainDesk desk;

    private ConsoleServer(Javalin server, LiveStream stream, @Nullable ExplainDesk desk) {
        this.server = server;
        this.stream = stream;
        this.desk = desk;
    }

    /** Listens from now on; without an explainer there is no form for it. */
    public static ConsoleServer start(
            HttpSettings settings,
            Views views,
            Pages pages,
            LiveStream stream,
            @Nullable ArticleExplainer explainer,
            Metrics metrics,
            Health health,
            InstantSource clock) {
        Assets assets = new Assets();
        Templates templates = new Templates(assets);
        Access access = new Access(settings);
        ExplainDesk desk = explainer == null ? null : new ExplainDesk(explainer, EXPLAIN_WITHIN);
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = LARGEST_REQUEST;
            // counts what comes: a request need not say beforehand how long it is
            config.jetty.modifyServletContextHandler(
                    handler -> handler.insertHandler(new SizeLimitHandler(LARGEST_REQUEST, -1)));
            access.add(config, templates);
            assets.add(config);
            PageRoutes pageRoutes = new PageRoutes(pages, templates, assets, access, clock);
            pageRoutes.add(config);
            if (desk != null) {
                new ExplainRoutes(desk, pageRoutes).add(config);
            }
            new ApiRoutes(views, pages).add(config);
            new AtomFeed(views).add(config);
            stream.add(config);
            OpsRoutes.add(config, metrics, health);
            config.routes.exception(Exception.class, ConsoleServer::broken);
            measure(config, metrics);
        });
        server.start(settings.host(), settings.port());
        return new ConsoleServer(server, stream, desk);
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        stream.close();
        if (desk != null) {
            desk.close();
        }
        server.stop();
    }

    private static void broken(Exception fault, Context ctx) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException refused && refused.getCode() < 500) {
                Answers.error(ctx, refused.getCode(), String.valueOf(refused.getReason()));
                return;
            }
        }
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
