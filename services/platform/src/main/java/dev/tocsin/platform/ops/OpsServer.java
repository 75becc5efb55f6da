package dev.tocsin.platform.ops;

import io.javalin.Javalin;

/** The HTTP side of a service that has no page: {@link OpsRoutes} and nothing else. */
public final class OpsServer implements AutoCloseable {
    private final Javalin server;

    private OpsServer(Javalin server) {
        this.server = server;
    }

    /** Listens from now on. */
    public static OpsServer start(HttpSettings settings, Metrics metrics, Health health) {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            OpsRoutes.add(config, metrics, health);
        });
        server.start(settings.host(), settings.port());
        return new OpsServer(server);
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
