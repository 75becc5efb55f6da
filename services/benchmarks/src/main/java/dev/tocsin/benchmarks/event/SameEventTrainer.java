package dev.tocsin.benchmarks.event;

import dev.tocsin.matcher.event.Lesson;
import dev.tocsin.matcher.event.ModelTerm;
import dev.tocsin.matcher.event.SameEventModel;
import dev.tocsin.matcher.event.Signal;
import dev.tocsin.matcher.event.Signals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Learns the weights of the same-event decision.
 *
 * <pre>
 *   SameEventTrainer CORPUS…             learn from all, print the weights as same-event.csv holds them
 *   SameEventTrainer --check CORPUS…     try each corpus with weights that never saw its events, and with those of the others alone
 *   SameEventTrainer --ablate CORPUS…    what each signal brings: the loss when it is left out, also on --held=CORPUS, not learned from
 * </pre>
 *
 * {@code --invented=CORPUS} is one more, of texts written to show contrasts: what is rare among the news is common there, so that it
 * teaches what speaks for and against and has odds of its own.
 *
 * <p>A corpus is a folder with {@code articles.jsonl} (as the backtest reads it) and {@code gold.jsonl} ({@code id}, {@code event}).
 */
public final class SameEventTrainer {
    private static final int FOLDS = 5;
    private static final double RIDGE = 10;
    private static final String INVENTED = "--invented=";
    private static final String HELD = "--held=";

    /** A pair of a small corpus counts as much as this many of a large one, so that the weights are not those of one domain. */
    private static final double LOUDEST = 5;

    /** A closed event is rarely the right one: its many pairs would drown those that decisions are mostly about. */
    private static final double CLOSED = 0.3;

    /** What the shipped weights weigh: edit the resource to try another term. */
    private static final SameEventModel SHIPPED = SameEventModel.shipped();

    private SameEventTrainer() {}

    /** Runs the command. */
    public static void main(String[] arguments) throws IOException {
        List<String> options =
                Arrays.stream(arguments).filter(a -> a.startsWith("--")).toList();
        List<Lessons> all = new ArrayList<>();
        List<Lessons> held = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith(HELD)) {
                for (Corpus corpus : Corpus.read(Path.of(argument.substring(HELD.length())))) {
                    held.add(Lessons.of(corpus, argument, false));
                }
            }
            boolean invented = argument.startsWith(INVENTED);
            String folder = invented ? argument.substring(INVENTED.length()) : argument;
            if (invented || !argument.startsWith("--")) {
                for (Corpus corpus : Corpus.read(Path.of(folder))) {
                    all.add(Lessons.of(corpus, folder, invented));
                }
            }
        }
        if (options.contains("--check")) {
            check(all);
        } else if (options.contains("--ablate")) {
            ablate(all, held);
        } else {
            print(learn(all, SHIPPED.terms(), pair -> true));
        }
    }

    private static void check(List<Lessons> all) {
        for (Lessons lessons : all) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d articles, %d pairs, %d of one event%n",
                    lessons.corpus.name(),
                    lessons.corpus.lessons().size(),
                    lessons.pairs.size(),
                    lessons.pairs.stream().filter(pair -> pair.same).count());
            List<SameEventModel> models = models(lessons, all);
            for (double join : new double[] {-1, SHIPPED.join(), 0, 0.5}) {
                System.out.printf(
                        Locale.ROOT,
                        "  %-20s join %4.1f  %s%n",
                        "cross-validated",
                        join,
                        crossValidate(lessons, models, join));
            }
            List<Lessons> others = all.stream()
                    .filter(other -> !other.folder.equals(lessons.folder))
                    .toList();
            if (!others.isEmpty()) {
                System.out.printf(
                        Locale.ROOT,
                        "  %-20s join %4.1f  %s%n",
                        "weights of others",
                        SHIPPED.join(),
                        Replay.of(lessons.corpus, learn(others, SHIPPED.terms(), pair -> true)));
            }
        }
    }

    /** Weights are learned from the corpora once for each signal; the held ones are only measured. */
    private static void ablate(List<Lessons> all, List<Lessons> held) {
        List<Lessons> measured = Stream.concat(held.stream(), all.stream().filter(lessons -> !lessons.invented))
                .toList();
        System.out.printf("%-28s", "pairwise F1");
        measured.forEach(lessons -> System.out.printf("  %s", lessons.corpus.name()));
        List<Double> whole = pairwise(measured, learn(all, SHIPPED.terms(), pair -> true));
        System.out.printf("%n%-28s", "all signals");
        whole.forEach(figure -> System.out.printf(Locale.ROOT, "  %.4f", figure));
        System.out.println();
        for (Signal signal : Signal.values()) {
            List<ModelTerm> terms = SHIPPED.terms().stream()
                    .filter(term -> term.signal() != signal && term.times() != signal)
                    .toList();
            if (terms.size() < SHIPPED.terms().size()) {
                System.out.printf("%-28s", "without " + signal.wire());
                List<Double> without = pairwise(measured, learn(all, terms, pair -> true));
                for (int i = 0; i < whole.size(); i++) {
                    System.out.printf(Locale.ROOT, "  %+.4f", without.get(i) - whole.get(i));
                }
                System.out.println();
            }
        }
    }

    private static List<Double> pairwise(List<Lessons> measured, SameEventModel model) {
        return measured.stream()
                .map(lessons -> Replay.of(lessons.corpus, model).pairwise())
                .toList();
    }

    private record Pair(String corpus, String event, Signals signals, boolean same) {
        boolean closed() {
            return signals.get(Signal.CLOSED) > 0;
        }
    }

    /** Every pair of a corpus that the product would compare, with the event of the article that arrived. */
    private record Lessons(Corpus corpus, String folder, boolean invented, List<Pair> pairs) {
        /** How many pairs there are with open events. */
        long open() {
            return pairs.stream().filter(pair -> !pair.closed()).count();
        }

        static Lessons of(Corpus corpus, String folder, boolean invented) {
            List<Pair> pairs = new ArrayList<>();
            Lesson lesson = new Lesson("everything");
            for (Corpus.Known known : corpus.lessons()) {
                lesson.take(
                        known.match(),
                        known.event(),
                        (event, article, signals) -> pairs.add(
                                new Pair(corpus.name(), known.event(), signals, event.equals(known.event()))));
            }
            return new Lessons(corpus, folder, invented, pairs);
        }
    }

    /** The weights for each fold of a corpus, none of which saw an event of its fold. */
    private static List<SameEventModel> models(Lessons lessons, List<Lessons> all) {
        List<SameEventModel> models = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            models.add(learn(
                    all,
                    SHIPPED.terms(),
                    pair -> !pair.corpus.equals(lessons.corpus.name()) || fold(pair.event) != left));
        }
        return models;
    }

    /** The whole stream once; each article is decided by weights that never saw its event. */
    private static Scores crossValidate(Lessons lessons, List<SameEventModel> models, double join) {
        Map<String, String> known = new HashMap<>();
        lessons.corpus
                .lessons()
                .forEach(lesson -> known.put(lesson.match().article().id(), lesson.event()));
        return Replay.of(
                lessons.corpus,
                article -> models.get(fold(known.getOrDefault(article.id(), "")))
                        .joiningAt(join, SHIPPED.reopen() + join - SHIPPED.join()));
    }

    private static int fold(String event) {
        return Math.floorMod(event.hashCode() * 31, FOLDS);
    }

    private static SameEventModel learn(List<Lessons> all, List<ModelTerm> terms, Predicate<Pair> wanted) {
        double largest = all.stream().mapToLong(Lessons::open).max().orElse(1);
        List<Regression.Example> examples = new ArrayList<>();
        List<Lessons> invented = all.stream().filter(Lessons::invented).toList();
        for (Lessons lessons : all) {
            double weight = Math.min(LOUDEST, Math.sqrt(largest / Math.max(1, lessons.open())));
            lessons.pairs.stream()
                    .filter(wanted)
                    .forEach(pair -> examples.add(new Regression.Example(
                            values(terms, pair, lessons, invented),
                            pair.same,
                            pair.closed() ? weight * CLOSED : weight)));
        }
        double[] weights = Regression.learn(
                examples,
                RIDGE,
                IntStream.concat(
                                terms.stream().mapToInt(SameEventTrainer::sense),
                                invented.stream().mapToInt(one -> 0))
                        .toArray());
        Map<ModelTerm, Double> byTerm = new LinkedHashMap<>();
        for (int i = 0; i < terms.size(); i++) {
            byTerm.put(terms.get(i), weights[1 + i]);
        }
        return SameEventModel.of(weights[0], SHIPPED.join(), SHIPPED.reopen(), SHIPPED.merge(), byTerm);
    }

    /** What is weighed, and of which invented corpus the pair is: that weight stands for the odds of the corpus and is left behind. */
    private static double[] values(List<ModelTerm> terms, Pair pair, Lessons lessons, List<Lessons> invented) {
        return DoubleStream.concat(
                        terms.stream().mapToDouble(term -> term.value(pair.signals)),
                        invented.stream().mapToDouble(one -> one.corpus.name().equals(lessons.corpus.name()) ? 1 : 0))
                .toArray();
    }

    /** A bend or a product may do either: it only mends the straight line of its signal. */
    private static int sense(ModelTerm term) {
        boolean straight = term.knot() == null && term.times() == null;
        return switch (straight ? term.signal().sense() : Signal.Sense.EITHER) {
            case FOR -> 1;
            case AGAINST -> -1;
            case EITHER -> 0;
        };
    }

    private static void print(SameEventModel model) {
        model.lines().forEach(System.out::println);
    }
}
