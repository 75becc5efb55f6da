package dev.tocsin.poller.fetch;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.jspecify.annotations.Nullable;

/** The end of one fetch: aborts the request that is on its way then. Socket timeouts alone never end a body that drips. */
final class Deadline implements AutoCloseable {
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fetch-deadlines").factory());

    private final ScheduledFuture<?> alarm;
    private @Nullable HttpGet current;
    private boolean expired;

    Deadline(Duration after) {
        alarm = TIMER.schedule(this::expire, after.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Takes charge of a request. */
    synchronized void watch(HttpGet request) throws InterruptedIOException {
        if (expired) {
            throw new InterruptedIOException("too late");
        }
        current = request;
    }

    synchronized boolean expired() {
        return expired;
    }

    private synchronized void expire() {
        expired = true;
        if (current != null) {
            current.abort();
        }
    }

    @Override
    public void close() {
        alarm.cancel(false);
    }
}
