package dev.tocsin.poller;

import dev.tocsin.model.FeedHealth;
import dev.tocsin.model.FeedState;
import dev.tocsin.poller.publish.PartitionWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of one partition of the feed-state topic while this process holds it: what is remembered of each, and which are
 * due. Thread-safe.
 */
final class Shard implements AutoCloseable {
    private final int partition;
    private final long end;
    private final PartitionWriter writer;
    private final Map<String, FeedState> states = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private boolean ready;
    private volatile boolean broken;

    /**
     * A shard whose memory is still to be read.
     *
     * @param end the offset up to which the topic holds it
     */
    Shard(int partition, long end, PartitionWriter writer) {
        this.partition = partition;
        this.end = end;
        this.writer = writer;
    }

    int partition() {
        return partition;
    }

    /** The offset up to which its memory must be read. */
    long end() {
        return end;
    }

    /** Takes in one record of the feed-state topic; null: the feed was forgotten. */
    synchronized void remember(String feed, @Nullable FeedState state) {
        if (state == null) {
            states.remove(feed);
        } else {
            states.put(feed, state);
        }
    }

    synchronized void setReady() {
        ready = true;
    }

    synchronized boolean isReady() {
        return ready;
    }

    /** Whether its writer is of no more use, so that what Kafka holds must be read again. */
    boolean isBroken() {
        return broken;
    }

    void setBroken() {
        broken = true;
    }

    /** The feeds that are due, marked as under way; {@link #done} is owed for each. */
    synchronized List<FeedState> takeDue(List<ListedFeed> feeds, Instant now) {
        List<FeedState> due = new ArrayList<>();
        if (!ready || broken) {
            return due;
        }
        for (ListedFeed feed : feeds) {
            FeedState state = states.compute(feed.id(), (id, old) -> FeedStates.before(feed, old, now));
            boolean quicker = state.health() == FeedHealth.OK && hasBecomeQuicker(feed, state, now);
            if (state.health() != FeedHealth.GONE
                    && (quicker || !state.nextDue().isAfter(now))
                    && underWay.add(feed.id())) {
                due.add(state);
            }
        }
        return due;
    }

    /** Whether the list asks for more frequent polls than the last one was scheduled by, hints included. */
    private static boolean hasBecomeQuicker(ListedFeed feed, FeedState state, Instant now) {
        Instant polled = state.polledAt();
        return polled != null && polled.plus(feed.every().multipliedBy(5)).isBefore(now);
    }

    /** Ends what {@link #takeDue} began. */
    synchronized void done(String feed) {
        underWay.remove(feed);
    }

    /** Writes the outcome of a poll and remembers it. */
    void commit(PollOutcome outcome, Instant at) {
        FeedState state = outcome.state();
        writer.commit(state.feed(), state, outcome.articles(), at);
        remember(state.feed(), state);
    }

    /** Forgets feeds that are listed no more. */
    void forgetUnlisted(Set<String> listed, Instant at) {
        List<String> gone;
        synchronized (this) {
            gone = states.keySet().stream()
                    .filter(feed -> !listed.contains(feed) && !underWay.contains(feed))
                    .toList();
        }
        for (String feed : gone) {
            writer.commit(feed, null, List.of(), at);
            remember(feed, null);
        }
    }

    /** How many of its feeds are in a state of health. */
    synchronized int count(FeedHealth health) {
        return (int) states.values().stream()
                .filter(state -> state.health() == health)
                .count();
    }

    @Override
    public void close() {
        broken = true;
        writer.close();
    }
}
