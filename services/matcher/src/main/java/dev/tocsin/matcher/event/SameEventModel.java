package dev.tocsin.matcher.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A logistic regression over named signals: the log-odds that two articles tell of one incident. Its weights stand in {@code
 * same-event.csv} and are learned by a tool in {@code services/benchmarks}. Immutable.
 */
public final class SameEventModel {
    private static final String RESOURCE = "same-event.csv";
    private static final String BIAS = "bias";
    private static final String JOIN = "join";

    private final double bias;
    private final double join;
    private final double[] weights;

    /**
     * A model.
     *
     * @param bias log-odds where no signal speaks
     * @param join log-odds from which an article joins an event
     * @param weights by {@link Signal#index()}
     */
    public SameEventModel(double bias, double join, double[] weights) {
        this.bias = bias;
        this.join = join;
        this.weights = Arrays.copyOf(weights, Signal.values().length);
    }

    /** The weights that ship. */
    public static SameEventModel shipped() {
        try (InputStream stream = SameEventModel.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + RESOURCE);
            }
            return parse(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads lines of {@code name,weight}; {@code #} begins a comment, a signal without a line weighs nothing.
     *
     * @throws IllegalArgumentException naming the line that is wrong
     */
    public static SameEventModel parse(List<String> lines) {
        double bias = 0;
        double join = 0;
        double[] weights = new double[Signal.values().length];
        for (String line : lines) {
            String content = line.replaceFirst("#.*", "").strip();
            if (content.isEmpty()) {
                continue;
            }
            String[] parts = content.split("\\s*,\\s*", -1);
            double weight = Double.parseDouble(parts[1]);
            switch (parts[0]) {
                case BIAS -> bias = weight;
                case JOIN -> join = weight;
                default -> weights[signal(parts[0], line).index()] = weight;
            }
        }
        return new SameEventModel(bias, join, weights);
    }

    private static Signal signal(String name, String line) {
        for (Signal signal : Signal.values()) {
            if (signal.wire().equals(name)) {
                return signal;
            }
        }
        throw new IllegalArgumentException("unknown signal in \"" + line + "\"");
    }

    /** The log-odds of these signals. */
    public double logOdds(Signals signals) {
        return bias + signals.dot(weights);
    }

    /** The log-odds from which an article joins an event. */
    public double join() {
        return join;
    }

    /** What each signal that speaks adds to the log-odds, weightiest first. */
    public List<Contribution> explain(Signals signals) {
        List<Contribution> contributions = new ArrayList<>();
        for (Signal signal : Signal.values()) {
            double value = signals.get(signal);
            if (value != 0) {
                contributions.add(new Contribution(signal, value, weights[signal.index()]));
            }
        }
        contributions.sort((x, y) -> Double.compare(Math.abs(y.adds()), Math.abs(x.adds())));
        return contributions;
    }

    /**
     * One signal in one decision.
     *
     * @param signal which
     * @param value what it said
     * @param weight what the model makes of it
     */
    public record Contribution(Signal signal, double value, double weight) {
        /** What it adds to the log-odds. */
        public double adds() {
            return value * weight;
        }
    }
}
