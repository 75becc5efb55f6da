package dev.tocsin.matcher.fact.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Ages before a noun that are written with blanks: "13 year old", "sixteen year-old", "5 -year-old"; one word, as "13-year-old" is. Pure. */
final class Ages {
    private static final Set<String> WORDS = Set.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety");
    private static final Set<String> OLD = Set.of("old", "olds");
    private static final Set<String> UNIT = Set.of("year", "month");
    private static final Set<String> WHOLE = Set.of("year-old", "year-olds", "month-old", "month-olds");

    private static final Pattern STARTED = Pattern.compile("[0-9]{1,3}-(year|month)|[a-z]+-year");

    private Ages() {}

    /** How many words from here on are one age; 0 where none starts. */
    static int length(List<String> norms, int at) {
        if (STARTED.matcher(norms.get(at)).matches() && at + 1 < norms.size() && OLD.contains(norms.get(at + 1))) {
            return 2;
        }
        if (!number(norms.get(at))) {
            return 0;
        }
        int i = at + 1;
        if (i < norms.size() && norms.get(i).equals("-")) {
            i++;
        }
        if (i < norms.size() && WHOLE.contains(norms.get(i))) {
            return i + 1 - at;
        }
        if (i >= norms.size() || !UNIT.contains(norms.get(i))) {
            return 0;
        }
        i++;
        if (i < norms.size() && norms.get(i).equals("-")) {
            i++;
        }
        return i < norms.size() && OLD.contains(norms.get(i)) ? i + 1 - at : 0;
    }

    /** The age as one word. */
    static String norm(List<String> norms, int at, int length) {
        String last = norms.get(at + length - 1);
        String number = norms.get(at).split("-", 2)[0];
        return number + (last.endsWith("s") ? "-year-olds" : "-year-old");
    }

    private static boolean number(String word) {
        boolean digits = word.length() < 4 && !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits || WORDS.contains(word);
    }
}
