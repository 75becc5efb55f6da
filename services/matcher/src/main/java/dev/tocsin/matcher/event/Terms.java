package dev.tocsin.matcher.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Words by hash with a number each: counts in a fresh article, weights once frozen. Sorted by hash. Immutable; written as two JSON
 * arrays.
 */
public final class Terms {
    private final int[] hashes;
    private final float[] values;

    /**
     * Terms as they were written.
     *
     * @param hashes ascending, no duplicates
     * @param values one for each hash
     */
    @JsonCreator
    Terms(@JsonProperty("hashes") int[] hashes, @JsonProperty("values") float[] values) {
        if (hashes.length != values.length) {
            throw new IllegalArgumentException(hashes.length + " hashes and " + values.length + " values");
        }
        this.hashes = hashes.clone();
        this.values = values.clone();
    }

    /** Terms of a map from hash to number. */
    static Terms of(Map<Integer, Float> terms) {
        int[] hashes = new int[terms.size()];
        float[] values = new float[terms.size()];
        int at = 0;
        for (Map.Entry<Integer, Float> term : new TreeMap<>(terms).entrySet()) {
            hashes[at] = term.getKey();
            values[at++] = term.getValue();
        }
        return new Terms(hashes, values);
    }

    /** The hashes, ascending. */
    @JsonProperty("hashes")
    int[] hashes() {
        return hashes.clone();
    }

    /** The numbers, in the order of the hashes. */
    @JsonProperty("values")
    float[] values() {
        return values.clone();
    }

    int size() {
        return hashes.length;
    }

    int hash(int index) {
        return hashes[index];
    }

    float value(int index) {
        return values[index];
    }

    /** The number of a hash, 0 where it is not there. */
    float valueOf(int hash) {
        int index = Arrays.binarySearch(hashes, hash);
        return index < 0 ? 0 : values[index];
    }

    /** The inner product. */
    double dot(Terms other) {
        int i = 0;
        int j = 0;
        double dot = 0;
        while (i < hashes.length && j < other.hashes.length) {
            if (hashes[i] == other.hashes[j]) {
                dot += values[i++] * other.values[j++];
            } else if (hashes[i] < other.hashes[j]) {
                i++;
            } else {
                j++;
            }
        }
        return dot;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Terms terms
                && Arrays.equals(hashes, terms.hashes)
                && Arrays.equals(values, terms.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(hashes) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return hashes.length + " terms";
    }
}
