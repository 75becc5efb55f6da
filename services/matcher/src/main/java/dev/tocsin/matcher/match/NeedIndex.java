package dev.tocsin.matcher.match;

import java.util.Arrays;
import java.util.List;

/** The needs of the rules, each filed under the senses of its leaves in one language. Immutable. */
final class NeedIndex {
    /** Where the needs of a sense begin in {@link #needs}, by sense. */
    private final int[] begin;

    private final int[] needs;

    NeedIndex(List<Need> all, Senses language) {
        int[] senses = language.ofLeaves();
        begin = new int[senses.length + 1];
        for (Need need : all) {
            for (int leaf : need.leaves()) {
                begin[senses[leaf] + 1]++;
            }
        }
        Arrays.parallelPrefix(begin, Integer::sum);
        needs = new int[begin[senses.length]];
        int[] next = begin.clone();
        for (int number = 0; number < all.size(); number++) {
            for (int leaf : all.get(number).leaves()) {
                needs[next[senses[leaf]]++] = number;
            }
        }
    }

    /** Where the needs filed under a sense begin; they end where those of the next sense begin. */
    int from(int sense) {
        return begin[sense];
    }

    /** A filed need. */
    int need(int at) {
        return needs[at];
    }
}
