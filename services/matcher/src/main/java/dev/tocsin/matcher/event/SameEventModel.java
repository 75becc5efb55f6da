package dev.tocsin.matcher.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A logistic regression over named signals: the log-odds that two articles tell of one incident. Its weights stand in {@code
 * same-event.csv} and are learned by a tool in {@code services/benchmarks}. Immutable.
 */
public final class SameEventModel {
    private static final String RESOURCE = "same-event.csv";
    private static final String BIAS = "bias";
    private static final String JOIN = "join";
    private static final String REOPEN = "reopen";
    private static final String MERGE = "merge";
    private static final double[] NOTHING = new double[1];

    private final double bias;
    private final double join;
    private final double reopen;
    private final double merge;
    private final List<ModelTerm> terms;
    private final double[] weights;

    private SameEventModel(
            double bias, double join, double reopen, double merge, List<ModelTerm> terms, double[] weights) {
        this.bias = bias;
        this.join = join;
        this.reopen = reopen;
        this.merge = merge;
        this.terms = terms;
        this.weights = weights;
    }

    /**
     * A model.
     *
     * @param bias log-odds where no signal speaks
     * @param join log-odds from which an article joins an open event
     * @param reopen log-odds from which it joins a closed one
     * @param merge log-odds from which two events are one
     * @param weights of the terms
     */
    public static SameEventModel of(
            double bias, double join, double reopen, double merge, Map<ModelTerm, Double> weights) {
        return new SameEventModel(
                bias,
                join,
                reopen,
                merge,
                List.copyOf(weights.keySet()),
                weights.values().stream().mapToDouble(Double::doubleValue).toArray());
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
     * Reads lines of {@code term,weight}, the term as {@link ModelTerm} writes it; {@code #} begins a comment.
     *
     * @throws IllegalArgumentException naming the line that is wrong
     */
    public static SameEventModel parse(List<String> lines) {
        double bias = 0;
        double join = 0;
        double reopen = 0;
        double merge = 0;
        Map<ModelTerm, Double> weights = new LinkedHashMap<>();
        for (String line : lines) {
            String content = line.replaceFirst("#.*", "").strip();
            if (content.isEmpty()) {
                continue;
            }
            int comma = content.indexOf(',');
            if (comma < 0) {
                throw new IllegalArgumentException("expected a term, a comma and a weight: \"" + line + "\"");
            }
            String term = content.substring(0, comma).strip();
            double weight = Double.parseDouble(content.substring(comma + 1).strip());
            switch (term) {
                case BIAS -> bias = weight;
                case JOIN -> join = weight;
                case REOPEN -> reopen = weight;
                case MERGE -> merge = weight;
                default -> weights.put(ModelTerm.parse(term), weight);
            }
        }
        return of(bias, join, reopen, merge, weights);
    }

    /** What is weighed. */
    public List<ModelTerm> terms() {
        return terms;
    }

    /** The same weights with other thresholds. */
    public SameEventModel joiningAt(double otherJoin, double otherReopen) {
        return new SameEventModel(bias, otherJoin, otherReopen, merge, terms, weights);
    }

    /** The lines that {@link #parse} reads. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%s,%.3f", BIAS, bias));
        lines.add(String.format(Locale.ROOT, "%s,%.2f", JOIN, join));
        lines.add(String.format(Locale.ROOT, "%s,%.2f", REOPEN, reopen));
        lines.add(String.format(Locale.ROOT, "%s,%.2f", MERGE, merge));
        for (int i = 0; i < weights.length; i++) {
            lines.add(String.format(Locale.ROOT, "%s,%.3f", terms.get(i), weights[i]));
        }
        return lines;
    }

    /** The log-odds of these signals. */
    public double logOdds(Signals signals) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * terms.get(i).value(signals);
        }
        return sum;
    }

    /** The log-odds from which an article joins an open event. */
    public double join() {
        return join;
    }

    /** The log-odds from which an article joins a closed event. */
    public double reopen() {
        return reopen;
    }

    /** The log-odds from which two events are one. */
    public double merge() {
        return merge;
    }

    /** What each signal adds to the log-odds, weightiest first; what adds nothing is left out. */
    public List<Contribution> explain(Signals signals) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        Map<String, ModelTerm> named = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            ModelTerm term = terms.get(i);
            sums.computeIfAbsent(term.name(), name -> new double[1])[0] += weights[i] * term.value(signals);
            named.putIfAbsent(term.name(), term);
        }
        List<Contribution> contributions = new ArrayList<>();
        named.forEach((name, term) -> {
            double adds = sums.getOrDefault(name, NOTHING)[0];
            if (adds != 0) {
                contributions.add(new Contribution(name, term.says(), term.plain(signals), adds));
            }
        });
        contributions.sort((x, y) -> Double.compare(Math.abs(y.adds()), Math.abs(x.adds())));
        return contributions;
    }

    /**
     * One signal, or two together, in one decision.
     *
     * @param name of the signal, or of two joined by {@code *}
     * @param says the same for readers
     * @param value what it said
     * @param adds what that adds to the log-odds
     */
    public record Contribution(String name, String says, double value, double adds) {}
}
