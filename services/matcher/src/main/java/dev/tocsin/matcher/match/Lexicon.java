package dev.tocsin.matcher.match;

import dev.tocsin.matcher.word.Letters;
import dev.tocsin.matcher.word.Stemmers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Every word that any rule asks for, by its letters. Leaves are numbers, their place in the list. What depends on a language is in
 * {@link Senses}. Thread-safe.
 */
final class Lexicon {
    private final List<Leaf> leaves;
    private final Map<String, int[]> forms = new HashMap<>();
    private final Map<String, int[]> exact = new HashMap<>();
    private final Map<String, int[]> prefixes = new HashMap<>();
    private final SpellingIndex spellings;
    private final Map<String, Senses> senses = new ConcurrentHashMap<>();
    private final int pastYear;

    /** Takes over the languages of another whose leaves are the first of these. */
    Lexicon(List<Leaf> leaves, Lexicon before) {
        this(leaves);
        before.senses.forEach((key, known) -> senses.put(key, new Senses(this, known)));
    }

    Lexicon(List<Leaf> leaves) {
        this.leaves = List.copyOf(leaves);
        List<String> spelt = new ArrayList<>();
        IntStream.Builder speltLeaves = IntStream.builder();
        for (int id = 0; id < leaves.size(); id++) {
            Leaf leaf = leaves.get(id);
            String lower = Letters.lower(leaf.text());
            switch (leaf.kind()) {
                case FORMS -> Ids.add(forms, lower, id);
                case EXACT -> Ids.add(exact, lower, id);
                case PREFIX -> Ids.add(prefixes, lower, id);
                case SPELLING -> {
                    spelt.add(Letters.fold(lower));
                    speltLeaves.add(id);
                }
            }
        }
        spellings = new SpellingIndex(spelt, speltLeaves.build().toArray());
        pastYear = leaves.indexOf(Leaf.PAST_YEAR);
    }

    /** The leaf that a year before the article's is, or -1 where no rule asks for one. */
    int pastYear() {
        return pastYear;
    }

    /** How many leaves there are. */
    int size() {
        return leaves.size();
    }

    /** The leaf of a number. */
    Leaf leaf(int id) {
        return leaves.get(id);
    }

    /** What the leaves are in each language that was asked for so far. */
    Collection<Senses> known() {
        return senses.values();
    }

    /** What the leaves are in a language. */
    Senses senses(String language) {
        return senses.computeIfAbsent(Stemmers.key(language), key -> new Senses(this, key));
    }

    /**
     * Tells every leaf that a word is by its letters, whatever its language.
     *
     * @param clean as {@link Letters#clean} gives it
     * @param lower as {@link Letters#lower} gives it
     */
    void find(String clean, String lower, IntConsumer found) {
        Ids.tell(forms.get(lower), found);
        int[] candidates = exact.get(lower);
        if (candidates != null) {
            for (int id : candidates) {
                if (capitalsAgree(leaves.get(id).text(), clean)) {
                    found.accept(id);
                }
            }
        }
        if (!prefixes.isEmpty()) {
            for (int end = 1; end <= lower.length(); end++) {
                Ids.tell(prefixes.get(lower.substring(0, end)), found);
            }
        }
        if (!spellings.isEmpty()) {
            spellings.find(Letters.fold(lower), found);
        }
    }

    /** A capital of the rule must be a capital of the article; a small letter may be either. */
    private static boolean capitalsAgree(String wanted, String word) {
        if (wanted.length() != word.length()) {
            return wanted.equals(word);
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (Character.isUpperCase(wanted.charAt(i)) && wanted.charAt(i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A leaf as a rule would write it, for messages. */
    String show(int id) {
        Leaf leaf = leaves.get(id);
        if (leaf.equals(Leaf.PAST_YEAR)) {
            return "a past year";
        }
        return switch (leaf.kind()) {
            case FORMS -> leaf.text();
            case EXACT -> "=" + leaf.text();
            case PREFIX -> leaf.text() + "*";
            case SPELLING -> leaf.text() + "~";
        };
    }
}
