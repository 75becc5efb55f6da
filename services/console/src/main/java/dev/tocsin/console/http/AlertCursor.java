package dev.tocsin.console.http;

import dev.tocsin.console.view.Held;
import dev.tocsin.model.Alert;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader of the alerts stands: a time to begin at, and the offset to go on from in each partition. Written as {@code
 * time_partition-offset_partition-offset}. Offsets neither miss nor repeat an alert, whatever the order of its times.
 *
 * @param from alerts of partitions without an offset are wanted from this time on
 * @param offsets the next offset wanted, by partition
 */
record AlertCursor(Instant from, Map<Integer, Long> offsets) {
    private static final Pattern PART = Pattern.compile("(\\d{1,6})-(\\d{1,18})");
    private static final int LONGEST = 10_000;

    AlertCursor {
        offsets = Map.copyOf(offsets);
    }

    /** Reads what {@link #toString()} wrote, or a time alone; null text is the beginning. Null where it is neither. */
    static @Nullable AlertCursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return new AlertCursor(Instant.EPOCH, Map.of());
        }
        if (text.length() > LONGEST) {
            return null;
        }
        String[] parts = text.split("_", -1);
        Map<Integer, Long> offsets = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            Matcher part = PART.matcher(parts[i]);
            if (!part.matches()) {
                return null;
            }
            offsets.put(Integer.valueOf(part.group(1)), Long.valueOf(part.group(2)));
        }
        try {
            return new AlertCursor(Instant.parse(parts[0]), offsets);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    boolean wants(Held<Alert> alert) {
        Long offset = offsets.get(alert.partition());
        return offset == null ? !alert.value().at().isBefore(from) : alert.offset() >= offset;
    }

    /** Where the reader stands after these. */
    AlertCursor after(List<Held<Alert>> read) {
        Map<Integer, Long> next = new TreeMap<>(offsets);
        read.forEach(alert -> next.merge(alert.partition(), alert.offset() + 1, Math::max));
        return new AlertCursor(from, next);
    }

    @Override
    public String toString() {
        return from
                + new TreeMap<>(offsets)
                        .entrySet().stream()
                                .map(entry -> "_" + entry.getKey() + "-" + entry.getValue())
                                .collect(Collectors.joining());
    }
}
