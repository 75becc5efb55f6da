package dev.tocsin.matcher.fact.text;

import java.util.Locale;

/** One written form for each word, per language. */
final class Words {
    private Words() {}

    /** Lower case with the language's own rules, apostrophes and look-alike letters made one. */
    static String normalise(String word, String language) {
        String lower = word.toLowerCase(language.equals("tr") || language.equals("az") ? TURKISH : Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            switch (c) {
                case '’', '‘', 'ʼ', '`' -> out.append('\'');
                case '‑', '‐' -> out.append('-');
                case 'ё' -> out.append('е');
                case 'أ', 'إ', 'آ', 'ٱ' -> out.append('ا');
                case 'ى' -> out.append('ي');
                case 'ـ', '\u0307', '\u0301', '\u00ad' -> {}
                default -> {
                    if (c < '\u064b' || c > '\u0652') {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    private static final Locale TURKISH = Locale.forLanguageTag("tr");
}
