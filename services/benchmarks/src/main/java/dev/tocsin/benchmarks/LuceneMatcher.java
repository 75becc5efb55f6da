package dev.tocsin.benchmarks;

import dev.tocsin.model.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
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
 * A bare Lucene Monitor with its default presearcher: the yardstick and the oracle. Title and text are one field with a gap between
 * them, as in Tocsin, and no other field is there unless a query asks for it; words are stemmed as English, beginnings and spellings
 * are compared with the words as written. Not thread-safe.
 */
public final class LuceneMatcher implements AutoCloseable {
    private static final String ALL = "all";
    private static final String TITLE = "title";
    private static final String AS_WRITTEN = "as_written";
    private static final int LONG_WORD = 8;
    private static final int BATCH = 5_000;

    private final Analyzer english = new EnglishAnalyzer(CharArraySet.EMPTY_SET);
    private final Monitor monitor;
    private final Set<String> fields = new TreeSet<>(Set.of(ALL));

    /** Registers the queries: {@code r0}, {@code r1}, … */
    public LuceneMatcher(List<Query> queries) throws IOException {
        monitor = new Monitor(new Fields(english, new StandardAnalyzer(CharArraySet.EMPTY_SET)));
        List<MonitorQuery> batch = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            batch.add(new MonitorQuery("r" + i, lucene(queries.get(i))));
            if (batch.size() == BATCH) {
                monitor.register(batch);
                batch.clear();
            }
        }
        monitor.register(batch);
    }

    /** No stretch of words reaches from the title into the text. */
    private static final class Fields extends DelegatingAnalyzerWrapper {
        private static final int GAP = 10_000;

        private final Analyzer english;
        private final Analyzer standard;

        Fields(Analyzer english, Analyzer standard) {
            super(PER_FIELD_REUSE_STRATEGY);
            this.english = english;
            this.standard = standard;
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return field.equals(AS_WRITTEN) ? standard : english;
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }
    }

    /** The ids of the queries that match. */
    public Set<String> match(Article article) {
        Document document = new Document();
        for (String field : fields) {
            document.add(new TextField(field, article.title(), Field.Store.NO));
            if (!field.equals(TITLE)) {
                document.add(new TextField(field, article.text(), Field.Store.NO));
            }
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

    private org.apache.lucene.search.Query lucene(Query query) {
        List<String> words = query.words();
        return switch (query.kind()) {
            case ALL, PREFIX, SPELLING -> all(words.stream().map(this::word).toList());
            case ANY -> any(words.stream().map(this::word).toList());
            case ALL_ANY ->
                all(List.of(word(words.get(0)), any(rest(words).map(this::word).toList())));
            case NONE ->
                new BooleanQuery.Builder()
                        .add(word(words.get(0)), BooleanClause.Occur.MUST)
                        .add(word(words.get(1)), BooleanClause.Occur.MUST)
                        .add(word(words.get(2)), BooleanClause.Occur.MUST_NOT)
                        .build();
            case PHRASE -> new PhraseQuery(ALL, words.stream().map(this::stem).toArray(String[]::new));
            case NEAR -> within(query.distance(), intervals(words));
            case NEAR_ANY ->
                within(query.distance(), new IntervalsSource[] {
                    interval(words.get(0)), Intervals.or(intervals(words.subList(1, words.size())))
                });
            case TITLE -> {
                fields.add(TITLE);
                yield new TermQuery(new Term(TITLE, stem(words.get(0))));
            }
        };
    }

    private static Stream<String> rest(List<String> words) {
        return words.subList(1, words.size()).stream();
    }

    private static org.apache.lucene.search.Query within(int distance, IntervalsSource... parts) {
        return new IntervalQuery(ALL, Intervals.maxwidth(distance + 1, Intervals.unordered(parts)));
    }

    /** Forms of one word ask for one word, as in Tocsin; Lucene would want it twice. */
    private IntervalsSource[] intervals(List<String> words) {
        return words.stream().map(this::stem).distinct().map(Intervals::term).toArray(IntervalsSource[]::new);
    }

    private IntervalsSource interval(String word) {
        return Intervals.term(stem(word));
    }

    private org.apache.lucene.search.Query word(String word) {
        return switch (word.charAt(word.length() - 1)) {
            case '*' -> new PrefixQuery(asWritten(Query.bare(word)));
            case '~' -> fuzzy(Query.bare(word));
            default -> new TermQuery(new Term(ALL, stem(word)));
        };
    }

    private org.apache.lucene.search.Query fuzzy(String word) {
        int edits = word.length() >= LONG_WORD ? 2 : 1;
        return new FuzzyQuery(asWritten(word), edits, 0, 1_000, true);
    }

    private Term asWritten(String word) {
        fields.add(AS_WRITTEN);
        return new Term(AS_WRITTEN, word);
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
        try (TokenStream tokens = english.tokenStream(ALL, word)) {
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
