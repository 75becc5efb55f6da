package dev.tocsin.matcher.event;

import java.util.List;

/** Light stemming, good enough for telling whether two texts share their words. */
final class Stems {
    private static final int PREFIX = 6;
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Stems() {}

    /**
     * The stem of a folded word.
     *
     * @param language BCP 47; English loses its common endings, other languages all but the first letters
     */
    static String of(String folded, String language) {
        String word = folded;
        int apostrophe = Math.max(word.indexOf('\''), word.indexOf('’'));
        if (apostrophe >= 3) {
            word = word.substring(0, apostrophe);
        }
        if (!language.startsWith("en") && !language.equals("und")) {
            return word.length() > PREFIX ? word.substring(0, PREFIX) : word;
        }
        int number = NUMBERS.indexOf(word);
        if (number >= 0) {
            return Integer.toString(number);
        }
        if (word.length() > 5 && word.endsWith("ing")) {
            return undouble(word.substring(0, word.length() - 3));
        }
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.length() > 4 && word.endsWith("ed")) {
            return undouble(word.substring(0, word.length() - 2));
        }
        if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")) {
            return word.endsWith("es") && word.length() > 5
                    ? word.substring(0, word.length() - 2)
                    : word.substring(0, word.length() - 1);
        }
        return word.length() > 4 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
    }

    private static String undouble(String stem) {
        int last = stem.length() - 1;
        return last > 2 && stem.charAt(last) == stem.charAt(last - 1) && "lsze".indexOf(stem.charAt(last)) < 0
                ? stem.substring(0, last)
                : stem;
    }
}
