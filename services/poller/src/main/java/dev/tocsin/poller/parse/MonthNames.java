package dev.tocsin.poller.parse;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The months in the languages feeds are written in, whole or cut short, accents or none. */
final class MonthNames {
    private static final List<String> ENGLISH =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private MonthNames() {}

    /** 1 to 12; null for a word that names no month. */
    static @Nullable Integer number(String word) {
        String key = key(word);
        if (key.length() < 3) {
            return null;
        }
        String english = key.substring(0, 3);
        int index = ENGLISH.indexOf(english);
        if (index >= 0
                && Month.of(index + 1).name().toLowerCase(Locale.ROOT).startsWith(key.replaceFirst("^sept$", "sep"))) {
            return index + 1;
        }
        Integer other = Other.NAMES.get(key);
        return other != null || index < 0 || key.length() > 4 ? other : Integer.valueOf(index + 1);
    }

    private static String key(String word) {
        String plain = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Read from the locale data of the platform when a date is first met that is not in English. */
    private static final class Other {
        /** Where two languages call different months by one name, the one that stands first is heard. */
        private static final List<String> LANGUAGES = List.of(
                "fr", "de", "es", "pt", "it", "nl", "ru", "uk", "tr", "pl", "cs", "sk", "hu", "ro", "sv", "da", "nb",
                "fi", "el", "bg", "sr", "sl", "hr", "et", "lv", "lt", "ca", "eu", "gl", "id", "vi", "az", "sq", "he",
                "ar", "fa", "hi", "be");

        static final Map<String, Integer> NAMES = read();

        private static Map<String, Integer> read() {
            Map<String, Integer> names = new HashMap<>();
            for (String language : LANGUAGES) {
                Locale locale = Locale.forLanguageTag(language);
                for (Month month : Month.values()) {
                    for (TextStyle style : List.of(
                            TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                        String name = key(month.getDisplayName(style, locale));
                        if (name.length() >= 3 && !name.contains(" ")) {
                            names.putIfAbsent(name, month.getValue());
                        }
                    }
                }
            }
            // what newsrooms cut off differently
            Map.of(
                            "fev", 2, "avr", 4, "mai", 5, "juil", 7, "out", 10, "dez", 12, "ago", 8, "ene", 1, "dic",
                            12, "okt", 10)
                    .forEach(names::put);
            Map.of("mrz", 3, "noi", 11, "feber", 2, "aout", 8, "abr", 4, "set", 9, "gen", 1)
                    .forEach(names::put);
            return Map.copyOf(names);
        }
    }
}
