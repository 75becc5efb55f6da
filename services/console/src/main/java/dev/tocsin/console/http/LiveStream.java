package dev.tocsin.console.http;

import dev.tocsin.console.view.Change;
import dev.tocsin.model.Alert;
import dev.tocsin.model.Json;
import dev.tocsin.platform.ops.Metrics;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import io.micrometer.core.instrument.Gauge;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/stream}: server-sent events that tell what has changed, never the whole of it. Every visitor has a queue and a
 * virtual thread of its own, so a slow one holds up nobody; one that lets its queue overflow is sent away and comes back by
 * itself. Thread-safe.
 */
public final class LiveStream {
    private static final int MOST_VISITORS = 200;
    private static final int QUEUE = 256;
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
    private static final long FEEDS_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final Set<Visitor> visitors = ConcurrentHashMap.newKeySet();
    private final AtomicInteger places = new AtomicInteger(MOST_VISITORS);
    private final AtomicLong feedsTold = new AtomicLong(System.nanoTime() - FEEDS_EVERY_NANOS);

    public LiveStream(Metrics metrics) {
        Gauge.builder("tocsin.page.streams", visitors, Set::size)
                .description("Visitors with an open event stream")
                .register(metrics.registry());
    }

    private record Message(String name, String data) {}

    void add(JavalinConfig config) {
        SseHandler handler = new SseHandler(0, this::open);
        config.routes.get("/api/stream", ctx -> {
            if (places.getAndDecrement() <= 0) {
                places.incrementAndGet();
                full(ctx);
                return;
            }
            handler.handle(ctx);
        });
    }

    /** Tells every visitor of a change. Returns at once. */
    public void publish(Change change) {
        Message message = message(change);
        if (message != null) {
            visitors.forEach(visitor -> visitor.offer(message));
        }
    }

    /** Sends every visitor away. */
    public void close() {
        visitors.forEach(Visitor::leave);
    }

    private static void full(Context ctx) {
        ctx.header("Retry-After", "30");
        Answers.error(ctx, 503, "too many open streams");
    }

    private void open(SseClient client) {
        Visitor visitor = new Visitor(client);
        visitors.add(visitor);
        client.onClose(visitor::leave);
        client.keepAlive();
        client.sendComment("tocsin");
        visitor.thread.start();
    }

    private @Nullable Message message(Change change) {
        return switch (change) {
            case Change.AlertRaised raised -> new Message("alert", alert(raised.alert()));
            case Change.EventChanged event -> new Message("event", json(Map.of("eventId", event.eventId())));
            case Change.DeliverySettled delivery ->
                new Message("delivery", json(Map.of("alertId", delivery.alertId())));
            case Change.RulesChanged _ -> new Message("rules", "{}");
            case Change.FeedPolled _ -> {
                long now = System.nanoTime();
                long told = feedsTold.get();
                boolean due = now - told >= FEEDS_EVERY_NANOS && feedsTold.compareAndSet(told, now);
                yield due ? new Message("feeds", "{}") : null;
            }
        };
    }

    private static String alert(Alert alert) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("eventId", alert.eventId());
        data.put("alertId", alert.alertId());
        data.put("revision", alert.revision());
        data.put("kind", alert.kind());
        data.put("reason", alert.reason());
        data.put("rule", alert.rule());
        data.put("severity", alert.severity());
        data.put("title", alert.title());
        data.put("at", alert.at());
        data.put("mergedFrom", alert.mergedFrom());
        return json(data);
    }

    private static String json(Object value) {
        return Json.mapper().writeValueAsString(value);
    }

    /** One open stream. */
    private final class Visitor {
        private final SseClient client;
        private final BlockingQueue<Message> queue = new ArrayBlockingQueue<>(QUEUE);
        private final Thread thread = Thread.ofVirtual().name("console-stream").unstarted(this::run);

        Visitor(SseClient client) {
            this.client = client;
        }

        void offer(Message message) {
            if (!queue.offer(message)) {
                leave();
            }
        }

        void run() {
            try {
                while (!client.terminated()) {
                    Message message = queue.poll(KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS);
                    if (client.terminated()) {
                        return;
                    }
                    if (message == null) {
                        client.sendComment("still here");
                    } else {
                        client.sendEvent(message.name(), message.data());
                    }
                }
            } catch (InterruptedException e) {
                // has left
            } finally {
                leave();
            }
        }

        void leave() {
            if (visitors.remove(this)) {
                places.incrementAndGet();
                client.close();
                thread.interrupt();
            }
        }
    }
}
