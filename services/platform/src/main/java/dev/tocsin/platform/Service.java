package dev.tocsin.platform;

/** A part of Tocsin that runs until it is stopped. {@link #stop()} may be called more than once. */
public interface Service {
    /** Its name in logs and health checks, such as {@code poller}. */
    String name();

    /** Begins its work and returns. */
    void start();

    /** Ends its work, finishing what is in hand, and returns when it is done. */
    void stop();
}
