package dev.tocsin.matcher.match;

import org.jspecify.annotations.Nullable;

/**
 * Remembers what the words of one language are to the rules, so that each is stemmed and looked up once. Bounded. Thread-safe: readers
 * take no lock; an entry is immutable, and one that is not yet seen is merely worked out again.
 */
final class WordCache {
    private static final int FIRST_CAPACITY = 1 << 12;
    private static final int LAST_CAPACITY = 1 << 18;

    private final Lexicon lexicon;
    private final String language;
    private volatile @Nullable Entry[] table = new @Nullable Entry[FIRST_CAPACITY];
    private int size;

    private static final class Entry {
        final int hash;
        final char[] word;
        final int[] leaves;

        Entry(int hash, char[] word, int[] leaves) {
            this.hash = hash;
            this.word = word;
            this.leaves = leaves;
        }

        boolean is(int otherHash, char[] text, int start, int end) {
            if (hash != otherHash || word.length != end - start) {
                return false;
            }
            for (int i = 0; i < word.length; i++) {
                if (word[i] != text[start + i]) {
                    return false;
                }
            }
            return true;
        }
    }

    WordCache(Lexicon lexicon, String language) {
        this.lexicon = lexicon;
        this.language = language;
    }

    /** The leaves that the word is. */
    int[] leaves(char[] text, int start, int end) {
        int hash = hash(text, start, end);
        @Nullable Entry[] slots = table;
        int mask = slots.length - 1;
        for (int slot = hash & mask; ; slot = (slot + 1) & mask) {
            Entry entry = slots[slot];
            if (entry == null) {
                return learn(hash, text, start, end);
            }
            if (entry.is(hash, text, start, end)) {
                return entry.leaves;
            }
        }
    }

    private static int hash(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text[i];
        }
        return hash ^ (hash >>> 15);
    }

    private int[] learn(int hash, char[] text, int start, int end) {
        String word = new String(text, start, end - start);
        int[] leaves = lexicon.resolve(word, language);
        put(new Entry(hash, word.toCharArray(), leaves));
        return leaves;
    }

    private synchronized void put(Entry entry) {
        @Nullable Entry[] slots = table;
        if (size * 2 >= slots.length) {
            slots = larger(slots);
            table = slots;
        }
        if (insert(slots, entry)) {
            size++;
        }
    }

    /** Twice as large, or empty where it is as large as it may be: a full memory is worth less than a fresh one. */
    private @Nullable Entry[] larger(@Nullable Entry[] slots) {
        if (slots.length >= LAST_CAPACITY) {
            size = 0;
            return new @Nullable Entry[FIRST_CAPACITY];
        }
        @Nullable Entry[] copy = new @Nullable Entry[slots.length * 2];
        for (Entry entry : slots) {
            if (entry != null) {
                insert(copy, entry);
            }
        }
        return copy;
    }

    private static boolean insert(@Nullable Entry[] slots, Entry entry) {
        int mask = slots.length - 1;
        int slot = entry.hash & mask;
        for (; ; slot = (slot + 1) & mask) {
            Entry there = slots[slot];
            if (there == null) {
                slots[slot] = entry;
                return true;
            }
            if (there.is(entry.hash, entry.word, 0, entry.word.length)) {
                return false;
            }
        }
    }
}
