package dev.tocsin.matcher.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A set of 32-bit hashes, sorted. Immutable; written as a JSON array. */
public final class Hashes {
    private static final Hashes NONE = new Hashes(new int[0]);

    private final int[] sorted;

    private Hashes(int[] sorted) {
        this.sorted = sorted;
    }

    /** The empty set. */
    public static Hashes none() {
        return NONE;
    }

    /** Reads what {@link #toArray()} wrote; of fixed arity, as Jackson calls creators through method handles. */
    @JsonCreator
    static Hashes read(int[] hashes) {
        return of(hashes);
    }

    /** The set of these numbers. */
    public static Hashes of(int... hashes) {
        return hashes.length == 0
                ? NONE
                : new Hashes(Arrays.stream(hashes).sorted().distinct().toArray());
    }

    /** The set of these numbers. */
    public static Hashes of(Collection<Integer> hashes) {
        return of(hashes.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The set of the hashes of these words. */
    public static Hashes ofWords(Collection<String> words) {
        return of(words.stream().mapToInt(Hashes::hash).toArray());
    }

    /** A well-mixed hash of a word (the finalizer of MurmurHash3 over {@link String#hashCode()}), the same on every machine. */
    public static int hash(String word) {
        return mix(word.hashCode());
    }

    /** The finalizer of MurmurHash3. */
    static int mix(int hash) {
        int mixed = hash;
        mixed ^= mixed >>> 16;
        mixed *= 0x85ebca6b;
        mixed ^= mixed >>> 13;
        mixed *= 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }

    /** The numbers in ascending order. */
    @JsonValue
    public int[] toArray() {
        return sorted.clone();
    }

    /** How many. */
    public int size() {
        return sorted.length;
    }

    /** The number at a place in ascending order. */
    int at(int index) {
        return sorted[index];
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return sorted.length == 0;
    }

    /** Whether a number is among them. */
    public boolean contains(int hash) {
        return Arrays.binarySearch(sorted, hash) >= 0;
    }

    /** How many numbers are in both sets. */
    public int common(Hashes other) {
        int i = 0;
        int j = 0;
        int common = 0;
        while (i < sorted.length && j < other.sorted.length) {
            if (sorted[i] == other.sorted[j]) {
                common++;
                i++;
                j++;
            } else if (sorted[i] < other.sorted[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hashes hashes && Arrays.equals(sorted, hashes.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
