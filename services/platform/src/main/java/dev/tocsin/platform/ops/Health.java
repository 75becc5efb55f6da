package dev.tocsin.platform.ops;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What a process says of itself: alive (else it wants restarting) and ready (else it wants waiting for). Parts register a
 * check each; thread-safe.
 */
public final class Health {
    /**
     * How one part is.
     *
     * @param alive whether it can still recover by itself
     * @param ready whether it does its work right now
     * @param detail one line for a person
     */
    public record Status(boolean alive, boolean ready, String detail) {
        /** At work. */
        public static Status up(String detail) {
            return new Status(true, true, detail);
        }

        /** On its way. */
        public static Status starting(String detail) {
            return new Status(true, false, detail);
        }

        /** Broken for good. */
        public static Status dead(String detail) {
            return new Status(false, false, detail);
        }
    }

    private static final String START = "start";

    private final Map<String, Supplier<Status>> checks = new ConcurrentHashMap<>();

    /** Adds or replaces the check of one part. The supplier is called by request threads and must be quick. */
    public void register(String part, Supplier<Status> check) {
        checks.put(part, check);
    }

    /** The process is not ready, whatever its parts say that have registered so far, until {@link #started()}. */
    public void starting() {
        register(START, () -> Status.starting("not everything has been started yet"));
    }

    /** Every part has been started: from now on they speak for themselves. */
    public void started() {
        checks.remove(START);
    }

    /** How every part is, by name. A check that throws counts as dead. */
    public Map<String, Status> statuses() {
        Map<String, Status> statuses = new LinkedHashMap<>();
        checks.keySet().stream().sorted().forEach(part -> statuses.put(part, status(part)));
        return statuses;
    }

    /** Whether every part is alive. */
    public boolean alive() {
        return statuses().values().stream().allMatch(Status::alive);
    }

    /** Whether every part is ready. */
    public boolean ready() {
        return statuses().values().stream().allMatch(Status::ready);
    }

    private Status status(String part) {
        try {
            Supplier<Status> check = checks.get(part);
            return check == null ? Status.up("gone") : check.get();
        } catch (RuntimeException e) {
            return Status.dead(e.getClass().getSimpleName());
        }
    }
}
