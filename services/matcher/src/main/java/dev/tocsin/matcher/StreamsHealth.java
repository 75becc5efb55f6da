package dev.tocsin.matcher;

import dev.tocsin.platform.ops.Health;
import java.util.Collection;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.ThreadMetadata;

/** What the state of the streams and of their threads means for the process. */
final class StreamsHealth {
    private StreamsHealth() {}

    static Health.Status of(KafkaStreams.State state, Collection<ThreadMetadata> threads) {
        long alive = threads.stream()
                .filter(thread -> !thread.threadState().contains("DEAD")
                        && !thread.threadState().contains("SHUTDOWN"))
                .count();
        String detail = "streams " + state + ", " + alive + " of " + threads.size() + " threads";
        return switch (state) {
            case CREATED, REBALANCING -> Health.Status.starting(detail);
            case RUNNING -> alive > 0 ? Health.Status.up(detail) : Health.Status.starting(detail);
            case PENDING_SHUTDOWN, PENDING_ERROR, ERROR, NOT_RUNNING -> Health.Status.dead(detail);
        };
    }
}
