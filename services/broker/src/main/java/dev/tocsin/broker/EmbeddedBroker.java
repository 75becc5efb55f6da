package dev.tocsin.broker;

import dev.tocsin.model.Ids;
import dev.tocsin.platform.Service;
import dev.tocsin.platform.kafka.KafkaSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Kafka node, broker and controller, in this process: the production classes with their data in a real folder, which
 * outlives the process however it ends. Listens on loopback only. Not thread-safe: one thread starts and stops it.
 */
public final class EmbeddedBroker implements Service {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final String FORMATTED = "meta.properties";

    private final Path folder;
    private final int port;
    private @Nullable KafkaRaftServer server;
    private @Nullable String bootstrap;

    /**
     * A broker that is not started yet.
     *
     * @param folder for its data; created where it is missing
     * @param port to listen on; 0 for any free one
     */
    public EmbeddedBroker(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    @Override
    public String name() {
        return "broker";
    }

    /** Address for clients on this machine. */
    public String bootstrap() {
        if (bootstrap == null) {
            throw new IllegalStateException("the embedded broker is not started");
        }
        return bootstrap;
    }

    /**
     * Starts and returns when the broker answers, after about two seconds.
     *
     * @throws IllegalStateException where the folder cannot be used or the broker does not come up
     */
    @Override
    public void start() {
        Instant begun = Instant.now();
        try {
            int clients = port == 0 ? freePort() : port;
            KafkaConfig config = KafkaConfig.fromProps(BrokerConfig.of(folder, clients, freePort()), false);
            format();
            server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            bootstrap = "127.0.0.1:" + clients;
            awaitReady();
        } catch (IOException e) {
            throw new IllegalStateException("the embedded broker cannot use " + folder + ": " + e.getMessage(), e);
        }
        log.atInfo()
                .addKeyValue("folder", folder)
                .addKeyValue("bootstrap", bootstrap)
                .addKeyValue("millis", Duration.between(begun, Instant.now()).toMillis())
                .log("embedded broker is ready");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    private void format() throws IOException {
        Files.createDirectories(folder);
        if (Files.exists(folder.resolve(FORMATTED))) {
            return;
        }
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setNodeId(BrokerConfig.NODE)
                    .setClusterId(clusterId())
                    .setDirectories(java.util.List.of(folder.toString()))
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName(BrokerConfig.CONTROLLER)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Sixteen bytes in URL-safe Base64, as Kafka wants it. */
    private String clusterId() {
        byte[] bytes = Ids.of("cluster", folder.toString()).substring(0, 16).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void awaitReady() {
        Properties client = KafkaSettings.local(bootstrap()).properties();
        client.put("default.api.timeout.ms", (int) READY_WITHIN.toMillis());
        client.put("request.timeout.ms", 2_000);
        client.put("reconnect.backoff.ms", 50);
        client.put("reconnect.backoff.max.ms", 200);
        try (Admin admin = Admin.create(client)) {
            admin.describeCluster().nodes().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the embedded broker started", e);
        } catch (java.util.concurrent.ExecutionException e) {
            stop();
            throw new IllegalStateException("the embedded broker does not answer: " + e.getMessage(), e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
