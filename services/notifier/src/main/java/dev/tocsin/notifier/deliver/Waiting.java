package dev.tocsin.notifier.deliver;

import java.time.Duration;

/** Lets time go by between two tries, and knows the time that has gone by. */
interface Waiting {
    /** Time since some fixed moment. */
    Duration elapsed();

    /**
     * Waits.
     *
     * @return false where the alert is no longer ours to tell: the process stops, or another process has taken it over
     */
    boolean pass(Duration time);
}
