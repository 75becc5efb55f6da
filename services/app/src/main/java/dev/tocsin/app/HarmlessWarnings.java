package dev.tocsin.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/** Leaves out what libraries warn of and is known to mean nothing here, each with the reason. */
public final class HarmlessWarnings extends TurboFilter {
    private static final List<String> HARMLESS = List.of(
            // a broker that starts for the first time has no metadata yet
            "Performing controller activation. The metadata log appears to be empty.",
            // the embedded broker closes its own channels in whatever order its threads end
            "Attempting to close NetworkClient that has already been closed",
            // said of topics that are just being created
            "The metadata response from the cluster reported a recoverable issue",
            "Internal topics are missing",
            // a producer tries again by itself; what it cannot mend becomes an error
            "Got error produce response with correlation id",
            "Received invalid metadata error in produce request",
            // about a choice that was made: KIP-1071 has no warm-up replicas, and there is no global store
            "Warmup replicas are not supported yet with the streams protocol",
            "Processing exception handler is not enabled for the GlobalThread",
            // a group that has just begun gives its first assignment a moment later
            "Membership is in the following statuses: (5)",
            // the demo's state may well be cleared
            "Using an OS temp directory in the state.dir property",
            // after a kill the matcher's state is read back from Kafka, which the matcher tells in a line of its own
            "did not find checkpoint offsets while stores are not empty",
            "Failed to register startup state stores",
            "Encounter corrupted task",
            "Detected the states of tasks",
            // the streams asks the consumer for what only the older group protocol has, and does without
            "Operation not supported in new consumer group protocol");

    /** Said as an error of each task whose state is read back; any other fault of a task comes up again where it is handled. */
    private static final String STATE_IS_READ_BACK = "Get exceptions for the following tasks";

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable cause) {
        return format != null && isHarmless(level, format) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static boolean isHarmless(Level level, String format) {
        if (level == Level.WARN) {
            return HARMLESS.stream().anyMatch(format::contains);
        }
        return level == Level.ERROR && format.contains(STATE_IS_READ_BACK) && format.contains("TaskCorruptedException");
    }
}
