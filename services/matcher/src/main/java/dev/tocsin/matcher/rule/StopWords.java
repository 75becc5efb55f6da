package dev.tocsin.matcher.rule;

import java.util.Map;
import java.util.Set;
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
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;

/** Words that nearly every article of a language holds, as Lucene lists them. Pure. */
final class StopWords {
    private static final Map<String, Set<?>> BY_LANGUAGE = Map.ofEntries(
            Map.entry("en", EnglishAnalyzer.getDefaultStopSet()),
            Map.entry("fr", FrenchAnalyzer.getDefaultStopSet()),
            Map.entry("es", SpanishAnalyzer.getDefaultStopSet()),
            Map.entry("pt", PortugueseAnalyzer.getDefaultStopSet()),
            Map.entry("de", GermanAnalyzer.getDefaultStopSet()),
            Map.entry("it", ItalianAnalyzer.getDefaultStopSet()),
            Map.entry("ru", RussianAnalyzer.getDefaultStopSet()),
            Map.entry("uk", UkrainianMorfologikAnalyzer.getDefaultStopwords()),
            Map.entry("tr", TurkishAnalyzer.getDefaultStopSet()),
            Map.entry("ar", ArabicAnalyzer.getDefaultStopSet()),
            Map.entry("fa", PersianAnalyzer.getDefaultStopSet()),
            Map.entry("hy", ArmenianAnalyzer.getDefaultStopSet()));

    private StopWords() {}

    /** Whether the word is one of these. */
    static boolean contains(String language, String lower) {
        return BY_LANGUAGE.getOrDefault(language, Set.of()).contains(lower);
    }
}
