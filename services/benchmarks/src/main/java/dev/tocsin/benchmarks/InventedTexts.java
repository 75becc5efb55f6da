package dev.tocsin.benchmarks;

import dev.tocsin.model.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** English-looking articles of invented words, their frequencies falling as those of a language do. The same every time. */
final class InventedTexts {
    private static final String[] ONSETS = {
        "b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr",
        "v"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ea", "ou"};
    private static final String[] ENDINGS = {"", "n", "r", "st", "ck", "ment", "ing", "ed", "s", "tion", "er", "ly"};
    private static final int VOCABULARY = 20_000;

    private InventedTexts() {}

    static List<Article> articles(int count) {
        Random random = new Random(7);
        String[] words = new String[VOCABULARY];
        for (int i = 0; i < VOCABULARY; i++) {
            words[i] = word(random, i);
        }
        List<Article> articles = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            articles.add(Texts.article("i" + i, sentence(words, random, 8), text(words, random)));
        }
        return articles;
    }

    private static String word(Random random, int rank) {
        StringBuilder word = new StringBuilder();
        int syllables = rank < 100 ? 1 : 1 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            word.append(ONSETS[random.nextInt(ONSETS.length)]).append(VOWELS[random.nextInt(VOWELS.length)]);
        }
        return word.append(ENDINGS[random.nextInt(ENDINGS.length)]).toString();
    }

    private static String text(String[] words, Random random) {
        StringBuilder text = new StringBuilder();
        int sentences = 4 + random.nextInt(10);
        for (int i = 0; i < sentences; i++) {
            text.append(sentence(words, random, 8 + random.nextInt(20))).append(i % 4 == 3 ? ".\n\n" : ". ");
        }
        return text.toString();
    }

    private static String sentence(String[] words, Random random, int length) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            // A rank by the inverse of the Zipf distribution's sum, good enough for a text that only has to look like
            // one.
            int rank = (int) Math.min(VOCABULARY - 1.0, Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1);
            String word = words[rank];
            sentence.append(i == 0 ? "" : " ")
                    .append(i == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
        }
        return sentence.toString();
    }
}
