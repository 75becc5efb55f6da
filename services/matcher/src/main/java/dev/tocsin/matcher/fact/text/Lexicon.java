package dev.tocsin.matcher.fact.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words and phrases of one language with what they can be. Built once, then thread-safe. A look-up costs a hash look-up
 * for the word, one for each beginning of it where the language has stems, and one for the phrases it opens.
 */
public final class Lexicon {
    private static final int SHORTEST_STEM = 2;

    private final String language;
    private final Map<String, Lexeme> words = new HashMap<>();
    private final Map<String, Lexeme> stems = new HashMap<>();
    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final List<String> prefixes = new ArrayList<>();

    Lexicon(String language) {
        this.language = language;
    }

    /** Language code of its words. */
    public String language() {
        return language;
    }

    void add(String entry, Lexeme lexeme) {
        String[] parts = Words.normalise(entry, language).split(" ");
        if (parts.length > 1) {
            addPhrase(parts, lexeme);
            return;
        }
        for (String word : parts[0].split("\\|")) {
            boolean stem = word.endsWith("*");
            Map<String, Lexeme> map = stem ? stems : words;
            map.merge(stem ? word.substring(0, word.length() - 1) : word, lexeme, Lexeme::and);
        }
    }

    void addPrefix(String prefix) {
        prefixes.add(prefix);
    }

    private void addPhrase(String[] parts, Lexeme lexeme) {
        List<List<String>> alternatives = new ArrayList<>();
        for (String part : parts) {
            boolean article = part.equals("a") && language.equals("en");
            alternatives.add(article ? List.of("a", "an") : List.of(part.split("\\|")));
        }
        for (String first : alternatives.getFirst()) {
            String key = first.endsWith("*") ? stemKey(first) : first;
            addTo(phrases.computeIfAbsent(key, opened -> new ArrayList<>()), new Phrase(alternatives, lexeme));
        }
    }

    /** The same phrase given twice is both things. */
    private static void addTo(List<Phrase> opened, Phrase phrase) {
        for (int i = 0; i < opened.size(); i++) {
            Phrase known = opened.get(i);
            if (known.words().equals(phrase.words())) {
                opened.set(i, new Phrase(known.words(), known.lexeme().and(phrase.lexeme())));
                return;
            }
        }
        opened.add(phrase);
    }

    /** Words that open phrases by a stem are filed under its first letters. */
    private static String stemKey(String stem) {
        return stem.substring(0, Math.min(3, stem.length() - 1)) + "*";
    }

    /** What the word can be. */
    Lexeme lookUp(String norm) {
        Lexeme found = find(norm);
        if (found == null) {
            for (String prefix : prefixes) {
                if (norm.length() > prefix.length() + 2 && norm.startsWith(prefix)) {
                    found = find(norm.substring(prefix.length()));
                    if (found != null) {
                        break;
                    }
                }
            }
        }
        return found == null ? Lexeme.UNKNOWN : found;
    }

    private @Nullable Lexeme find(String norm) {
        Lexeme whole = words.get(norm);
        if (stems.isEmpty() || (whole != null && whole.tags() != 0)) {
            return whole;
        }
        Lexeme stem = stem(norm);
        // A word that only opens a frame keeps what its stem says.
        if (whole == null) {
            return stem;
        }
        return stem == null ? whole : whole.and(stem);
    }

    private @Nullable Lexeme stem(String norm) {
        for (int length = norm.length(); length >= SHORTEST_STEM; length--) {
            Lexeme stem = stems.get(norm.substring(0, length));
            if (stem != null) {
                return stem;
            }
        }
        return null;
    }

    /** The longest phrase that starts at this word, or null. */
    @Nullable
    Match phraseAt(List<String> norms, int at) {
        String first = norms.get(at);
        Match best = phraseAt(norms, at, first, null);
        for (String prefix : prefixes) {
            if (best == null && first.length() > prefix.length() + 2 && first.startsWith(prefix)) {
                best = phraseAt(norms, at, first.substring(prefix.length()), null);
            }
        }
        return best;
    }

    private @Nullable Match phraseAt(List<String> norms, int at, String first, @Nullable Match known) {
        Match best = longest(phrases.get(first), norms, at, first, known);
        if (!stems.isEmpty()) {
            for (int length = Math.min(3, first.length()); length > 0; length--) {
                best = longest(phrases.get(first.substring(0, length) + "*"), norms, at, first, best);
            }
        }
        return best;
    }

    private static @Nullable Match longest(
            @Nullable List<Phrase> candidates, List<String> norms, int at, String first, @Nullable Match best) {
        if (candidates == null) {
            return best;
        }
        for (Phrase phrase : candidates) {
            int length = phrase.words().size();
            if ((best == null || length > best.length()) && phrase.matches(norms, at, first)) {
                best = new Match(length, phrase.lexeme());
            }
        }
        return best;
    }

    /** A phrase found: how many words, and what it is. */
    record Match(int length, Lexeme lexeme) {}

    /** Words in order, each with its alternatives. */
    private record Phrase(List<List<String>> words, Lexeme lexeme) {
        boolean matches(List<String> norms, int at, String first) {
            if (at + words.size() > norms.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!matches(words.get(i), i == 0 ? first : norms.get(at + i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean matches(List<String> alternatives, String norm) {
            for (String word : alternatives) {
                if (word.endsWith("*") ? norm.startsWith(word.substring(0, word.length() - 1)) : norm.equals(word)) {
                    return true;
                }
            }
            return false;
        }
    }
}
