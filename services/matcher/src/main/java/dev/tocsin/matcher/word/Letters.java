package dev.tocsin.matcher.word;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Brings words to one spelling. Pure. */
public final class Letters {
    private Letters() {}

    /** The same characters for the same text: composed, full-width forms narrowed, one apostrophe, nothing invisible. */
    public static String clean(String word) {
        if (isAscii(word)) {
            return word;
        }
        String normal = Normalizer.normalize(word, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            switch (c) {
                case '\u2019', '\u2018', '\u02BC', '\u02B9', '\uFF07', '`', '\u00B4' -> out.append('\'');
                case '\u00AD', '\u200B', '\u200D', '\u2060', '\uFEFF', '\u0640' -> {
                    // soft hyphen, zero width, Arabic stretching: not letters
                }
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /**
     * Lower case whatever the language: the dotted and the dotless i of Turkish become one letter, so that a wrong guess of the
     * language loses nothing.
     *
     * @param clean as {@link #clean} gives it
     */
    public static String lower(String clean) {
        String lower = clean.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        return lower.replace('\u0131', 'i').replace("\u0307", "");
    }

    /** Without accents: Latin letters become their ASCII look-alikes. */
    public static String fold(String lower) {
        if (isAscii(lower)) {
            return lower;
        }
        char[] input = lower.toCharArray();
        char[] output = new char[input.length * 4];
        int length = ASCIIFoldingFilter.foldToASCII(input, 0, output, 0, input.length);
        return new String(output, 0, length);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
