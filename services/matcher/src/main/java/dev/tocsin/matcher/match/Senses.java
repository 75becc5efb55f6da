package dev.tocsin.matcher.match;

import dev.tocsin.matcher.rule.Phrase;
import dev.tocsin.matcher.word.Letters;
import dev.tocsin.matcher.word.Stemmer;
import dev.tocsin.matcher.word.Stemmers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the leaves are in one language. Leaves that no word of the language tells apart, such as <i>attack</i> and <i>attacked</i> in
 * English, are one sense, named by the number of the first of them; a word of an article is remembered once for all. Thread-safe.
 */
final class Senses {
    private static final int[] NONE = {};
    /** Articles before a noun that are written together with it, in French, Italian, Catalan, Portuguese and Irish. */
    private static final Set<String> ELIDED = Set.of(
            "l", "d", "m", "t", "qu", "n", "s", "j", "c", "jusqu", "quoiqu", "lorsqu", "puisqu", "all", "dall", "dell",
            "nell", "sull", "coll", "un", "quell", "gl", "agl", "dagl", "degl", "negl", "sugl", "b");

    /** What English writes after an apostrophe that is another word: don't, they're. */
    private static final Set<String> CONTRACTED = Set.of("t", "re", "ve", "ll", "d", "m");

    private final Lexicon lexicon;
    private final String key;
    private final Stemmer stemmer;
    /** By leaf. */
    private final int[] senses;

    private final Map<String, int[]> byStem;
    private final Map<List<String>, Integer> firstOfStems;
    /** Where the leaves of a sense begin in {@link #leaves}, by sense. */
    private final int[] begin;

    private final int[] leaves;

    /** The leaves of a lexicon in the language of this key. */
    Senses(Lexicon lexicon, String key) {
        this(lexicon, key, new int[0], new HashMap<>(), new HashMap<>());
    }

    /** The leaves of a larger lexicon, the first of which are those of another: only the further ones are looked at. */
    Senses(Lexicon lexicon, Senses before) {
        this(lexicon, before.key, before.senses, new HashMap<>(before.byStem), new HashMap<>(before.firstOfStems));
    }

    private Senses(
            Lexicon lexicon,
            String key,
            int[] known,
            Map<String, int[]> byStem,
            Map<List<String>, Integer> firstOfStems) {
        this.lexicon = lexicon;
        this.key = key;
        this.byStem = byStem;
        this.firstOfStems = firstOfStems;
        stemmer = Stemmers.of(key);
        senses = Arrays.copyOf(known, lexicon.size());
        for (int id = known.length; id < senses.length; id++) {
            senses[id] = sense(id);
        }
        begin = new int[senses.length + 1];
        leaves = file(begin);
    }

    private int sense(int id) {
        Leaf leaf = lexicon.leaf(id);
        String language = leaf.language();
        if (leaf.kind() != Phrase.Kind.FORMS
                || (language != null && !Stemmers.key(language).equals(key))) {
            return id;
        }
        Set<String> stems = new TreeSet<>();
        addStems(leaf.text(), Letters.lower(leaf.text()), stems);
        if (stems.isEmpty()) {
            return id;
        }
        Integer first = firstOfStems.putIfAbsent(List.copyOf(stems), id);
        if (first != null) {
            return first;
        }
        for (String stem : stems) {
            Ids.add(byStem, stem, id);
        }
        return id;
    }

    private int[] file(int[] begins) {
        for (int sense : senses) {
            begins[sense + 1]++;
        }
        Arrays.parallelPrefix(begins, Integer::sum);
        int[] filed = new int[senses.length];
        int[] next = begins.clone();
        for (int leaf = 0; leaf < senses.length; leaf++) {
            filed[next[senses[leaf]]++] = leaf;
        }
        return filed;
    }

    /**
     * The stems of a word, and those of the word in the small letters in which its letters are compared: a word that is a leaf by its
     * letters has a stem in common with it.
     */
    private void addStems(String clean, String lower, Set<String> stems) {
        stems.addAll(stemmer.stems(clean));
        if (!lower.equals(clean)) {
            stems.addAll(stemmer.stems(lower));
        }
    }

    /** The sense of each leaf; not to be written to. */
    int[] ofLeaves() {
        return senses;
    }

    /** Where the leaves of a sense begin; they end where those of the next sense begin. */
    int leavesFrom(int sense) {
        return begin[sense];
    }

    /** A leaf of a sense. */
    int leaf(int at) {
        return leaves[at];
    }

    /** Every sense that a word of an article in this language has, ascending. */
    int[] of(String word) {
        Set<Integer> found = new TreeSet<>();
        String clean = Letters.clean(word);
        add(clean, found);
        int apostrophe = clean.indexOf('\'');
        if (apostrophe > 0) {
            addPart(clean, apostrophe, found);
        }
        return found.isEmpty()
                ? NONE
                : found.stream().mapToInt(Integer::intValue).toArray();
    }

    private void add(String clean, Set<Integer> found) {
        String lower = Letters.lower(clean);
        lexicon.find(clean, lower, leaf -> found.add(senses[leaf]));
        if (!byStem.isEmpty()) {
            Set<String> stems = new TreeSet<>();
            addStems(clean, lower, stems);
            stems.forEach(stem -> Ids.tell(byStem.get(stem), found::add));
        }
    }

    /** A possessive or a Turkish case ending leaves the word before the apostrophe, an elided article the word after it. */
    private void addPart(String clean, int apostrophe, Set<Integer> found) {
        String before = clean.substring(0, apostrophe);
        String after = clean.substring(apostrophe + 1);
        if (ELIDED.contains(Letters.lower(before))) {
            if (!after.isEmpty()) {
                add(after, found);
            }
        } else if (before.length() > 1 && !CONTRACTED.contains(Letters.lower(after))) {
            add(before, found);
        }
    }
}
