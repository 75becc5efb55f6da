package dev.tocsin.matcher.event;

/** What each signal says of one pair of articles, 0 where it says nothing. Written once, then only read. */
public final class Signals {
    private final double[] values = new double[Signal.values().length];

    void set(Signal signal, double value) {
        values[signal.index()] = value;
    }

    /** What a signal says. */
    public double get(Signal signal) {
        return values[signal.index()];
    }
}
