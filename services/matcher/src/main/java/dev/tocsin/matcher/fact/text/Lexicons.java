package dev.tocsin.matcher.fact.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lexicons of every language Tocsin reads facts in. Immutable, thread-safe; loaded at first use. */
public final class Lexicons {
    /** Language codes that have lexicons. */
    public static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "uk", "tr", "ar");

    private final Map<String, Lexicon> byLanguage;

    private Lexicons(Map<String, Lexicon> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /** The lexicons that ship with Tocsin. */
    public static Lexicons bundled() {
        return Bundled.LEXICONS;
    }

    /** The lexicon for a BCP 47 code, or null where there is none. */
    public @Nullable Lexicon forLanguage(String code) {
        int dash = code.indexOf('-');
        return byLanguage.get((dash < 0 ? code : code.substring(0, dash)).toLowerCase(Locale.ROOT));
    }

    private static final class Bundled {
        static final Lexicons LEXICONS = new Lexicons(
                LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(code -> code, LexiconLoader::load)));
    }
}
