package dev.tocsin.matcher.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which members share rare words or names with an article: an index, so that its cost follows the words and not the members. Used by one
 * thread.
 */
final class Postings {
    private static final int WORDS = 40;
    private static final int NAMES = 16;
    private static final int VISITS = 12_000;
    /** Keeps the key of a name apart from the hash of a word. */
    private static final int NAME = 0x7feb352d;

    private static final int FOUR_CONSONANTS = 7 * 7 * 7;
    private static final float NAME_WORTH = 0.02f;

    private final Map<Integer, Slots> postings = new HashMap<>();
    private final List<Member> members = new ArrayList<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final List<Integer> free = new ArrayList<>();
    private float[] worths = new float[64];

    /** The members under one key. */
    private static final class Slots {
        private int[] slots = new int[2];
        private int size;

        void add(int slot) {
            if (size == slots.length) {
                slots = Arrays.copyOf(slots, size * 2);
            }
            slots[size++] = slot;
        }

        void remove(int slot) {
            for (int i = 0; i < size; i++) {
                if (slots[i] == slot) {
                    slots[i] = slots[--size];
                    return;
                }
            }
        }
    }

    /** A member with the sum of what its shared keys are worth. */
    record Hit(Member member, double worth) {}

    private record Key(int hash, float worth, Slots slots) {}

    void add(Member member) {
        int slot;
        if (free.isEmpty()) {
            slot = members.size();
            members.add(member);
            worths = slot < worths.length ? worths : Arrays.copyOf(worths, slot * 2);
        } else {
            slot = free.removeLast();
            members.set(slot, member);
        }
        slots.put(member.article(), slot);
        for (int key : keys(member.features()).keySet()) {
            postings.computeIfAbsent(key, k -> new Slots()).add(slot);
        }
    }

    void remove(Member member) {
        Integer slot = slots.remove(member.article());
        if (slot == null) {
            return;
        }
        for (int key : keys(members.get(slot).features()).keySet()) {
            Slots list = postings.get(key);
            if (list != null) {
                list.remove(slot);
                if (list.size == 0) {
                    postings.remove(key);
                }
            }
        }
        free.add(slot);
    }

    /** The members that share most, best first. */
    List<Hit> find(Features features, int limit) {
        int[] touched = new int[VISITS];
        int found = 0;
        int visits = 0;
        for (Key key : rarestFirst(features)) {
            visits += key.slots.size;
            if (visits > VISITS) {
                break;
            }
            for (int i = 0; i < key.slots.size; i++) {
                int slot = key.slots.slots[i];
                if (worths[slot] == 0) {
                    touched[found++] = slot;
                }
                worths[slot] += key.worth;
            }
        }
        float enough = enough(touched, found, limit);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < found; i++) {
            float worth = worths[touched[i]];
            worths[touched[i]] = 0;
            if (worth >= enough) {
                hits.add(new Hit(members.get(touched[i]), worth));
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::worth)
                .reversed()
                .thenComparing(hit -> hit.member().order(), Comparator.reverseOrder()));
        return hits.subList(0, Math.min(limit, hits.size()));
    }

    private List<Key> rarestFirst(Features features) {
        List<Key> keys = new ArrayList<>();
        keys(features).forEach((hash, worth) -> {
            Slots list = postings.get(hash);
            if (list != null) {
                keys.add(new Key(hash, worth, list));
            }
        });
        keys.sort(Comparator.<Key>comparingInt(key -> key.slots.size).thenComparingInt(Key::hash));
        return keys;
    }

    /** The worth from which on no more than about {@code limit} members are left, so that the others need no sorting. */
    private float enough(int[] touched, int found, int limit) {
        if (found <= limit) {
            return 0;
        }
        float[] all = new float[found];
        for (int i = 0; i < found; i++) {
            all[i] = worths[touched[i]];
        }
        Arrays.sort(all);
        return all[found - limit];
    }

    /** The weightiest words and the first names, with what sharing them is worth. */
    private static Map<Integer, Float> keys(Features features) {
        Terms terms = features.terms();
        long[] order = new long[terms.size()];
        for (int i = 0; i < order.length; i++) {
            // weights are not negative, so that their bits sort as they do
            order[i] = ((long) Float.floatToIntBits(terms.value(i)) << 32) | (order.length - 1 - i);
        }
        Arrays.sort(order);
        Map<Integer, Float> keys = new HashMap<>();
        for (int i = order.length - 1; i >= Math.max(0, order.length - WORDS); i--) {
            int index = order.length - 1 - (int) order[i];
            if (terms.value(index) > 0) {
                keys.put(terms.hash(index), terms.value(index) * terms.value(index));
            }
        }
        for (String name :
                features.names().subList(0, Math.min(NAMES, features.names().size()))) {
            int key = NameKey.of(name);
            if (key >= FOUR_CONSONANTS) {
                keys.put(Hashes.mix(key ^ NAME), NAME_WORTH);
            }
        }
        return keys;
    }
}
