package dev.tocsin.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Articles per second when their tokens are read and nothing is done with them: the floor for {@link MatchingBenchmark}. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx3g", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
@State(Scope.Benchmark)
public class TokenBenchmark {
    private final TokenFloor stems = TokenFloor.stems();
    private final TokenFloor words = TokenFloor.words();

    @Benchmark
    public int stems(MatchingBenchmark.Articles articles) {
        return stems.read(articles.next());
    }

    @Benchmark
    public int words(MatchingBenchmark.Articles articles) {
        return words.read(articles.next());
    }
}
