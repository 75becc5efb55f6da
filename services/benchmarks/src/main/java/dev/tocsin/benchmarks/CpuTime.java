package dev.tocsin.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The time that this thread was at work, whatever else the machine did meanwhile. */
final class CpuTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuTime() {}

    /** In nanoseconds, from a point that does not change. */
    static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
