package dev.tocsin.benchmarks.event;

import dev.tocsin.matcher.event.EventDesk;
import dev.tocsin.matcher.event.EventState;
import dev.tocsin.matcher.event.Lesson;
import dev.tocsin.matcher.event.MemoryEventStore;
import dev.tocsin.matcher.event.ModelTerm;
import dev.tocsin.matcher.event.RuleEvents;
import dev.tocsin.matcher.event.SameEventModel;
import dev.tocsin.matcher.event.Signal;
import dev.tocsin.matcher.event.Signals;
import dev.tocsin.matcher.toll.TollResolver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Learns the weights of the same-event decision.
 *
 * <pre>
 *   SameEventTrainer CORPUS…             learn from all, print the weights as same-event.csv holds them
 *   SameEventTrainer --check CORPUS…     cross-validate on each, and try each corpus with the weights of the others
 *   SameEventTrainer --ablate CORPUS     what each signal brings: the loss when it is left out
 * </pre>
 *
 * A corpus is a folder with {@code articles.jsonl} (as the backtest reads it) and {@code gold.jsonl} ({@code id}, {@code event}).
 */
public final class SameEventTrainer {
    private static final int FOLDS = 5;
    private static final double RIDGE = 3;

    /** What the shipped weights weigh: edit the resource to try another term. */
    private static final List<ModelTerm> TERMS = SameEventModel.shipped().terms();

    private SameEventTrainer() {}

    /** Runs the command. */
    public static void main(String[] arguments) throws IOException {
        List<String> options =
                Arrays.stream(arguments).filter(a -> a.startsWith("--")).toList();
        List<Corpus> corpora = new ArrayList<>();
        for (String argument : arguments) {
            if (!argument.startsWith("--")) {
                corpora.addAll(Corpus.read(Path.of(argument)));
            }
        }
        if (options.contains("--check")) {
            check(corpora);
        } else if (options.contains("--ablate")) {
            ablate(corpora.getFirst());
        } else {
            print(learn(balanced(corpora.stream().map(SameEventTrainer::pairs).toList())));
        }
    }

    private static void check(List<Corpus> corpora) {
        List<List<Pair>> pairs = corpora.stream().map(SameEventTrainer::pairs).toList();
        for (int i = 0; i < corpora.size(); i++) {
            Corpus corpus = corpora.get(i);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d articles, %d pairs, %d of one event%n",
                    corpus.name(),
                    corpus.lessons().size(),
                    pairs.get(i).size(),
                    pairs.get(i).stream().filter(pair -> pair.example.same()).count());
            for (double join : new double[] {-1, -0.5, 0, 0.5}) {
                System.out.printf(
                        Locale.ROOT,
                        "  %-26s join %4.1f  %s%n",
                        "cross-validated",
                        join,
                        crossValidate(corpus, pairs.get(i), join, null));
            }
            for (int j = 0; j < corpora.size(); j++) {
                if (i != j) {
                    SameEventModel other = model(learn(examples(pairs.get(j))), 0);
                    System.out.printf(
                            Locale.ROOT,
                            "  %-26s join  0.0  %s%n",
                            "weights of " + corpora.get(j).name(),
                            run(corpus, Map.of(), other));
                }
            }
        }
    }

    private static void ablate(Corpus corpus) {
        List<Pair> pairs = pairs(corpus);
        Scores whole = crossValidate(corpus, pairs, 0, null);
        System.out.println("all signals              " + whole);
        for (Signal signal : Signal.values()) {
            Scores without = crossValidate(corpus, pairs, 0, signal);
            System.out.printf(
                    Locale.ROOT,
                    "without %-18s pairwise %+.4f  B-cubed %+.4f%n",
                    signal.wire(),
                    without.pairwise() - whole.pairwise(),
                    without.cubed() - whole.cubed());
        }
    }

    private record Pair(String event, Regression.Example example) {}

    /** Every pair the product would compare, with the event of the article that arrived. */
    private static List<Pair> pairs(Corpus corpus) {
        List<Pair> pairs = new ArrayList<>();
        Lesson lesson = new Lesson("everything");
        for (Corpus.Known known : corpus.lessons()) {
            lesson.take(
                    known.match(),
                    known.event(),
                    (event, article, signals) -> pairs.add(new Pair(
                            known.event(), new Regression.Example(values(signals), event.equals(known.event()), 1))));
        }
        return pairs;
    }

    /** The whole stream once; each article is decided by weights that never saw its event. */
    private static Scores crossValidate(Corpus corpus, List<Pair> pairs, double join, @Nullable Signal without) {
        Map<Integer, SameEventModel> models = new HashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            List<Regression.Example> examples = pairs.stream()
                    .filter(pair -> fold(pair.event) != left)
                    .map(Pair::example)
                    .toList();
            double[] weights = learn(without == null ? examples : silence(examples, without));
            for (int i = 0; without != null && i < TERMS.size(); i++) {
                weights[1 + i] = mentions(TERMS.get(i), without) ? 0 : weights[1 + i];
            }
            models.put(fold, model(weights, join));
        }
        return run(corpus, models, model(learn(examples(pairs)), join));
    }

    private static List<Regression.Example> silence(List<Regression.Example> examples, Signal without) {
        return examples.stream()
                .map(example -> {
                    double[] values = example.signals().clone();
                    for (int i = 0; i < values.length; i++) {
                        values[i] = mentions(TERMS.get(i), without) ? 0 : values[i];
                    }
                    return new Regression.Example(values, example.same(), example.weight());
                })
                .toList();
    }

    private static boolean mentions(ModelTerm term, Signal signal) {
        return term.signal() == signal || term.times() == signal;
    }

    private static double[] values(Signals signals) {
        return TERMS.stream().mapToDouble(term -> term.value(signals)).toArray();
    }

    private static Scores run(Corpus corpus, Map<Integer, SameEventModel> models, SameEventModel otherwise) {
        Map<String, String> known = new HashMap<>();
        corpus.lessons().forEach(lesson -> known.put(lesson.match().article().id(), lesson.event()));
        EventDesk desk = new EventDesk(
                article -> models.getOrDefault(fold(known.getOrDefault(article.id(), "")), otherwise),
                new TollResolver());
        RuleEvents events = new RuleEvents("everything", new MemoryEventStore());
        Map<String, String> found = new HashMap<>();
        for (Corpus.Known lesson : corpus.lessons()) {
            events.close(lesson.match().article().at());
            EventDesk.Taken taken = desk.take(lesson.match(), events);
            EventState event = taken.event();
            if (event != null) {
                events.put(event);
                event.articles().forEach(article -> found.put(article.id(), event.eventId()));
            }
        }
        return Scores.of(corpus.lessons().stream()
                .map(lesson ->
                        Map.entry(found.getOrDefault(lesson.match().article().id(), ""), lesson.event()))
                .toList());
    }

    private static int fold(String event) {
        return Math.floorMod(event.hashCode() * 31, FOLDS);
    }

    private static List<Regression.Example> examples(List<Pair> pairs) {
        return pairs.stream().map(Pair::example).toList();
    }

    /** Each corpus counts the same, however many pairs it has. */
    private static List<Regression.Example> balanced(List<List<Pair>> corpora) {
        double largest = corpora.stream().mapToInt(List::size).max().orElse(1);
        List<Regression.Example> all = new ArrayList<>();
        for (List<Pair> pairs : corpora) {
            double weight = Math.sqrt(largest / pairs.size());
            pairs.forEach(pair -> all.add(new Regression.Example(
                    pair.example.signals(), pair.example.same(), pair.example.weight() * weight)));
        }
        return all;
    }

    private static double[] learn(List<Regression.Example> examples) {
        return Regression.learn(examples, RIDGE);
    }

    private static SameEventModel model(double[] weights, double join) {
        Map<ModelTerm, Double> byTerm = new LinkedHashMap<>();
        for (int i = 0; i < TERMS.size(); i++) {
            byTerm.put(TERMS.get(i), weights[1 + i]);
        }
        return SameEventModel.of(weights[0], join, byTerm);
    }

    private static void print(double[] weights) {
        System.out.printf(Locale.ROOT, "bias,%.3f%njoin,0%n", weights[0]);
        for (int i = 0; i < TERMS.size(); i++) {
            System.out.printf(Locale.ROOT, "%s,%.3f%n", TERMS.get(i), weights[1 + i]);
        }
    }
}
