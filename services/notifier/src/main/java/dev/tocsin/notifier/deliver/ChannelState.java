package dev.tocsin.notifier.deliver;

import dev.tocsin.platform.ops.Health;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a channel is, for the health check. A channel that fails is alive: its queue waits for it. Thread-safe. */
final class ChannelState {
    private volatile Health.Status status = Health.Status.starting("starting");

    Health.Status status() {
        return status;
    }

    boolean failing() {
        return status.detail().startsWith("failing");
    }

    void working() {
        status = Health.Status.up("working");
    }

    void failing(Instant since, String reason) {
        status = Health.Status.up("failing since " + since + ": " + reason);
    }

    void reconnecting(@Nullable String reason) {
        status = Health.Status.starting("no Kafka: " + reason);
    }

    void stopped() {
        status = Health.Status.dead("stopped");
    }
}
