package dev.tocsin.benchmarks;

import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.model.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What {@link MatchingBenchmark} measures, all in one process and in turn, by the time that the thread was at work: what else the machine
 * does weighs on all alike.
 *
 * <p>{@code MatchingReport [TEXTS [RULES…]]}
 */
public final class MatchingReport {
    private static final int MOST_ARTICLES = 5_000;
    private static final int ROUNDS = 7;
    private static final long WARM_UP = 4_000_000_000L;
    private static final long ROUND = 1_000_000_000L;

    /** What the work comes to, so that it is not optimised away. */
    @SuppressWarnings("UnusedVariable")
    private static volatile Object sink = "";

    private MatchingReport() {}

    /** A way to take an article, and how many it took a second in each round. */
    private record Contender(Function<Article, Object> take, List<Double> rates) {
        Contender(Function<Article, Object> take) {
            this(take, new ArrayList<>());
        }

        /** Takes articles for so long. Returns the rate. */
        double run(List<Article> articles, long nanos, int from) {
            long start = CpuTime.now();
            long worked;
            int count = 0;
            do {
                sink = take.apply(articles.get((from + count++) % articles.size()));
                worked = CpuTime.now() - start;
            } while (worked < nanos);
            return count * 1e9 / worked;
        }

        double median() {
            return rates.stream().sorted().toList().get(rates.size() / 2);
        }
    }

    public static void main(String[] args) throws IOException {
        List<Article> articles = Texts.read(args.length == 0 ? "" : args[0], MOST_ARTICLES);
        List<Integer> counts = args.length < 2
                ? List.of(10, 1_000, 10_000, 100_000)
                : List.of(args).subList(1, args.length).stream()
                        .map(Integer::valueOf)
                        .toList();
        System.out.printf(
                Locale.ROOT,
                "%-9s %7s %9s %9s %7s %10s %10s %9s%n",
                "rules",
                "",
                "Tocsin",
                "Monitor",
                "times",
                "with stems",
                "of that",
                "fire");
        for (boolean selective : new boolean[] {true, false}) {
            for (int count : counts) {
                compare(articles, selective, count);
            }
        }
        System.exit(0);
    }

    private static void compare(List<Article> articles, boolean selective, int count) throws IOException {
        List<Query> queries = new Queries(articles, selective, 11).make(count, MatchingBenchmark.KINDS);
        RuleEngine engine = RuleEngine.of(Queries.rules(queries));
        try (LuceneMatcher lucene = new LuceneMatcher(queries);
                TokenFloor floor = TokenFloor.stems()) {
            Contender tocsin = new Contender(engine::match);
            Contender monitor = new Contender(lucene::match);
            Contender tokens = new Contender(floor::read);
            List<Contender> all = List.of(tocsin, monitor, tokens);
            all.forEach(contender -> contender.run(articles, WARM_UP, 0));
            for (int round = 0; round < ROUNDS; round++) {
                int from = round * articles.size() / ROUNDS;
                all.forEach(contender -> contender.rates().add(contender.run(articles, ROUND, from)));
            }
            double fired = articles.stream()
                    .mapToInt(article -> engine.match(article).size())
                    .average()
                    .orElse(0);
            System.out.printf(
                    Locale.ROOT,
                    "%-9s %,7d %,9.0f %,9.0f %7.1f %,10.0f %9.0f%% %9.3f%n",
                    selective ? "selective" : "any",
                    count,
                    tocsin.median(),
                    monitor.median(),
                    tocsin.median() / monitor.median(),
                    tokens.median(),
                    100 * tocsin.median() / tokens.median(),
                    fired);
        }
    }
}
