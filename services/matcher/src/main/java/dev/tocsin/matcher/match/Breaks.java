package dev.tocsin.matcher.match;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Where the sentences and paragraphs of an article begin, by word. The title is one of each. A stop ends a sentence unless what
 * stands before it is an initial or a known short form, or a small letter or digit follows at once. Not thread-safe.
 */
final class Breaks {
    private static final Set<String> SHORT_FORMS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "capt", "sgt", "cpl", "pvt", "brig", "adm",
            "cmdr", "sen", "rep", "gov", "pres", "rev", "hon", "st", "jr", "sr", "no", "nos", "vs", "etc", "inc", "ltd",
            "co", "corp", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "approx",
            "ca", "km", "mme", "mlle", "sra", "srta", "ud", "uds", "art", "núm", "av", "bzw", "usw", "nr", "hr", "fr",
            "sig", "dott", "ing", "г", "гг", "ул", "им", "тыс", "млн", "млрд", "руб", "р", "м", "с", "т", "д", "см",
            "обл", "проф", "ген", "полк", "мин");

    private int[] sentence = new int[2_048];
    private int[] paragraph = new int[2_048];

    int sentence(int word) {
        return sentence[word];
    }

    int paragraph(int word) {
        return paragraph[word];
    }

    /** Numbers the words: those of the title first, then those of the text. */
    void find(char[] text, int[] start, int[] end, int titleWords, int words) {
        if (sentence.length < words) {
            sentence = new int[Math.max(words, sentence.length * 2)];
            paragraph = new int[sentence.length];
        }
        Arrays.fill(sentence, 0, titleWords, 0);
        Arrays.fill(paragraph, 0, titleWords, 0);
        int sentences = 1;
        int paragraphs = 1;
        for (int word = titleWords; word < words; word++) {
            if (word > titleWords) {
                int from = end[word - 1];
                int to = start[word];
                if (paragraphEnds(text, from, to)) {
                    paragraphs++;
                    sentences++;
                } else if (sentenceEnds(text, start[word - 1], from, to)) {
                    sentences++;
                }
            }
            sentence[word] = sentences;
            paragraph[word] = paragraphs;
        }
    }

    private static boolean paragraphEnds(char[] text, int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            if (text[i] == '\n' && ++lines == 2) {
                return true;
            }
            if (!Character.isWhitespace(text[i])) {
                lines = 0;
            }
        }
        return false;
    }

    private static boolean sentenceEnds(char[] text, int wordStart, int from, int to) {
        for (int i = from; i < to; i++) {
            switch (text[i]) {
                case '!', '?', '…', '。', '！', '？', '؟', '۔', '։', '।', '॥', '｡' -> {
                    return true;
                }
                case '.' -> {
                    return stopEnds(text, wordStart, from, i, to);
                }
                default -> {
                    // quotes, brackets, commas, spaces: none ends a sentence
                }
            }
        }
        return false;
    }

    private static boolean stopEnds(char[] text, int wordStart, int wordEnd, int stop, int to) {
        boolean space = false;
        for (int i = stop + 1; i < to; i++) {
            space |= Character.isWhitespace(text[i]);
        }
        if (!space) {
            return false;
        }
        if (Character.isLowerCase(text[to])) {
            return false;
        }
        if (stop > wordEnd) {
            // A quote or bracket stands between the word and the stop.
            return true;
        }
        int letters = wordEnd - wordStart;
        if (letters == 1 && Character.isUpperCase(text[wordStart])) {
            return false;
        }
        return letters > 6 || !SHORT_FORMS.contains(new String(text, wordStart, letters).toLowerCase(Locale.ROOT));
    }
}
