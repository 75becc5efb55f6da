package dev.tocsin.console.page;

import dev.tocsin.model.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sentence with its figure marked, so that the eye finds what a claim was read from. */
final class Quote {
    private static final int LONGEST = 700;

    /** Digits of any script with thousands set apart, or a word. */
    private static final Pattern TOKEN = Pattern.compile(
            "\\p{Nd}{1,3}(?:[., \\u00a0\\u202f]\\p{Nd}{3})+(?!\\p{Nd})|\\p{Nd}+|[\\p{L}\\p{M}\u2019\u02bc']+");

    private static final Map<String, Integer> NUMBERS = numbers();

    /** What the facts read as "at least two", "several" and the like. */
    private static final Set<String> VAGUE = Set.of(
            "several",
            "dozens",
            "scores",
            "hundreds",
            "couple",
            "few",
            "many",
            "plusieurs",
            "varios",
            "несколько",
            "кілька",
            "birkaç",
            "عدة");

    private Quote() {}

    /** The sentence as it stands, nothing marked. */
    static List<Segment> plain(String sentence) {
        return List.of(new Segment(clip(sentence), false));
    }

    /** The sentence with the first token that says the lower or upper bound of the figure marked. */
    static List<Segment> of(String sentence, Figure figure) {
        String text = clip(sentence);
        List<Segment> segments = new ArrayList<>();
        int done = 0;
        Matcher token = TOKEN.matcher(text);
        while (token.find() && segments.size() < 9) {
            if (says(token.group(), figure)) {
                if (token.start() > done) {
                    segments.add(new Segment(text.substring(done, token.start()), false));
                }
                segments.add(new Segment(token.group(), true));
                done = token.end();
            }
        }
        if (done < text.length()) {
            segments.add(new Segment(text.substring(done), false));
        }
        return List.copyOf(segments);
    }

    private static boolean says(String token, Figure figure) {
        Integer number = number(token);
        if (number == null) {
            return figure.max() == null && figure.min() > 1 && VAGUE.contains(token.toLowerCase(Locale.ROOT));
        }
        return number == figure.min() || number.equals(figure.max());
    }

    private static @Nullable Integer number(String token) {
        if (!Character.isDigit(token.codePointAt(0))) {
            return NUMBERS.get(token.toLowerCase(Locale.ROOT).replaceAll("[\u2019\u02bc']", ""));
        }
        StringBuilder digits = new StringBuilder();
        token.codePoints().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.length() > 9 ? null : Integer.valueOf(digits.toString());
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new TreeMap<>();
        List<String> languages = List.of(
                "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                        + " seventeen eighteen nineteen twenty",
                "un deux trois quatre cinq six sept huit neuf dix onze douze",
                "uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
                "один два три четыре пять шесть семь восемь девять десять",
                "один два три чотири пять шість сім вісім девять десять",
                "bir iki üç dört beş altı yedi sekiz dokuz on",
                "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة");
        for (String language : languages) {
            String[] words = language.split(" ", -1);
            for (int i = 0; i < words.length; i++) {
                numbers.putIfAbsent(words[i], i + 1);
            }
        }
        numbers.putAll(Map.of("dozen", 12, "двое", 2, "трое", 3, "четверо", 4, "пятеро", 5, "двоє", 2, "троє", 3));
        numbers.putAll(Map.of("thirty", 30, "forty", 40, "fifty", 50, "hundred", 100));
        return Map.copyOf(numbers);
    }

    /** No longer than a reader wants it. */
    static String clip(String sentence) {
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST) + "…";
    }
}
