package dev.tocsin.matcher.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which members share rare words or names with an article: an index, so that its cost follows the words and not the members. */
final class Postings {
    private static final int WORDS = 40;
    private static final int NAMES = 16;
    private static final int VISITS = 12_000;

    private final Map<Integer, Slots> postings = new HashMap<>();
    private final List<Member> members = new ArrayList<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final List<Integer> free = new ArrayList<>();

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

    void add(Member member) {
        int slot;
        if (free.isEmpty()) {
            slot = members.size();
            members.add(member);
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

    /** Puts a member in the place of an earlier one with the same words. */
    void replace(Member member) {
        Integer slot = slots.get(member.article());
        if (slot != null) {
            members.set(slot, member);
        }
    }

    /** The members that share most, best first. */
    List<Hit> find(Features features, int limit) {
        record Key(int hash, double worth, int length) {}
        List<Key> keys = new ArrayList<>();
        keys(features).forEach((hash, worth) -> {
            Slots list = postings.get(hash);
            if (list != null) {
                keys.add(new Key(hash, worth, list.size));
            }
        });
        keys.sort(Comparator.comparingInt(Key::length).thenComparingInt(Key::hash));
        Map<Integer, double[]> worths = new HashMap<>();
        int visits = 0;
        for (Key key : keys) {
            Slots list = postings.get(key.hash);
            if (list == null || visits + list.size > VISITS) {
                break;
            }
            visits += list.size;
            for (int i = 0; i < list.size; i++) {
                worths.computeIfAbsent(list.slots[i], slot -> new double[1])[0] += key.worth;
            }
        }
        return worths.entrySet().stream()
                .map(entry -> new Hit(members.get(entry.getKey()), entry.getValue()[0]))
                .sorted(Comparator.comparingDouble(Hit::worth)
                        .reversed()
                        .thenComparing(hit -> hit.member().order(), Comparator.reverseOrder()))
                .limit(limit)
                .toList();
    }

    private static Map<Integer, Double> keys(Features features) {
        Terms terms = features.terms();
        Map<Integer, Double> keys = new TreeMap<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.<Integer>comparingDouble(i -> -terms.value(i)));
        for (int i : order.subList(0, Math.min(WORDS, order.size()))) {
            keys.put(terms.hash(i), (double) terms.value(i) * terms.value(i));
        }
        features.names().stream().limit(NAMES).forEach(name -> {
            String key = NameKey.of(name);
            if (key.length() > 3) {
                keys.put(Hashes.hash("#" + key), 0.02);
            }
        });
        return keys;
    }
}
