package dev.tocsin.matcher.match;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Remembers what the words of one language are to the rules, so that each is stemmed and looked up once. Bounded: a full memory is
 * worth less than a fresh one, so that it starts anew. Not thread-safe: each reading has its own.
 */
final class WordCache {
    private static final int FIRST_CAPACITY = 1 << 10;
    private static final int MOST_WORDS = 1 << 16;
    /** So many letters below U+0100 fill the key and need no further look. */
    private static final int SHORT = Long.BYTES;

    private static final int WHOLE_IN_KEY = -1;
    private static final int NO_SENSES = 0;

    private final Senses senses;
    /** Not the same in any two processes, so that nobody can write words that all fall into one slot. */
    private final long multiplier = ThreadLocalRandom.current().nextLong() | 1;

    private int shift;
    private int size;
    private long[] keys = {};
    /** Per slot: one more than where its senses are; 0: free. */
    private int[] values = {};
    /** Per slot: where the letters of the word are, or that they are in the key. */
    private int[] spellings = {};

    private char[] letters = new char[1 << 12];
    private int letterCount;
    /** Runs of senses, the length before each. */
    private int[] runs = new int[1 << 10];

    private int runCount;

    WordCache(Senses senses) {
        this.senses = senses;
        clear();
    }

    /** Of the language. */
    Senses senses() {
        return senses;
    }

    /** Where the senses of a word begin, for {@link #count} and {@link #sense}. */
    int find(char[] text, int start, int end) {
        long key = 0;
        boolean whole = end - start <= SHORT;
        for (int i = start; whole && i < end; i++) {
            whole = text[i] < 0x100;
            key = (key << Byte.SIZE) | text[i];
        }
        if (!whole) {
            key = 1;
            for (int i = start; i < end; i++) {
                key = (key + text[i]) * multiplier;
            }
        }
        return find(key, whole, text, start, end);
    }

    private int find(long key, boolean whole, char[] text, int start, int end) {
        int mask = keys.length - 1;
        int slot = slot(key);
        while (values[slot] != 0) {
            if (keys[slot] == key && isSame(spellings[slot], whole, text, start, end)) {
                return values[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        return learn(key, whole, text, start, end);
    }

    private int slot(long key) {
        return (int) ((key * multiplier) >>> shift);
    }

    private boolean isSame(int spelling, boolean whole, char[] text, int start, int end) {
        if (whole || spelling == WHOLE_IN_KEY) {
            return whole && spelling == WHOLE_IN_KEY;
        }
        int length = end - start;
        return letters[spelling] == length
                && Arrays.equals(letters, spelling + 1, spelling + 1 + length, text, start, end);
    }

    /** How many senses there are at a place that {@link #find} gave. */
    int count(int run) {
        return runs[run];
    }

    /** One of them, from 1. */
    int sense(int run, int number) {
        return runs[run + number];
    }

    private int learn(long key, boolean whole, char[] text, int start, int end) {
        int[] found = senses.of(new String(text, start, end - start));
        if (size == MOST_WORDS) {
            clear();
        } else if (size * 2 == keys.length) {
            grow();
        }
        int run = found.length == 0 ? NO_SENSES : addRun(found);
        put(key, run + 1, whole ? WHOLE_IN_KEY : addLetters(text, start, end));
        size++;
        return run;
    }

    private void put(long key, int value, int spelling) {
        int mask = keys.length - 1;
        int slot = slot(key);
        while (values[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        values[slot] = value;
        spellings[slot] = spelling;
    }

    private int addRun(int[] found) {
        if (runCount + found.length >= runs.length) {
            runs = Arrays.copyOf(runs, (runCount + found.length) * 2);
        }
        int at = runCount;
        runs[at] = found.length;
        System.arraycopy(found, 0, runs, at + 1, found.length);
        runCount += found.length + 1;
        return at;
    }

    private int addLetters(char[] text, int start, int end) {
        int length = end - start;
        if (letterCount + length >= letters.length) {
            letters = Arrays.copyOf(letters, (letterCount + length) * 2);
        }
        int at = letterCount;
        letters[at] = (char) length;
        System.arraycopy(text, start, letters, at + 1, length);
        letterCount += length + 1;
        return at;
    }

    private void clear() {
        allocate(FIRST_CAPACITY);
        size = 0;
        letterCount = 0;
        runs[NO_SENSES] = 0;
        runCount = 1;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        int[] oldSpellings = spellings;
        allocate(keys.length * 2);
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldValues[slot] != 0) {
                put(oldKeys[slot], oldValues[slot], oldSpellings[slot]);
            }
        }
    }

    private void allocate(int capacity) {
        keys = new long[capacity];
        values = new int[capacity];
        spellings = new int[capacity];
        shift = Long.SIZE - Integer.numberOfTrailingZeros(capacity);
    }
}
