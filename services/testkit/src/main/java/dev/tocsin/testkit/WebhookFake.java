package dev.tocsin.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A receiver of webhooks on a loopback port that keeps what it is sent. Thread-safe. */
public final class WebhookFake implements AutoCloseable {
    private static final int MAX_BODY = 16 * 1024 * 1024;

    /**
     * A request.
     *
     * @param headers by their names in lower case
     * @param body as sent
     * @param status what it was answered with
     */
    public record Request(Map<String, String> headers, String body, int status) {
        public Request {
            headers = Collections.unmodifiableMap(new TreeMap<>(headers));
        }

        /** A header by its name in any case; null where it is missing. */
        public @Nullable String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Request> requests = new ArrayList<>();
    private final Deque<Integer> planned = new ArrayDeque<>();
    private int usual = 200;
    private @Nullable String retryAfter;
    private boolean endless;

    private WebhookFake(HttpServer server) {
        this.server = server;
    }

    /** A receiver on a free port. */
    public static WebhookFake start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            WebhookFake fake = new WebhookFake(server);
            server.setExecutor(fake.threads);
            server.createContext("/", fake::handle);
            server.start();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    /** The statuses of the next answers, before {@link #always} applies again. */
    public synchronized void next(Integer... statuses) {
        planned.addAll(List.of(statuses));
    }

    /** The status of the answers from now on; 200 at first. */
    public synchronized void always(int status) {
        usual = status;
    }

    /** The header {@code Retry-After} of answers that are no success; null: without. */
    public synchronized void retryAfter(@Nullable String value) {
        retryAfter = value;
    }

    /** Whether bodies of answers never end. */
    public synchronized void endless(boolean value) {
        endless = value;
    }

    /** Everything received. */
    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Accepted requests with the Idempotency-Key of one accepted before. */
    public List<Request> repeats() {
        Set<String> keys = new HashSet<>();
        return requests().stream()
                .filter(request -> request.status() < 300)
                .filter(request -> !keys.add(String.valueOf(request.header("Idempotency-Key"))))
                .toList();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readNBytes(MAX_BODY), StandardCharsets.UTF_8);
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        int status;
        boolean hanging;
        synchronized (this) {
            hanging = endless;
            Integer next = planned.poll();
            status = next == null ? usual : next;
            requests.add(new Request(headers, body, status));
            if (status >= 300 && retryAfter != null) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
            }
        }
        exchange.sendResponseHeaders(status, hanging ? 0 : -1);
        if (hanging) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            hang();
        }
        exchange.close();
    }

    private void hang() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
