package dev.tocsin.poller.schedule;

import java.time.Duration;

/**
 * How one feed wants to be polled.
 *
 * @param feed id of the feed, which decides its jitter
 * @param every between two polls that go well
 */
public record Pace(String feed, Duration every) {}
