package dev.tocsin.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tocsin.model.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A Slack workspace of one bot on a loopback port: {@code chat.postMessage}, {@code chat.update} and one incoming webhook, with
 * the token checked, as in Slack's Web API reference. Every call is kept; {@link #next} makes the following calls go wrong.
 * Thread-safe.
 */
public final class SlackFake implements AutoCloseable {
    private static final String HOOK = "/services/T000/B000/hook-secret";

    /**
     * A request, as it came.
     *
     * @param method {@code chat.postMessage}, {@code chat.update} or {@code webhook}
     * @param arguments of the call; for the webhook the fields of its JSON, those that are not text as JSON
     * @param accepted whether a message came of it
     */
    public record Call(String method, Map<String, String> arguments, boolean accepted) {}

    /**
     * A message, as members of the channel see it now.
     *
     * @param channel id of the channel
     * @param ts Slack's id of the message
     * @param thread ts of the message it replies to; null where it starts one
     * @param text the plain fall-back
     * @param blocks JSON of the blocks; {@code []} where there are none
     * @param at when it was posted
     * @param edits how often it was edited
     */
    public record Message(
            String channel, String ts, @Nullable String thread, String text, String blocks, Instant at, int edits) {

        /** What members read: the texts of the blocks, in mrkdwn, or the fall-back where there are no blocks. */
        public String mrkdwn() {
            List<String> texts = new ArrayList<>();
            for (JsonNode block : Json.mapper().readTree(blocks)) {
                texts.add(block.path("text").path("text").asString(""));
                for (JsonNode element : block.path("elements")) {
                    texts.add(element.path("text").asString(""));
                }
            }
            texts.removeIf(String::isBlank);
            return texts.isEmpty() ? text : String.join("\n\n", texts);
        }
    }

    private final String token;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Call> calls = new ArrayList<>();
    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final Deque<SlackAnswer> planned = new ArrayDeque<>();
    private SlackAnswer usual = SlackAnswer.accept();
    private int posted;

    private SlackFake(String token, HttpServer server) {
        this.token = token;
        this.server = server;
    }

    /** A workspace whose bot has this token, listening on a free loopback port. */
    public static SlackFake start(String token) {
        return start(token, 0);
    }

    /** The same on a given port, such as that of a fake that was closed before. */
    public static SlackFake start(String token, int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            SlackFake fake = new SlackFake(token, server);
            server.setExecutor(fake.threads);
            server.createContext("/", fake::handle);
            server.start();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Where the Web API is: the address that stands for {@code https://slack.com/api/}. */
    public URI api() {
        return URI.create("http://127.0.0.1:" + port() + "/api/");
    }

    /** The incoming webhook; a secret, as Slack's are. */
    public URI webhook() {
        return URI.create("http://127.0.0.1:" + port() + HOOK);
    }

    /** The bot's token. */
    public String token() {
        return token;
    }

    /** How the next calls are answered, one each, before {@link #always} applies again. */
    public synchronized void next(SlackAnswer... answers) {
        planned.addAll(List.of(answers));
    }

    /** How calls are answered from now on; {@link SlackAnswer#accept()} at first. */
    public synchronized void always(SlackAnswer answer) {
        usual = answer;
    }

    /** Every call so far, refused ones too. */
    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Every message, in the order they were posted. */
    public synchronized List<Message> messages() {
        return List.copyOf(messages.values());
    }

    /** The messages that start a thread. */
    public List<Message> parents() {
        return messages().stream().filter(message -> message.thread() == null).toList();
    }

    /** The replies to a message. */
    public List<Message> replies(Message parent) {
        return messages().stream()
                .filter(message -> parent.ts().equals(message.thread()))
                .toList();
    }

    /** Messages that say the same, in the same place, as one before them. */
    public List<Message> repeats() {
        Map<List<String>, Message> first = new HashMap<>();
        List<Message> repeats = new ArrayList<>();
        for (Message message : messages()) {
            List<String> said = List.of(
                    message.channel(),
                    message.thread() == null ? "" : message.thread(),
                    message.text(),
                    message.blocks());
            if (first.putIfAbsent(said, message) != null) {
                repeats.add(message);
            }
        }
        return repeats;
    }

    /** Forgets calls and messages. */
    public synchronized void clear() {
        calls.clear();
        messages.clear();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> arguments = SlackArguments.of(exchange);
        SlackAnswer answer = nextAnswer();
        switch (answer) {
            case SlackAnswer.Hang _ -> hang(exchange, path, arguments);
            case SlackAnswer.Status status -> refuse(exchange, path, arguments, status.code(), status.retryAfter());
            case SlackAnswer.Failed failed -> {
                record(path, arguments, false);
                error(exchange, path, failed.error());
            }
            case SlackAnswer.Accept accept -> {
                pause(accept.delay());
                if (path.equals(HOOK)) {
                    hook(exchange, arguments, accept.thenDrop());
                } else {
                    call(exchange, path, arguments, accept.thenDrop());
                }
            }
        }
    }

    private void hook(HttpExchange exchange, Map<String, String> arguments, boolean drop) throws IOException {
        String fault = SlackLimits.fault(arguments);
        record(HOOK, arguments, fault == null);
        if (fault != null) {
            error(exchange, HOOK, fault);
            return;
        }
        post("hook", null, arguments);
        if (drop) {
            exchange.close();
        } else {
            send(exchange, 200, "text/html", "ok");
        }
    }

    private void call(HttpExchange exchange, String path, Map<String, String> arguments, boolean drop)
            throws IOException {
        String error = authorization(exchange);
        Map<String, Object> answer = new LinkedHashMap<>();
        if (error == null) {
            answer = switch (path) {
                case "/api/chat.postMessage" -> postMessage(arguments);
                case "/api/chat.update" -> update(arguments);
                default -> Map.of("error", "unknown_method");
            };
            error = (String) answer.get("error");
        }
        record(path, arguments, error == null);
        if (error != null) {
            error(exchange, path, error);
        } else if (drop) {
            exchange.close();
        } else {
            send(exchange, 200, "application/json", Json.mapper().writeValueAsString(answer));
        }
    }

    private @Nullable String authorization(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null) {
            return "not_authed";
        }
        return header.equals("Bearer " + token) ? null : "invalid_auth";
    }

    private Map<String, Object> postMessage(Map<String, String> arguments) {
        String channel = arguments.getOrDefault("channel", "");
        if (channel.isBlank()) {
            return Map.of("error", "channel_not_found");
        }
        String fault = SlackLimits.fault(arguments);
        if (fault != null) {
            return Map.of("error", fault);
        }
        Message message = post(channelId(channel), arguments.get("thread_ts"), arguments);
        return Map.of("ok", true, "channel", message.channel(), "ts", message.ts());
    }

    private synchronized Message post(String channel, @Nullable String thread, Map<String, String> arguments) {
        String ts = String.format(Locale.ROOT, "17000000%02d.%06d", posted / 1_000_000, ++posted);
        Message message = new Message(
                channel,
                ts,
                thread,
                arguments.getOrDefault("text", ""),
                arguments.getOrDefault("blocks", "[]"),
                Instant.now(),
                0);
        messages.put(ts, message);
        return message;
    }

    private synchronized Map<String, Object> update(Map<String, String> arguments) {
        String ts = arguments.getOrDefault("ts", "");
        Message old = messages.get(ts);
        if (old == null || !old.channel().equals(arguments.get("channel"))) {
            return Map.of("error", "message_not_found");
        }
        String fault = SlackLimits.fault(arguments);
        if (fault != null) {
            return Map.of("error", fault);
        }
        messages.put(
                ts,
                new Message(
                        old.channel(),
                        ts,
                        old.thread(),
                        arguments.getOrDefault("text", ""),
                        arguments.getOrDefault("blocks", "[]"),
                        old.at(),
                        old.edits() + 1));
        return Map.of("ok", true, "channel", old.channel(), "ts", ts);
    }

    /** A name becomes an id, as Slack answers it, and {@code chat.update} takes only ids. */
    private static String channelId(String channel) {
        return channel.startsWith("#")
                ? "C" + channel.substring(1).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "0")
                : channel;
    }

    private synchronized SlackAnswer nextAnswer() {
        SlackAnswer answer = planned.poll();
        return answer == null ? usual : answer;
    }

    private synchronized void record(String path, Map<String, String> arguments, boolean accepted) {
        String method = path.equals(HOOK) ? "webhook" : path.substring(path.lastIndexOf('/') + 1);
        calls.add(new Call(method, Map.copyOf(arguments), accepted));
    }

    private void hang(HttpExchange exchange, String path, Map<String, String> arguments) {
        record(path, arguments, false);
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private void pause(Duration delay) {
        try {
            closing.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuse(
            HttpExchange exchange,
            String path,
            Map<String, String> arguments,
            int status,
            @Nullable Duration retryAfter)
            throws IOException {
        record(path, arguments, false);
        if (retryAfter != null) {
            exchange.getResponseHeaders().set("Retry-After", Long.toString(retryAfter.toSeconds()));
        }
        String body = status == 429 ? "{\"ok\":false,\"error\":\"ratelimited\"}" : "server trouble";
        send(exchange, status, status == 429 ? "application/json" : "text/plain", body);
    }

    private static void error(HttpExchange exchange, String path, String error) throws IOException {
        if (path.equals(HOOK)) {
            send(exchange, 400, "text/plain", error);
        } else {
            send(
                    exchange,
                    200,
                    "application/json",
                    Json.mapper().writeValueAsString(Map.of("ok", false, "error", error)));
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
