package dev.tocsin.matcher.match;

import dev.tocsin.matcher.rule.Phrase;
import dev.tocsin.matcher.word.Letters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Every word that any rule asks for, and which of them a word of an article is. Leaves are numbers, their place in the list.
 * Thread-safe.
 */
final class Lexicon {
    private static final int[] NONE = {};
    /** Articles before a noun that are written together with it, in French, Italian, Catalan, Portuguese and Irish. */
    private static final Set<String> ELIDED = Set.of(
            "l", "d", "m", "t", "qu", "n", "s", "j", "c", "jusqu", "quoiqu", "lorsqu", "puisqu", "all", "dall", "dell",
            "nell", "sull", "coll", "un", "quell", "gl", "agl", "dagl", "degl", "negl", "sugl", "b");

    /** What English writes after an apostrophe that is another word: don't, they're. */
    private static final Set<String> CONTRACTED = Set.of("t", "re", "ve", "ll", "d", "m");

    private final List<Leaf> leaves;
    private final Map<String, int[]> forms = new HashMap<>();
    private final Map<String, int[]> exact = new HashMap<>();
    private final PrefixTrie prefixes = new PrefixTrie();
    private final SpellingTrie spellings = new SpellingTrie();
    private final Map<String, Map<String, int[]>> stems = new ConcurrentHashMap<>();

    Lexicon(List<Leaf> leaves) {
        this.leaves = List.copyOf(leaves);
        for (int id = 0; id < leaves.size(); id++) {
            Leaf leaf = leaves.get(id);
            String lower = Letters.lower(leaf.text());
            switch (leaf.kind()) {
                case FORMS -> add(forms, lower, id);
                case EXACT -> add(exact, lower, id);
                case PREFIX -> prefixes.add(lower, id);
                case SPELLING -> spellings.add(Letters.fold(lower), id);
            }
        }
    }

    /** The leaf that a year before the article's is, or -1 where no rule asks for one. */
    int pastYear() {
        return leaves.indexOf(Leaf.PAST_YEAR);
    }

    /** How many leaves there are. */
    int size() {
        return leaves.size();
    }

    /** The leaf of a number. */
    Leaf leaf(int id) {
        return leaves.get(id);
    }

    /** Every leaf that a word of an article in this language is, ascending. */
    int[] resolve(String word, String language) {
        String clean = Letters.clean(word);
        Set<Integer> found = new TreeSet<>();
        String lower = Letters.lower(clean);
        surface(clean, lower, found);
        int apostrophe = clean.indexOf('\'');
        if (apostrophe > 0) {
            parts(clean, apostrophe, found);
        }
        Map<String, int[]> table = stems.computeIfAbsent(Stemmers.key(language), this::stemTable);
        if (!table.isEmpty()) {
            for (String stem : Stemmers.of(language).stems(clean)) {
                addAll(table.get(stem), found);
            }
        }
        return found.isEmpty()
                ? NONE
                : found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A possessive or a Turkish case ending leaves the word before the apostrophe, an elided article the word after it. */
    private void parts(String clean, int apostrophe, Set<Integer> found) {
        String before = clean.substring(0, apostrophe);
        String after = clean.substring(apostrophe + 1);
        if (ELIDED.contains(Letters.lower(before))) {
            if (!after.isEmpty()) {
                surface(after, Letters.lower(after), found);
            }
        } else if (before.length() > 1 && !CONTRACTED.contains(Letters.lower(after))) {
            surface(before, Letters.lower(before), found);
        }
    }

    private void surface(String clean, String lower, Set<Integer> found) {
        addAll(forms.get(lower), found);
        int[] candidates = exact.get(lower);
        if (candidates != null) {
            for (int id : candidates) {
                if (capitalsAgree(leaves.get(id).text(), clean)) {
                    found.add(id);
                }
            }
        }
        prefixes.find(lower, found::add);
        if (!spellings.isEmpty()) {
            spellings.find(Letters.fold(lower), found::add);
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

    private Map<String, int[]> stemTable(String key) {
        Stemmer stemmer = Stemmers.of(key);
        Map<String, int[]> table = new HashMap<>();
        for (int id = 0; id < leaves.size(); id++) {
            Leaf leaf = leaves.get(id);
            String language = leaf.language();
            if (leaf.kind() == Phrase.Kind.FORMS
                    && (language == null || Stemmers.key(language).equals(key))) {
                for (String stem : stemmer.stems(leaf.text())) {
                    add(table, stem, id);
                }
            }
        }
        return table;
    }

    private static void add(Map<String, int[]> map, String key, int id) {
        int[] ids = map.get(key);
        if (ids == null) {
            map.put(key, new int[] {id});
        } else if (ids[ids.length - 1] != id) {
            int[] more = Arrays.copyOf(ids, ids.length + 1);
            more[ids.length] = id;
            map.put(key, more);
        }
    }

    private static void addAll(int @Nullable [] ids, Set<Integer> found) {
        if (ids != null) {
            for (int id : ids) {
                found.add(id);
            }
        }
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
