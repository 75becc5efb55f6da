package dev.tocsin.benchmarks;

import dev.tocsin.model.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;

/**
 * A bare Lucene Monitor with its default presearcher: the yardstick and the oracle. Titles and texts are fields of their own, as in
 * Tocsin; words are stemmed as English, beginnings and spellings are compared with the words as written.
 */
public final class LuceneMatcher implements AutoCloseable {
    private static final List<String> FIELDS = List.of("title", "text");
    private static final int LONG_WORD = 8;

    private final Analyzer english = new EnglishAnalyzer(CharArraySet.EMPTY_SET);
    private final Analyzer analyzer = new PerFieldAnalyzerWrapper(
            english,
            Map.of(
                    "title_words", new StandardAnalyzer(CharArraySet.EMPTY_SET),
                    "text_words", new StandardAnalyzer(CharArraySet.EMPTY_SET)));
    private final Monitor monitor;
    private final boolean asWritten;

    /** Registers the queries: {@code r0}, {@code r1}, … */
    public LuceneMatcher(List<Query> queries) throws IOException {
        monitor = new Monitor(analyzer);
        asWritten = queries.stream()
                .anyMatch(query -> query.kind() == Query.Kind.PREFIX || query.kind() == Query.Kind.SPELLING);
        List<MonitorQuery> batch = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            batch.add(new MonitorQuery("r" + i, lucene(queries.get(i))));
            if (batch.size() == 5_000) {
                monitor.register(batch);
                batch.clear();
            }
        }
        monitor.register(batch);
    }

    /** The ids of the queries that match. */
    public Set<String> match(Article article) {
        Document document = new Document();
        document.add(new TextField("title", article.title(), Field.Store.NO));
        document.add(new TextField("text", article.text(), Field.Store.NO));
        if (asWritten) {
            document.add(new TextField("title_words", article.title(), Field.Store.NO));
            document.add(new TextField("text_words", article.text(), Field.Store.NO));
        }
        try {
            MatchingQueries<QueryMatch> matches = monitor.match(document, QueryMatch.SIMPLE_MATCHER);
            Set<String> ids = new TreeSet<>();
            matches.getMatches().forEach(match -> ids.add(match.getQueryId()));
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many tokens the texts have: reading them and nothing else. */
    public int tokens(Article article) {
        int count = 0;
        for (String text : List.of(article.title(), article.text())) {
            try (TokenStream tokens = english.tokenStream("text", text)) {
                tokens.reset();
                while (tokens.incrementToken()) {
                    count++;
                }
                tokens.end();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return count;
    }

    private org.apache.lucene.search.Query lucene(Query query) {
        List<String> words = query.words();
        return switch (query.kind()) {
            case ALL -> all(words.stream().map(this::word).toList());
            case ANY -> any(words.stream().map(this::word).toList());
            case ALL_ANY ->
                all(List.of(word(words.get(0)), any(rest(words).map(this::word).toList())));
            case NONE ->
                new BooleanQuery.Builder()
                        .add(word(words.get(0)), BooleanClause.Occur.MUST)
                        .add(word(words.get(1)), BooleanClause.Occur.MUST)
                        .add(word(words.get(2)), BooleanClause.Occur.MUST_NOT)
                        .build();
            case PHRASE ->
                eachField(field ->
                        new PhraseQuery(field, words.stream().map(this::stem).toArray(String[]::new)));
            case NEAR ->
                eachField(field -> new IntervalQuery(
                        field,
                        Intervals.maxwidth(
                                query.distance() + 1,
                                Intervals.unordered(
                                        words.stream().map(this::interval).toArray(IntervalsSource[]::new)))));
            case NEAR_ANY ->
                eachField(field -> new IntervalQuery(
                        field,
                        Intervals.maxwidth(
                                query.distance() + 1,
                                Intervals.unordered(
                                        interval(words.get(0)),
                                        Intervals.or(
                                                rest(words).map(this::interval).toArray(IntervalsSource[]::new))))));
            case TITLE -> new TermQuery(new Term("title", stem(words.get(0))));
            case PREFIX ->
                all(List.of(
                        word(words.get(0)),
                        eachField(field -> new PrefixQuery(new Term(field + "_words", words.get(1))))));
            case SPELLING -> all(List.of(word(words.get(0)), eachField(field -> fuzzy(field, words.get(1)))));
        };
    }

    private static java.util.stream.Stream<String> rest(List<String> words) {
        return words.subList(1, words.size()).stream();
    }

    private static org.apache.lucene.search.Query fuzzy(String field, String word) {
        int edits = word.length() >= LONG_WORD ? 2 : 1;
        return new FuzzyQuery(new Term(field + "_words", word), edits, 0, 1_000, true);
    }

    private IntervalsSource interval(String word) {
        return Intervals.term(stem(word));
    }

    private org.apache.lucene.search.Query word(String word) {
        String stem = stem(word);
        return eachField(field -> new TermQuery(new Term(field, stem)));
    }

    private static org.apache.lucene.search.Query eachField(Function<String, org.apache.lucene.search.Query> query) {
        return any(FIELDS.stream().map(query).toList());
    }

    private static org.apache.lucene.search.Query any(List<org.apache.lucene.search.Query> queries) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        queries.forEach(query -> builder.add(query, BooleanClause.Occur.SHOULD));
        return builder.build();
    }

    private static org.apache.lucene.search.Query all(List<org.apache.lucene.search.Query> queries) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        queries.forEach(query -> builder.add(query, BooleanClause.Occur.MUST));
        return builder.build();
    }

    private String stem(String word) {
        try (TokenStream tokens = english.tokenStream("text", word)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            String stem = tokens.incrementToken() ? term.toString() : word;
            tokens.end();
            return stem;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }
}
