package dev.tocsin.matcher.toll;

import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much each signal counts when the articles of an event come to different figures, for the dead and for the wounded. The weights stand
 * in {@code figure.csv} and are learned by a tool in {@code services/benchmarks}. Immutable.
 */
public final class FigureModel {
    private static final String RESOURCE = "figure.csv";
    private static final int COLUMNS = 3;

    private final Map<FigureSignal, Double> killed;
    private final Map<FigureSignal, Double> wounded;

    private FigureModel(Map<FigureSignal, Double> killed, Map<FigureSignal, Double> wounded) {
        this.killed = killed;
        this.wounded = wounded;
    }

    /** A model with these weights; a signal without a weight counts nothing. */
    public static FigureModel of(Map<FigureSignal, Double> killed, Map<FigureSignal, Double> wounded) {
        return new FigureModel(new EnumMap<>(killed), new EnumMap<>(wounded));
    }

    /** The weights that ship. */
    public static FigureModel shipped() {
        try (InputStream stream = FigureModel.class.getResourceAsStream(RESOURCE)) {
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
     * Reads lines of {@code signal,weight for the killed,weight for the wounded}; {@code #} begins a comment.
     *
     * @throws IllegalArgumentException naming the line that is wrong
     */
    public static FigureModel parse(List<String> lines) {
        Map<FigureSignal, Double> killed = new EnumMap<>(FigureSignal.class);
        Map<FigureSignal, Double> wounded = new EnumMap<>(FigureSignal.class);
        for (String line : lines) {
            String content = line.replaceFirst("#.*", "").strip();
            if (content.isEmpty()) {
                continue;
            }
            String[] columns = content.split("\\s*,\\s*", -1);
            if (columns.length != COLUMNS) {
                throw new IllegalArgumentException("expected a signal and two weights: \"" + line + "\"");
            }
            FigureSignal signal = Wire.parse(FigureSignal.class, columns[0]);
            killed.put(signal, weight(columns[1], line));
            wounded.put(signal, weight(columns[2], line));
        }
        return of(killed, wounded);
    }

    private static double weight(String column, String line) {
        try {
            return Double.parseDouble(column);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected a signal and two weights: \"" + line + "\"", e);
        }
    }

    /** The lines that {@link #parse} reads. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (FigureSignal signal : FigureSignal.values()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s,%.3f,%.3f",
                    signal.wire(),
                    weight(CasualtyKind.KILLED, signal),
                    weight(CasualtyKind.WOUNDED, signal)));
        }
        return lines;
    }

    /** How much a signal counts. */
    public double weight(CasualtyKind kind, FigureSignal signal) {
        return (kind == CasualtyKind.KILLED ? killed : wounded).getOrDefault(signal, 0.0);
    }

    /**
     * The figure that most speaks for; the ledger's where others have no more.
     *
     * @param choices one or more
     */
    public int choose(CasualtyKind kind, List<FigureLesson.Choice> choices) {
        return choices.stream()
                .max(Comparator.<FigureLesson.Choice>comparingDouble(choice -> score(kind, choice.signals()))
                        .thenComparing(choice -> choice.signals().containsKey(FigureSignal.LEDGER)))
                .orElseThrow()
                .people();
    }

    private double score(CasualtyKind kind, Map<FigureSignal, Double> signals) {
        double sum = 0;
        for (Map.Entry<FigureSignal, Double> signal : signals.entrySet()) {
            sum += weight(kind, signal.getKey()) * signal.getValue();
        }
        return sum;
    }
}
