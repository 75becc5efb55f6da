package dev.tocsin.matcher.match;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Small lists of numbers by key: most keys have one. Pure. */
final class Ids {
    private Ids() {}

    /** Adds a number to those of a key; numbers come in ascending order. */
    static <K> void add(Map<K, int[]> map, K key, int id) {
        int[] ids = map.get(key);
        if (ids == null) {
            map.put(key, new int[] {id});
        } else if (ids[ids.length - 1] != id) {
            int[] more = Arrays.copyOf(ids, ids.length + 1);
            more[ids.length] = id;
            map.put(key, more);
        }
    }

    /** Tells each of the numbers, where there are any. */
    static void tell(int @Nullable [] ids, IntConsumer found) {
        if (ids != null) {
            for (int id : ids) {
                found.accept(id);
            }
        }
    }
}
