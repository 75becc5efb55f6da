package dev.tocsin.matcher.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Files each rule under its rarest {@link Need}, and each need under its words, so that an article meets only rules that could
 * fire. Thread-safe.
 */
final class RuleIndex {
    private final List<Need> needs = new ArrayList<>();
    private final Map<Senses, NeedIndex> byLanguage = new ConcurrentHashMap<>();
    /** Where the rules of a need begin in {@link #rules}, by need. */
    private final int[] ruleBegin;

    private final int[] rules;
    /** Beside each filed rule: another leaf that it cannot do without, or -1. */
    private final int[] second;

    private final int[] always;

    /**
     * Files the rules.
     *
     * @param nodes per rule; null: it takes every article
     * @param finder of their needs
     */
    RuleIndex(@Nullable Node[] nodes, Need.Finder finder) {
        IdentityHashMap<Need, Integer> numbers = new IdentityHashMap<>();
        int[] needOfRule = new int[nodes.length];
        int[] every = new int[nodes.length];
        int everyCount = 0;
        for (int rule = 0; rule < nodes.length; rule++) {
            Node node = nodes[rule];
            Need need = node == null ? null : finder.of(node);
            if (need == null) {
                every[everyCount++] = rule;
                needOfRule[rule] = -1;
                continue;
            }
            Integer number = numbers.putIfAbsent(need, needs.size());
            needOfRule[rule] = number == null ? needs.size() : number;
            if (number == null) {
                needs.add(need);
            }
        }
        always = Arrays.copyOf(every, everyCount);
        ruleBegin = begins(needOfRule, needs.size());
        rules = file(needOfRule, ruleBegin);
        second = new int[rules.length];
        for (int at = 0; at < rules.length; at++) {
            Node node = nodes[rules[at]];
            int[] first = needs.get(needOfRule[rules[at]]).leaves();
            second[at] = node == null ? -1 : finder.second(node, first.length == 1 ? first[0] : -1);
        }
    }

    /** Where the run of each key begins when numbers are filed by key; -1 is no key. */
    private static int[] begins(int[] keys, int count) {
        int[] begin = new int[count + 1];
        for (int key : keys) {
            if (key >= 0) {
                begin[key + 1]++;
            }
        }
        Arrays.parallelPrefix(begin, Integer::sum);
        return begin;
    }

    private static int[] file(int[] keys, int[] begin) {
        int[] filed = new int[begin[begin.length - 1]];
        int[] next = begin.clone();
        for (int number = 0; number < keys.length; number++) {
            if (keys[number] >= 0) {
                filed[next[keys[number]]++] = number;
            }
        }
        return filed;
    }

    /** The rules that need no leaf: each article may fire them. */
    int[] always() {
        return always;
    }

    /** The needs by the senses of a language. */
    NeedIndex needs(Senses senses) {
        return byLanguage.computeIfAbsent(senses, language -> new NeedIndex(needs, language));
    }

    /** Where the rules filed under a need begin; they end where those of the next need begin. */
    int rulesFrom(int need) {
        return ruleBegin[need];
    }

    /** A filed rule. */
    int rule(int at) {
        return rules[at];
    }

    /** Another leaf that the rule filed here cannot do without, or -1. */
    int second(int at) {
        return second[at];
    }
}
