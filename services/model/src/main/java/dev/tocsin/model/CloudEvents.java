package dev.tocsin.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Record headers of the CloudEvents Kafka protocol binding, binary mode (version 1.0.2), and of W3C Trace Context level 1.
 */
public final class CloudEvents {
    private static final String TRACEPARENT = "traceparent";

    private CloudEvents() {}

    /**
     * Writes the headers of a record, replacing any that stand there.
     *
     * @param headers of the record
     * @param type of the record, such as {@code article}
     * @param source the stage that made it, such as {@code poller}
     * @param id unique within the source, the same after a replay
     * @param at record time
     * @param cause headers of the record that caused this one, whose trace it continues; null where the trace begins
     */
    public static void write(
            Headers headers, String type, String source, String id, Instant at, @Nullable Headers cause) {
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", id);
        put(headers, "ce_type", "dev.tocsin." + type + ".v1");
        put(headers, "ce_source", "/tocsin/" + source);
        put(headers, "ce_time", at.toString());
        put(headers, "content-type", "application/json");
        put(headers, TRACEPARENT, traceparent(type, source, id, cause));
    }

    private static String traceparent(String type, String source, String id, @Nullable Headers cause) {
        Header parent = cause == null ? null : cause.lastHeader(TRACEPARENT);
        String trace = null;
        if (parent != null) {
            String[] parts = new String(parent.value(), StandardCharsets.UTF_8).split("-", -1);
            trace = parts.length >= 4 && parts[1].matches("[0-9a-f]{32}") ? parts[1] : null;
        }
        return "00-" + (trace == null ? hex(32, "trace", id) : trace) + "-" + hex(16, type, source, id) + "-01";
    }

    private static String hex(int digits, String... parts) {
        StringBuilder hex = new StringBuilder();
        for (char character : (Ids.of(parts) + Ids.of("more", Ids.of(parts))).toCharArray()) {
            hex.append(Integer.toHexString(character & 15));
        }
        return hex.substring(0, digits);
    }

    private static void put(Headers headers, String key, String value) {
        headers.remove(key).add(key, value.getBytes(StandardCharsets.UTF_8));
    }
}
