package dev.tocsin.testkit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How {@link SlackFake} answers a call. */
public sealed interface SlackAnswer {
    /**
     * Does what is asked.
     *
     * @param delay before anything happens
     * @param thenDrop closes the connection instead of saying so
     */
    record Accept(Duration delay, boolean thenDrop) implements SlackAnswer {}

    /**
     * Answers with an HTTP status and does nothing.
     *
     * @param code such as 429 or 503
     * @param retryAfter the header {@code Retry-After}; null: without
     */
    record Status(int code, @Nullable Duration retryAfter) implements SlackAnswer {}

    /**
     * Refuses in the way of Slack: 200 with {@code ok: false}.
     *
     * @param error Slack's name for it, such as {@code channel_not_found}
     */
    record Failed(String error) implements SlackAnswer {}

    /** Never answers. */
    record Hang() implements SlackAnswer {}

    /** Does what is asked. */
    static SlackAnswer accept() {
        return new Accept(Duration.ZERO, false);
    }

    /** Does what is asked after a while. */
    static SlackAnswer acceptAfter(Duration delay) {
        return new Accept(delay, false);
    }

    /** Posts the message, then closes the connection without an answer. */
    static SlackAnswer acceptThenDrop() {
        return new Accept(Duration.ZERO, true);
    }

    /** 429 with {@code Retry-After} in whole seconds. */
    static SlackAnswer tooMany(Duration retryAfter) {
        return new Status(429, retryAfter);
    }

    /** A server error such as 500 or 503. */
    static SlackAnswer status(int code) {
        return new Status(code, null);
    }

    /** {@code ok: false}. */
    static SlackAnswer error(String error) {
        return new Failed(error);
    }

    /** Never answers. */
    static SlackAnswer hang() {
        return new Hang();
    }
}
