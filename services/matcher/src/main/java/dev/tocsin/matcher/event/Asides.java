package dev.tocsin.matcher.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where an article turns to another incident than its own: "two days after a convoy was hit", "in a separate attack", "330 km to the
 * east", "in 2016". An article on the second of two incidents nearly always names the first; compared with all its words it would be
 * of both.
 */
final class Asides {
    private static final String RESOURCE = "asides.txt";
    private static final List<Cue> REST = cues("rest");
    private static final List<Cue> FAR = cues("far");
    private static final List<Cue> LINK = cues("link");
    private static final List<Cue> WHOLE = cues("whole");
    private static final List<String> HARM = words("harm");
    private static final List<String> TRUCE = words("truce");
    private static final List<String> LATER = words("later");
    private static final Set<String> NUMBERS = new HashSet<>(words("numbers"));
    private static final Set<String> RELATIVE =
            Set.of("where", "which", "in", "who", "ou", "donde", "gde", "de", "hde");

    private Asides() {}

    /** A phrase; "#" is a number, a word that ends in "-" is a beginning. */
    private record Cue(List<String> words) {
        boolean standsAt(List<Token> tokens, int at, int end) {
            if (at + words.size() > end) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!is(words.get(i), tokens.get(at + i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean is(String word, Token token) {
            if (word.equals("#")) {
                return token.number() || NUMBERS.contains(token.folded());
            }
            return word.endsWith("-")
                    ? token.folded().startsWith(word.substring(0, word.length() - 1))
                    : token.folded().equals(word);
        }
    }

    /**
     * The words of a title without its aside.
     *
     * @param year of publication
     */
    static List<Token> ofTitle(String title, List<Token> tokens, int year) {
        BitSet aside = new BitSet();
        mark(title, tokens, 0, tokens.size(), true, year, aside);
        return kept(tokens, aside);
    }

    /** The words of a text without its asides; the first sentence is the article's own. */
    static List<Token> ofText(String text, List<Token> tokens, int year) {
        BitSet aside = new BitSet();
        int start = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.get(i).opens()) {
                mark(text, tokens, start, i, start == 0, year, aside);
                start = i;
            }
        }
        return kept(tokens, aside);
    }

    private static List<Token> kept(List<Token> tokens, BitSet aside) {
        if (aside.isEmpty()) {
            return tokens;
        }
        List<Token> kept = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!aside.get(i)) {
                kept.add(tokens.get(i));
            }
        }
        return kept;
    }

    private static void mark(String text, List<Token> tokens, int start, int end, boolean own, int year, BitSet aside) {
        if (!own && (history(tokens, start, end, year) || any(WHOLE, tokens, start, end) >= 0)) {
            aside.set(start, end);
            return;
        }
        int link = any(LINK, tokens, start, end);
        if (link >= 0 && !own) {
            aside.set(link, end);
            return;
        }
        int rest = any(REST, tokens, start, end);
        if (rest >= 0) {
            int from = rest;
            int to = rest == start ? comma(text, tokens, rest, end) : end;
            if (two(tokens, start, end, from, to)) {
                aside.set(from, to);
            }
        }
        int far = any(FAR, tokens, start, end);
        if (far > start) {
            int to = comma(text, tokens, far, end);
            boolean goesOn = to < end && RELATIVE.contains(tokens.get(to).folded());
            aside.set(far, goesOn ? end : to);
        }
    }

    /** Whether both sides tell of harm, or both of a truce, and neither only of what became of it. */
    private static boolean two(List<Token> tokens, int start, int end, int from, int to) {
        boolean later = false;
        boolean[] harm = new boolean[2];
        boolean[] truce = new boolean[2];
        for (int i = start; i < end; i++) {
            int side = i >= from && i < to ? 1 : 0;
            String word = tokens.get(i).folded();
            harm[side] |= begins(HARM, word);
            truce[side] |= begins(TRUCE, word);
            later |= side == 0 && begins(LATER, word);
        }
        return !later && ((harm[0] && harm[1]) || (truce[0] && truce[1]));
    }

    private static boolean begins(List<String> stems, String word) {
        for (String stem : stems) {
            if (word.startsWith(stem)) {
                return true;
            }
        }
        return false;
    }

    private static boolean history(List<Token> tokens, int start, int end, int year) {
        for (int i = start; i < end; i++) {
            String text = tokens.get(i).text();
            if (text.length() == 4 && tokens.get(i).number() && text.matches("(?:19|20)\\d\\d")) {
                return Integer.parseInt(text) < year;
            }
        }
        return false;
    }

    private static int any(List<Cue> cues, List<Token> tokens, int start, int end) {
        for (int i = start; i < end; i++) {
            for (Cue cue : cues) {
                if (cue.standsAt(tokens, i, end)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The word after the next comma. */
    private static int comma(String text, List<Token> tokens, int from, int end) {
        for (int i = from + 1; i < end; i++) {
            String between =
                    text.substring(tokens.get(i - 1).end(), tokens.get(i).start());
            if (between.indexOf(',') >= 0 || between.indexOf('،') >= 0) {
                return i;
            }
        }
        return end;
    }

    private static List<Cue> cues(String key) {
        return words(key).stream()
                .map(phrase -> new Cue(List.of(phrase.split(" ", -1))))
                .toList();
    }

    private static List<String> words(String key) {
        return Resource.entries(RESOURCE).stream()
                .filter(entry -> entry.key().equals(key))
                .flatMap(entry -> entry.words().stream())
                .toList();
    }
}
