package dev.tocsin.platform.text;

import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text. Thread-safe; the model (about 45 MB of heap) is loaded once per process, on the first question
 * that needs it.
 */
public final class LanguageDetector {
    /** The answer where the language cannot be told. */
    public static final String UNKNOWN = "und";

    private static final String MODEL = "/langdetect-183.bin";

    /** More text than this hardly changes the answer; the time grows with it, about 1 ms per 100 characters. */
    private static final int SAMPLE = 400;

    /** Fewer letters than this say nothing against what the feed declares. */
    private static final int FEW_LETTERS = 20;

    /** How much likelier the declared language is than the text alone says. The model's likelihoods lie close together. */
    private static final double DECLARED_PRIOR = 1.5;

    /** How much likelier than the next an answer must be. */
    private static final double CLEAR = 1.05;

    /** Scripts that one language writes, or nearly so. */
    private static final Map<UnicodeScript, String> SCRIPTS = Map.ofEntries(
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KATAKANA, "ja"),
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.SINHALA, "si"));

    /** ISO 639-3 codes of the model that have a two-letter code only through their macrolanguage. */
    private static final Map<String, String> MACRO = Map.ofEntries(
            Map.entry("cmn", "zh"),
            Map.entry("zho", "zh"),
            Map.entry("ekk", "et"),
            Map.entry("lvs", "lv"),
            Map.entry("ltg", "lv"),
            Map.entry("pes", "fa"),
            Map.entry("prs", "fa"),
            Map.entry("arb", "ar"),
            Map.entry("arz", "ar"),
            Map.entry("azj", "az"),
            Map.entry("azb", "az"),
            Map.entry("zsm", "ms"),
            Map.entry("swh", "sw"),
            Map.entry("khk", "mn"),
            Map.entry("npi", "ne"),
            Map.entry("ory", "or"),
            Map.entry("uzn", "uz"),
            Map.entry("als", "sq"),
            Map.entry("plt", "mg"),
            Map.entry("ydd", "yi"),
            Map.entry("gug", "gn"),
            Map.entry("pbt", "ps"));

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private LanguageDetector() {}

    /** The language of a text as a BCP 47 code, two letters where there are such, or {@link #UNKNOWN}. */
    public static String detect(String text) {
        return detect(text, null);
    }

    /**
     * The language of a text.
     *
     * @param text title and text, plain
     * @param declared what the feed says of itself, such as {@code en-us}; believed where the text does not speak against it
     * @return a BCP 47 code, two letters where there are such, or {@link #UNKNOWN}
     */
    public static String detect(String text, @Nullable String declared) {
        String prior = primary(declared);
        String sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
        Letters letters = Letters.count(sample);
        String byScript = letters.language();
        if (byScript != null) {
            return prior != null && byScript.equals(letters.languageOf(prior)) ? prior : byScript;
        }
        if (letters.total() < FEW_LETTERS) {
            return prior == null ? UNKNOWN : prior;
        }
        return likeliest(sample, prior);
    }

    private static String likeliest(String sample, @Nullable String prior) {
        String best = UNKNOWN;
        double most = 0;
        double next = 0;
        for (Map.Entry<String, Double> language : likelihoods(sample).entrySet()) {
            if (SCRIPTS.containsValue(language.getKey())) {
                continue; // its script would have told
            }
            double likelihood = language.getValue() * (language.getKey().equals(prior) ? DECLARED_PRIOR : 1);
            if (likelihood > most) {
                next = most;
                most = likelihood;
                best = language.getKey();
            } else {
                next = Math.max(next, likelihood);
            }
        }
        if (most > next * CLEAR) {
            return best;
        }
        return prior == null ? UNKNOWN : prior;
    }

    /**
     * The primary subtag of a language tag, two letters where there are such.
     *
     * @return null where the tag is missing, malformed or says nothing
     */
    public static @Nullable String primary(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        try {
            String language = new Locale.Builder()
                    .setLanguageTag(tag.strip().replace('_', '-'))
                    .build()
                    .getLanguage();
            return language.isEmpty() || language.equals(UNKNOWN) ? null : TWO_LETTERS.getOrDefault(language, language);
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    private static Map<String, Double> likelihoods(String sample) {
        Map<String, Double> likelihoods = new HashMap<>();
        // a detector is a light view of the model, but not safe for two threads
        for (Language language : new LanguageDetectorME(Model.LOADED).predictLanguages(sample)) {
            likelihoods.merge(
                    TWO_LETTERS.getOrDefault(language.getLang(), language.getLang()),
                    language.getConfidence(),
                    Math::max);
        }
        return likelihoods;
    }

    /** How many letters of which script a text has. */
    private record Letters(long total, Map<UnicodeScript, Integer> scripts) {
        /** Signs of these scripts carry more than a letter does. */
        private static final int FEW_SIGNS = 4;

        static Letters count(String sample) {
            Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
            int total = 0;
            for (int i = 0; i < sample.length(); ) {
                int point = sample.codePointAt(i);
                i += Character.charCount(point);
                if (Character.isLetter(point)) {
                    total++;
                    scripts.merge(UnicodeScript.of(point), 1, Integer::sum);
                }
            }
            return new Letters(total, scripts);
        }

        /** The language that the script alone tells, or null. */
        @Nullable
        String language() {
            int kana = of(UnicodeScript.HIRAGANA) + of(UnicodeScript.KATAKANA);
            if (kana >= FEW_SIGNS && kana + of(UnicodeScript.HAN) > total / 2) {
                return "ja";
            }
            for (Map.Entry<UnicodeScript, String> script : SCRIPTS.entrySet()) {
                int count = of(script.getKey());
                if (count >= FEW_SIGNS && count > total / 2) {
                    return script.getValue();
                }
            }
            return null;
        }

        /** The language that stands for the script of a language, such as {@code he} for {@code yi}. */
        @Nullable
        String languageOf(@Nullable String language) {
            return switch (language) {
                case null -> null;
                case "yi" -> "he";
                case "ti" -> "am";
                case "as" -> "bn";
                case "ja" -> of(UnicodeScript.HAN) == total ? "zh" : "ja";
                default -> language;
            };
        }

        private int of(UnicodeScript script) {
            return scripts.getOrDefault(script, 0);
        }
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> codes = new HashMap<>(MACRO);
        for (String two : Locale.getISOLanguages()) {
            codes.putIfAbsent(Locale.of(two).getISO3Language(), two);
        }
        // names that were withdrawn, as Java may still give them
        codes.put("heb", "he");
        codes.put("ind", "id");
        codes.put("yid", "yi");
        codes.put("iw", "he");
        codes.put("in", "id");
        codes.put("ji", "yi");
        return Map.copyOf(codes);
    }

    /** Loads the model when it is first asked for. */
    private static final class Model {
        static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            try (InputStream stream = LanguageDetector.class.getResourceAsStream(MODEL)) {
                if (stream == null) {
                    throw new IllegalStateException("the language model is not on the class path");
                }
                return new LanguageDetectorModel(stream);
            } catch (IOException e) {
                throw new IllegalStateException("the language model cannot be read", e);
            }
        }
    }
}
