package dev.tocsin.platform.text;

import dev.tocsin.model.Ids;
import java.text.Normalizer;
import java.util.Locale;

/** Tells whether two texts have the same words: case, punctuation and white space do not count. */
public final class ContentHash {
    private ContentHash() {}

    /** The hash of a title and a text, the same for the same words in the same order. */
    public static String of(String title, String text) {
        return Ids.of(words(title), words(text));
    }

    private static String words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); ) {
            int point = plain.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK) {
                if (gap && !words.isEmpty()) {
                    words.append(' ');
                }
                gap = false;
                words.appendCodePoint(point);
            } else {
                gap = true;
            }
        }
        return words.toString();
    }
}
