package dev.tocsin.matcher.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;

/** Words that say nothing of an incident, by language, as Lucene ships them. A young rule has seen too little to know them by itself. */
final class StopWords {
    private static final Map<String, String> SNOWBALL = Map.of(
            "en",
            "english",
            "fr",
            "french",
            "es",
            "spanish",
            "pt",
            "portuguese",
            "de",
            "german",
            "it",
            "italian",
            "ru",
            "russian",
            "nl",
            "dutch",
            "sv",
            "swedish");
    private static final Map<String, Set<String>> WORDS = new ConcurrentHashMap<>();

    private StopWords() {}

    /** The stop words of a language, folded; none where Lucene has no list. */
    static Set<String> of(String language) {
        return WORDS.computeIfAbsent(language, StopWords::read);
    }

    private static Set<String> read(String language) {
        Set<String> folded = new HashSet<>();
        for (Object word : list(Locale.forLanguageTag(language).getLanguage())) {
            folded.add(Latin.fold(new String((char[]) word)));
        }
        return Set.copyOf(folded);
    }

    private static Iterable<Object> list(String language) {
        return switch (language) {
            case "ar" -> ArabicAnalyzer.getDefaultStopSet();
            case "fa" -> PersianAnalyzer.getDefaultStopSet();
            case "hy" -> ArmenianAnalyzer.getDefaultStopSet();
            case "tr", "az" -> TurkishAnalyzer.getDefaultStopSet();
            case "uk" -> read(UkrainianMorfologikAnalyzer.class, "stopwords.txt");
            default -> {
                String name = SNOWBALL.get(language);
                yield name == null ? Set.of() : read(SnowballFilter.class, name + "_stop.txt");
            }
        };
    }

    private static Iterable<Object> read(Class<?> beside, String name) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Lucene has no " + name);
            }
            return WordlistLoader.getSnowballWordSet(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
