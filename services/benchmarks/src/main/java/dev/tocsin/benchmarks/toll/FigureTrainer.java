package dev.tocsin.benchmarks.toll;

import dev.tocsin.benchmarks.event.Regression;
import dev.tocsin.benchmarks.toll.TollCorpus.Moment;
import dev.tocsin.matcher.toll.FigureLesson.Choice;
import dev.tocsin.matcher.toll.FigureModel;
import dev.tocsin.matcher.toll.FigureSignal;
import dev.tocsin.model.CasualtyKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Learns how the figures of an event's articles are weighed.
 *
 * <pre>
 *   FigureTrainer CORPUS…             learn from all, print the weights as figure.csv holds them
 *   FigureTrainer --check CORPUS…     right figures without a vote, with weights that never saw the event, with those of the other corpora
 *   FigureTrainer --ablate CORPUS…    the same with weights that never saw the event, each signal left out in turn
 * </pre>
 *
 * <p>A figure that is right is preferred to each other one of its event: a logistic regression on the differences of their signals.
 */
public final class FigureTrainer {
    private static final int FOLDS = 5;
    private static final double RIDGE = 6;
    private static final List<CasualtyKind> KINDS = List.of(CasualtyKind.KILLED, CasualtyKind.WOUNDED);

    private FigureTrainer() {}

    /** Runs the command. */
    public static void main(String[] arguments) throws IOException {
        List<String> options =
                Arrays.stream(arguments).filter(a -> a.startsWith("--")).toList();
        List<TollCorpus> all = new ArrayList<>();
        for (String argument : arguments) {
            if (!argument.startsWith("--")) {
                all.add(TollCorpus.read(Path.of(argument)));
            }
        }
        List<FigureSignal> signals = List.of(FigureSignal.values());
        if (options.contains("--check")) {
            check(all, signals);
        } else if (options.contains("--ablate")) {
            ablate(all, signals);
        } else {
            learn(all, signals, (corpus, moment) -> true).lines().forEach(System.out::println);
        }
    }

    /** Which moments are learned from. */
    @FunctionalInterface
    private interface Wanted {
        boolean test(TollCorpus corpus, Moment moment);
    }

    private static void check(List<TollCorpus> all, List<FigureSignal> signals) {
        FigureModel none = FigureModel.of(Map.of(FigureSignal.LEDGER, 1.0), Map.of(FigureSignal.LEDGER, 1.0));
        for (TollCorpus corpus : all) {
            System.out.println(corpus.name());
            System.out.println("  without a vote     " + Right.of(corpus, event -> none));
            System.out.println("  cross-validated    " + crossValidated(corpus, all, signals));
            if (all.size() > 1) {
                FigureModel others =
                        learn(all, signals, (other, moment) -> !other.name().equals(corpus.name()));
                System.out.println("  weights of others  " + Right.of(corpus, event -> others));
            }
        }
    }

    private static void ablate(List<TollCorpus> all, List<FigureSignal> signals) {
        for (TollCorpus corpus : all) {
            System.out.println(corpus.name());
            System.out.printf("  %-24s %s%n", "all signals", crossValidated(corpus, all, signals));
            for (FigureSignal signal : signals) {
                List<FigureSignal> others =
                        signals.stream().filter(other -> other != signal).toList();
                System.out.printf("  %-24s %s%n", "without " + signal.wire(), crossValidated(corpus, all, others));
            }
        }
    }

    private static Right crossValidated(TollCorpus corpus, List<TollCorpus> all, List<FigureSignal> signals) {
        List<FigureModel> models = new ArrayList<>();
        for (int i = 0; i < FOLDS; i++) {
            int fold = i;
            models.add(learn(
                    all,
                    signals,
                    (other, moment) -> !other.name().equals(corpus.name()) || fold(moment.event()) != fold));
        }
        return Right.of(corpus, event -> models.get(fold(event)));
    }

    private static int fold(String event) {
        return Math.floorMod(event.hashCode() * 31, FOLDS);
    }

    private static FigureModel learn(List<TollCorpus> all, List<FigureSignal> signals, Wanted wanted) {
        Map<CasualtyKind, Map<FigureSignal, Double>> weights = new EnumMap<>(CasualtyKind.class);
        for (CasualtyKind kind : KINDS) {
            List<Regression.Example> examples = new ArrayList<>();
            for (TollCorpus corpus : all) {
                corpus.moments().stream()
                        .filter(moment -> wanted.test(corpus, moment))
                        .forEach(moment -> examples.addAll(examples(moment, kind, signals)));
            }
            double[] learned = Regression.learn(
                    examples,
                    RIDGE,
                    signals.stream()
                            .mapToInt(signal -> signal.sense() == FigureSignal.Sense.FOR ? 1 : -1)
                            .toArray());
            Map<FigureSignal, Double> bySignal = new EnumMap<>(FigureSignal.class);
            for (int i = 0; i < signals.size(); i++) {
                bySignal.put(signals.get(i), learned[1 + i]);
            }
            weights.put(kind, bySignal);
        }
        return FigureModel.of(
                weights.getOrDefault(CasualtyKind.KILLED, Map.of()),
                weights.getOrDefault(CasualtyKind.WOUNDED, Map.of()));
    }

    /** Each other figure against the right one, both ways round, so that nothing but the signals can tell them apart. */
    private static List<Regression.Example> examples(Moment moment, CasualtyKind kind, List<FigureSignal> signals) {
        Integer people = moment.people(kind);
        Integer dead = moment.killed();
        List<Choice> choices = moment.lesson().choices(kind, dead == null ? 0 : dead);
        Choice right = choices.stream()
                .filter(choice -> people != null && choice.people() == people)
                .findAny()
                .orElse(null);
        List<Regression.Example> examples = new ArrayList<>();
        for (Choice other : choices) {
            if (right != null && other.people() != right.people()) {
                double weight = moment.weight() / (choices.size() - 1);
                examples.add(new Regression.Example(differences(right, other, signals), true, weight));
                examples.add(new Regression.Example(differences(other, right, signals), false, weight));
            }
        }
        return examples;
    }

    private static double[] differences(Choice one, Choice other, List<FigureSignal> signals) {
        return signals.stream()
                .mapToDouble(signal -> one.signals().getOrDefault(signal, 0.0)
                        - other.signals().getOrDefault(signal, 0.0))
                .toArray();
    }

    /** Which share of the known figures is right, of all events and of those with several articles. */
    private record Right(Share all, Share several) {
        static Right of(TollCorpus corpus, Function<String, FigureModel> models) {
            return new Right(
                    Share.of(corpus, models, moment -> true),
                    Share.of(corpus, models, moment -> moment.articles() > 1));
        }

        @Override
        public String toString() {
            return all + ", of several articles " + several;
        }
    }
}
