package dev.tocsin.benchmarks;

import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.model.Article;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Articles per second through the matching stage, next to a bare Lucene Monitor on the same queries and texts, and next to reading
 * the tokens alone. One thread. {@code -p texts=FILE} takes other texts than the invented ones. On a machine that others use too, see
 * {@link MatchingReport}.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx3g", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
public class MatchingBenchmark {
    private static final int MOST_ARTICLES = 5_000;
    static final List<Query.Kind> KINDS =
            List.of(Query.Kind.ALL, Query.Kind.PHRASE, Query.Kind.NEAR, Query.Kind.ALL_ANY, Query.Kind.NONE);

    /** The texts, in turn. */
    @State(Scope.Benchmark)
    public static class Articles {
        @Param({""})
        String texts = "";

        List<Article> articles = List.of();
        private int next;

        @Setup(Level.Trial)
        public void load() throws IOException {
            articles = Texts.read(texts, MOST_ARTICLES);
        }

        Article next() {
            Article article = articles.get(next);
            next = (next + 1) % articles.size();
            return article;
        }
    }

    /** The queries, made of the words of the texts. */
    @State(Scope.Benchmark)
    public static class Rules {
        @Param({"10", "1000", "10000", "100000"})
        int rules;

        @Param({"true", "false"})
        boolean selective;

        List<Query> queries = List.of();

        @Setup(Level.Trial)
        public void make(Articles articles) {
            queries = new Queries(articles.articles, selective, 11).make(rules, KINDS);
        }
    }

    /** The matching stage. */
    @State(Scope.Benchmark)
    public static class Tocsin {
        RuleEngine engine = RuleEngine.of(Queries.rules(List.of()));

        @Setup(Level.Trial)
        public void load(Rules rules) {
            engine = RuleEngine.of(Queries.rules(rules.queries));
        }
    }

    /** The yardstick. */
    @State(Scope.Benchmark)
    public static class Monitor {
        private LuceneMatcher[] matcher = {};

        @Setup(Level.Trial)
        public void load(Rules rules) throws IOException {
            matcher = new LuceneMatcher[] {new LuceneMatcher(rules.queries)};
        }

        @TearDown(Level.Trial)
        public void close() throws IOException {
            matcher[0].close();
        }
    }

    @Benchmark
    public Object tocsin(Articles articles, Tocsin tocsin) {
        return tocsin.engine.match(articles.next());
    }

    @Benchmark
    public Object luceneMonitor(Articles articles, Monitor monitor) {
        return monitor.matcher[0].match(articles.next());
    }
}
