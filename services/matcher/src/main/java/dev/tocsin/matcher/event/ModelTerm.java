package dev.tocsin.matcher.event;

import org.jspecify.annotations.Nullable;

/**
 * What the regression weighs: a signal; a signal above a knot, so that its line may bend there; or two signals together. Written as
 * {@code text}, {@code text>0.3}, {@code text*gap}.
 *
 * @param signal which
 * @param knot from which on it counts; null: from zero
 * @param times another signal it is multiplied with; null: none
 */
public record ModelTerm(
        Signal signal, @Nullable Double knot, @Nullable Signal times) {
    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException naming what is no signal
     */
    public static ModelTerm parse(String text) {
        int above = text.indexOf('>');
        int product = text.indexOf('*');
        if (above > 0) {
            return new ModelTerm(signal(text.substring(0, above)), Double.valueOf(text.substring(above + 1)), null);
        }
        if (product > 0) {
            return new ModelTerm(signal(text.substring(0, product)), null, signal(text.substring(product + 1)));
        }
        return new ModelTerm(signal(text), null, null);
    }

    /** What is weighed, of these signals. */
    public double value(Signals signals) {
        double value = signals.get(signal);
        if (times != null) {
            return value * signals.get(times);
        }
        return knot == null ? value : Math.max(0, value - knot);
    }

    /** What readers are shown: the signal itself, whatever the knot. */
    double plain(Signals signals) {
        return times == null ? signals.get(signal) : value(signals);
    }

    /** For readers: the parts of one bent line share a name. */
    String name() {
        return times == null ? signal.wire() : signal.wire() + "*" + times.wire();
    }

    /** The name in the words of a reader. */
    String says() {
        return times == null ? signal.says() : signal.says() + ", together with: " + times.says();
    }

    @Override
    public String toString() {
        return knot == null ? name() : signal.wire() + ">" + knot;
    }

    private static Signal signal(String name) {
        for (Signal signal : Signal.values()) {
            if (signal.wire().equals(name)) {
                return signal;
            }
        }
        throw new IllegalArgumentException("no signal is called \"" + name + "\"");
    }
}
