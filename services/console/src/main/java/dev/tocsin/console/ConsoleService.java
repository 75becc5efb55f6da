package dev.tocsin.console;

import dev.tocsin.console.explain.ArticleExplainer;
import dev.tocsin.console.http.ConsoleServer;
import dev.tocsin.console.http.LiveStream;
import dev.tocsin.console.page.Pages;
import dev.tocsin.console.view.TopicReader;
import dev.tocsin.console.view.Views;
import dev.tocsin.platform.Service;
import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Location;
import dev.tocsin.platform.config.Settings;
import dev.tocsin.platform.ops.Health;
import dev.tocsin.platform.ops.HttpSettings;
import dev.tocsin.platform.ops.Metrics;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The web page and the HTTP API: reads the topics into bounded views and serves them, with metrics and health, on the
 * address of {@link Settings#http()}. One thread starts and stops it.
 */
public final class ConsoleService implements Service {
    private static final Logger log = LoggerFactory.getLogger(ConsoleService.class);

    private final Settings settings;
    private final Metrics metrics;
    private final Health health;
    private final InstantSource clock;
    private final @Nullable SubscriberInbox inbox;
    private final @Nullable ArticleExplainer explainer;
    private @Nullable TopicReader reader;
    private @Nullable ConsoleServer server;

    /**
     * A console that is not started yet.
     *
     * @param clock for "how long ago" on the page; nothing else depends on it
     * @param inbox what subscribers got, for the demo; null where the receiving ends are real
     * @param explainer says what the rules make of an article; null: the page does not offer it
     */
    public ConsoleService(
            Settings settings,
            Metrics metrics,
            Health health,
            InstantSource clock,
            @Nullable SubscriberInbox inbox,
            @Nullable ArticleExplainer explainer) {
        this.settings = settings;
        this.metrics = metrics;
        this.health = health;
        this.clock = clock;
        this.inbox = inbox;
        this.explainer = explainer;
    }

    @Override
    public String name() {
        return "console";
    }

    /** The port it listens on, once started. */
    public int port() {
        if (server == null) {
            throw new IllegalStateException("the console is not started");
        }
        return server.port();
    }

    /** Address of the page for a browser on this machine, such as {@code http://localhost:8080}. */
    public String url() {
        return "http://localhost:" + port();
    }

    /**
     * Records a fault where the console would refuse to start: an address beyond loopback without a token. For {@code
     * tocsin check}.
     */
    public static void check(Settings settings, Faults faults) {
        String refusal = refusal(settings.http());
        if (refusal != null) {
            faults.add(new Location(settings.folder().resolve(Settings.FILE).toString(), 1, 1), refusal);
        }
    }

    private static @Nullable String refusal(HttpSettings http) {
        return http.loopback() || http.token() != null
                ? null
                : "\"http.host\" is " + http.host()
                        + ", which others can reach; set \"http.token\" (or TOCSIN_HTTP_TOKEN)"
                        + " to a long random text, or listen on 127.0.0.1";
    }

    /**
     * Listens, and begins to read.
     *
     * @throws IllegalStateException where the address is beyond loopback and no token is set
     */
    @Override
    public void start() {
        String refusal = refusal(settings.http());
        if (refusal != null) {
            throw new IllegalStateException(refusal);
        }
        Views views = Views.empty();
        LiveStream stream = new LiveStream(metrics);
        TopicReader reading = new TopicReader(settings.kafka(), views, metrics, stream::publish);
        health.register(name(), reading::status);
        reader = reading;
        Pages pages = new Pages(views, inbox, explainer != null);
        server = ConsoleServer.start(settings.http(), views, pages, stream, explainer, metrics, health, clock);
        reading.start();
        log.atInfo().addKeyValue("url", url()).log("the page is served");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
