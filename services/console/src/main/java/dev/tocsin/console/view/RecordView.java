package dev.tocsin.console.view;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The latest record of each key of one topic, no more than a number of records and a number of bytes: beyond either the one
 * written longest ago goes. Thread-safe.
 *
 * @param <T> type of the values
 */
public final class RecordView<T> {
    private final int maxRecords;
    private final long maxBytes;
    private final Map<String, Held<T>> records = new LinkedHashMap<>();
    private long bytes;
    private long dropped;

    /**
     * An empty view.
     *
     * @param maxRecords most records it holds
     * @param maxBytes most bytes it holds, counted on the wire; the heap takes about three times as much
     */
    public RecordView(int maxRecords, long maxBytes) {
        this.maxRecords = maxRecords;
        this.maxBytes = maxBytes;
    }

    /** Keeps a record; it is now the latest. */
    public synchronized void put(String key, Held<T> held) {
        forget(key);
        records.put(key, held);
        bytes += held.bytes();
        Iterator<Held<T>> oldest = records.values().iterator();
        while ((records.size() > maxRecords || bytes > maxBytes) && records.size() > 1) {
            bytes -= oldest.next().bytes();
            oldest.remove();
            dropped++;
        }
    }

    /** Forgets a key, as a tombstone says. */
    public synchronized void forget(String key) {
        Held<T> before = records.remove(key);
        if (before != null) {
            bytes -= before.bytes();
        }
    }

    /** What is held under a key, or null. */
    public synchronized @Nullable T get(String key) {
        Held<T> held = records.get(key);
        return held == null ? null : held.value();
    }

    /** Everything held, written longest ago first. */
    public synchronized List<Held<T>> all() {
        return List.copyOf(records.values());
    }

    /** The values of {@link #all()}. */
    public List<T> values() {
        return all().stream().map(Held::value).toList();
    }

    /** How many records are held. */
    public synchronized int size() {
        return records.size();
    }

    /** How many were dropped for want of room since the start. */
    public synchronized long dropped() {
        return dropped;
    }
}
