package dev.tocsin.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A real HTTP server on loopback whose paths answer as a test tells them to: feeds and pages, with and without validators, and
 * every way in which a server can misbehave. Thread-safe: a path may be changed while it is polled.
 */
public final class FeedServer implements AutoCloseable {
    private static final byte[] CHUNK = " ".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, List<Request>> requests = new ConcurrentHashMap<>();

    /**
     * A request as it came.
     *
     * @param path asked for, the query included
     * @param headers of the request, the last of each name, names in lower case
     */
    public record Request(String path, Map<String, String> headers) {}

    /** How a path answers. */
    private interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private FeedServer(HttpServer server) {
        this.server = server;
        server.createContext("/", this::handle);
        server.setExecutor(threads);
    }

    /** Listens on any free port of the loopback address from now on. */
    public static FeedServer start() {
        return start(0);
    }

    /** Listens on a port of the loopback address from now on. */
    public static FeedServer start(int port) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            FeedServer server = new FeedServer(http);
            http.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException("the feed server cannot listen", e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** The address of a path. */
    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** How often a path was asked for. */
    public int count(String path) {
        return requests(path).size();
    }

    /** The requests for a path, oldest first. */
    public List<Request> requests(String path) {
        return List.copyOf(requests.getOrDefault(path, List.of()));
    }

    /** Answers with a body as it is. */
    public FeedServer serve(String path, String contentType, byte[] body) {
        return set(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            send(exchange, 200, body);
        });
    }

    /** Answers with an RSS feed. */
    public FeedServer feed(String path, String xml) {
        return serve(path, "application/rss+xml; charset=utf-8", xml.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with an HTML page. */
    public FeedServer page(String path, String html) {
        return serve(path, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with a feed that has validators, and with 304 to a request that shows either of them. */
    public FeedServer validated(String path, String xml, @Nullable String etag, @Nullable String lastModified) {
        return set(path, exchange -> {
            if (etag != null) {
                exchange.getResponseHeaders().set("ETag", etag);
            }
            if (lastModified != null) {
                exchange.getResponseHeaders().set("Last-Modified", lastModified);
            }
            var asked = exchange.getRequestHeaders();
            boolean same = etag != null
                    ? etag.equals(asked.getFirst("If-None-Match"))
                    : lastModified != null && lastModified.equals(asked.getFirst("If-Modified-Since"));
            if (same) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
                send(exchange, 200, xml.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** Answers with a status, headers and an empty body. */
    public FeedServer status(String path, int status, Map<String, String> headers) {
        return set(path, exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    /** Answers with a body under a content encoding, whether or not it is coded so, and further headers. */
    public FeedServer encoded(String path, String encoding, byte[] body) {
        return set(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.getResponseHeaders().set("Content-Encoding", encoding);
            send(exchange, 200, body);
        });
    }

    /** Answers with a body in gzip. */
    public FeedServer gzipped(String path, byte[] body) {
        return encoded(path, "gzip", gzip(body));
    }

    /** Redirects. */
    public FeedServer redirect(String path, int status, String location) {
        return status(path, status, Map.of("Location", location));
    }

    /** Takes the request and never answers. */
    public FeedServer hang(String path) {
        return set(path, exchange -> closing.await());
    }

    /** Answers with one byte at a time, for ever. */
    public FeedServer drip(String path, Duration pause) {
        return set(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    out.write(' ');
                    out.flush();
                }
            }
        });
    }

    /** Answers with blanks, so many bytes of them, made as they are sent. */
    public FeedServer huge(String path, long bytes) {
        return set(path, exchange -> {
            exchange.sendResponseHeaders(200, bytes);
            try (OutputStream out = exchange.getResponseBody()) {
                for (long left = bytes; left > 0; left -= CHUNK.length) {
                    out.write(CHUNK, 0, (int) Math.min(left, CHUNK.length));
                }
            }
        });
    }

    /** Answers with a small gzip body that unpacks to so many bytes. */
    public FeedServer bomb(String path, int bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            for (int left = bytes; left > 0; left -= CHUNK.length) {
                out.write(CHUNK, 0, Math.min(left, CHUNK.length));
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail", e);
        }
        return encoded(path, "gzip", packed.toByteArray());
    }

    /** Breaks the connection off without an answer. */
    public FeedServer cut(String path) {
        return set(path, exchange -> {
            throw new IOException("cut off on purpose");
        });
    }

    /** Bytes in gzip. */
    public static byte[] gzip(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail", e);
        }
        return packed.toByteArray();
    }

    private FeedServer set(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        Map<String, String> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getLast()));
        requests.computeIfAbsent(path, unseen -> new CopyOnWriteArrayList<>()).add(new Request(path, headers));
        Answer answer = answers.get(path);
        try (exchange) {
            if (answer == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                answer.to(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
