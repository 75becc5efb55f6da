package dev.tocsin.matcher.fact.claim;

import java.util.List;

/** English number words that are written with a hyphen. */
final class English {
    private static final List<String> UNITS =
            List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private English() {}

    private static final List<String> TEENS = List.of(
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");

    /** A number up to ninety as one word; 0 for any other word. */
    static long numberWord(String word) {
        int teen = TEENS.indexOf(word);
        return teen >= 0 ? teen + 10 : smallNumber(word);
    }

    /** One to nine or a ten; 0 for any other word. */
    static long smallNumber(String word) {
        int unit = UNITS.indexOf(word);
        return unit > 0 ? unit : Math.max(0, TENS.indexOf(word)) * 10L;
    }
}
