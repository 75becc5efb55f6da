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
 * the tokens alone. One thread. {@code -p texts=FILE} takes other texts than the invented ones.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 3)
public class MatchingBenchmark {
    private static final int MOST_ARTICLES = 5_000;
    private static final List<Query.Kind> KINDS =
            List.of(Query.Kind.ALL, Query.Kind.PHRASE, Query.Kind.NEAR, Query.Kind.ALL_ANY, Query.Kind.NONE);

    @Param({"10", "1000", "10000", "100000"})
    int rules;

    @Param({"true"})
    boolean selective;

    @Param({""})
    String texts = "";

    private List<Article> articles = List.of();
    private RuleEngine engine = RuleEngine.of(Queries.rules(List.of()));
    private LuceneMatcher lucene;
    private int next;

    public MatchingBenchmark() {
        try {
            lucene = new LuceneMatcher(List.of());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Setup(Level.Trial)
    public void load() throws IOException {
        articles = Texts.read(texts, MOST_ARTICLES);
        List<Query> queries = new Queries(articles, selective, 11).make(rules, KINDS);
        engine = RuleEngine.of(Queries.rules(queries));
        lucene = new LuceneMatcher(queries);
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        lucene.close();
    }

    private Article next() {
        Article article = articles.get(next);
        next = (next + 1) % articles.size();
        return article;
    }

    @Benchmark
    public Object tocsin() {
        return engine.match(next());
    }

    @Benchmark
    public Object luceneMonitor() {
        return lucene.match(next());
    }

    @Benchmark
    public int luceneTokensAlone() {
        return lucene.tokens(next());
    }
}
