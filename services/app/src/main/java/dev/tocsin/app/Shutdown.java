package dev.tocsin.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for SIGINT or SIGTERM, then stops everything within a bounded time. */
public final class Shutdown {
    private static final Logger log = LoggerFactory.getLogger(Shutdown.class);
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final CountDownLatch signal = new CountDownLatch(1);

    private Shutdown() {}

    /** From now on a signal runs {@code stop}, at most once; what does not end in 25 seconds is cut off: all data survives that. */
    public static Shutdown on(Runnable stop) {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shutdown.stop(stop), "shutdown"));
        return shutdown;
    }

    /** Blocks until the signal. */
    public void await() throws InterruptedException {
        signal.await();
    }

    private void stop(Runnable stop) {
        signal.countDown();
        Thread stopper = Thread.ofPlatform().daemon().name("stop").start(stop);
        try {
            if (!stopper.join(PATIENCE)) {
                log.atWarn().addKeyValue("seconds", PATIENCE.toSeconds()).log("stopping takes too long, cut off");
                Runtime.getRuntime().halt(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
