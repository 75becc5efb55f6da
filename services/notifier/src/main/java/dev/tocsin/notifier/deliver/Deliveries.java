package dev.tocsin.notifier.deliver;

import dev.tocsin.model.Delivery;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** What became of every alert: the memory that keeps a restart from telling twice. */
public interface Deliveries {
    /** What became of the last revision of an alert that the channel handled; null where it handled none. */
    @Nullable
    Delivery last(String channel, String alertId);

    /**
     * Remembers, and returns when it is safe.
     *
     * @param cause headers of the alert's record, whose trace is continued; null where there are none
     */
    void record(Delivery delivery, @Nullable Headers cause);
}
