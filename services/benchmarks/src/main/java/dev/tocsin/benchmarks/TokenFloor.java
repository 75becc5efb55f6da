package dev.tocsin.benchmarks;

import dev.tocsin.model.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/** Reads the tokens of articles with Lucene and nothing else: what any matcher that reads its texts so has to pay. Not thread-safe. */
public final class TokenFloor implements AutoCloseable {
    private final Analyzer analyzer;

    private TokenFloor(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** With the stems of English, as a matcher needs them. */
    public static TokenFloor stems() {
        return new TokenFloor(new EnglishAnalyzer(CharArraySet.EMPTY_SET));
    }

    /** In small letters, without stems. */
    public static TokenFloor words() {
        return new TokenFloor(new StandardAnalyzer(CharArraySet.EMPTY_SET));
    }

    /** How many tokens title and text have. */
    public int read(Article article) {
        int count = 0;
        for (String text : List.of(article.title(), article.text())) {
            try (TokenStream tokens = analyzer.tokenStream("", text)) {
                tokens.reset();
                while (tokens.incrementToken()) {
                    count++;
                }
                tokens.end();
            } catch (IOException e) {
                throw new UncheckedIOException("reading from memory cannot fail", e);
            }
        }
        return count;
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
