package dev.tocsin.matcher.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;

/**
 * Lucene's analyzers by language, their stop words switched off: a rule may ask for any word. A language without one has its
 * accents folded instead. Thread-safe.
 */
public final class Stemmers {
    private static final CharArraySet NO_STOP_WORDS = CharArraySet.EMPTY_SET;
    private static final Map<String, Supplier<Analyzer>> ANALYZERS = Map.ofEntries(
            Map.entry("en", () -> new EnglishAnalyzer(NO_STOP_WORDS)),
            Map.entry("fr", () -> new FrenchAnalyzer(NO_STOP_WORDS)),
            Map.entry("es", () -> new SpanishAnalyzer(NO_STOP_WORDS)),
            Map.entry("pt", () -> new PortugueseAnalyzer(NO_STOP_WORDS)),
            Map.entry("de", () -> new GermanAnalyzer(NO_STOP_WORDS)),
            Map.entry("it", () -> new ItalianAnalyzer(NO_STOP_WORDS)),
            Map.entry("ru", () -> new RussianAnalyzer(NO_STOP_WORDS)),
            Map.entry("uk", () -> new UkrainianMorfologikAnalyzer(NO_STOP_WORDS)),
            Map.entry("tr", () -> new TurkishAnalyzer(NO_STOP_WORDS)),
            Map.entry("ar", () -> new ArabicAnalyzer(NO_STOP_WORDS)),
            Map.entry("fa", () -> new PersianAnalyzer(NO_STOP_WORDS)),
            Map.entry("hy", () -> new ArmenianAnalyzer(NO_STOP_WORDS)));
    private static final Map<String, Stemmer> BUILT = new ConcurrentHashMap<>();
    private static final Stemmer FOLDING = word -> List.of(Letters.fold(Letters.lower(word)));

    private Stemmers() {}

    /** The name under which a language's stems are kept: the language itself, or one name for all without an analyzer. */
    public static String key(String language) {
        String code = base(language);
        return ANALYZERS.containsKey(code) ? code : "";
    }

    /** {@code pt} of {@code pt-BR}, in lower case. */
    public static String base(String language) {
        int dash = language.indexOf('-');
        return (dash < 0 ? language : language.substring(0, dash)).toLowerCase(Locale.ROOT);
    }

    /** The stemmer of a language. */
    public static Stemmer of(String language) {
        Function<String, Stemmer> build = code -> {
            Supplier<Analyzer> analyzer = ANALYZERS.get(code);
            return analyzer == null ? FOLDING : analyzed(analyzer.get());
        };
        return BUILT.computeIfAbsent(key(language), build);
    }

    private static Stemmer analyzed(Analyzer analyzer) {
        return word -> {
            try (TokenStream tokens = analyzer.tokenStream("", word)) {
                CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
                List<String> stems = new ArrayList<>(1);
                tokens.reset();
                while (tokens.incrementToken()) {
                    stems.add(term.toString());
                }
                tokens.end();
                return stems;
            } catch (IOException e) {
                throw new UncheckedIOException("reading from memory cannot fail", e);
            }
        };
    }
}
