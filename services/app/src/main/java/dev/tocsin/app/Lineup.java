package dev.tocsin.app;

import dev.tocsin.platform.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been started, to be stopped in reverse. Stopping is idempotent, goes on past a part that fails, and may come from
 * another thread (a signal) while parts are still being started.
 */
public final class Lineup {
    private static final Logger log = LoggerFactory.getLogger(Lineup.class);

    private record Part(String name, Runnable stop) {}

    private final Deque<Part> started = new ArrayDeque<>();
    private boolean stopped;

    /** Starts a service; after {@link #stop()} nothing is started any more. */
    public synchronized void start(Service service) {
        if (!stopped) {
            // noted first: a start that fails half-way has something to stop, too
            started.push(new Part(service.name(), service::stop));
            service.start();
        }
    }

    /** Notes something that runs already. */
    public synchronized void add(String name, Runnable stop) {
        if (stopped) {
            stop.run();
        } else {
            started.push(new Part(name, stop));
        }
    }

    /** Stops everything, the latest first. */
    public synchronized void stop() {
        stopped = true;
        while (!started.isEmpty()) {
            Part part = started.pop();
            Instant begun = Instant.now();
            try {
                part.stop().run();
                log.atDebug()
                        .addKeyValue("part", part.name())
                        .addKeyValue(
                                "millis", Duration.between(begun, Instant.now()).toMillis())
                        .log("stopped");
            } catch (RuntimeException e) {
                log.atWarn().addKeyValue("part", part.name()).setCause(e).log("a part did not stop cleanly");
            }
        }
    }
}
