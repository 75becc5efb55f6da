package dev.tocsin.matcher.toll;

import dev.tocsin.matcher.fact.Count;
import dev.tocsin.matcher.fact.Count.Relation;
import dev.tocsin.matcher.toll.ArticleToll.Entry;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The same people told again under another name: the aid workers of a headline are the drivers of its lead. Pure. */
final class Retold {
    private Retold() {}

    /** The counts of an article: as many people, told of in another sentence as of another group, are the same people. */
    static List<Count> within(List<Count> counts) {
        List<Count> result = new ArrayList<>();
        for (Count count : counts) {
            Count known = result.stream()
                    .filter(earlier -> sameFigure(earlier, count) && !together(counts, earlier, count))
                    .findFirst()
                    .orElse(null);
            boolean oneMore = known != null && known.relation() == Relation.INCREMENT && known.sentence() == 0;
            if (known == null || (oneMore && known.who() != count.who())) {
                result.add(count);
            } else if (!oneMore) {
                result.add(count.of(known.who()));
            }
        }
        return result;
    }

    /** A number of people told without "more" behind one that may have been. */
    private static boolean sameFigure(Count earlier, Count count) {
        boolean more = earlier.relation() == Relation.INCREMENT && earlier.sentence() == 0;
        return earlier.kind() == count.kind()
                && count.relation() == Relation.STATED
                && (earlier.relation() == Relation.STATED || more)
                && (named(earlier.who()) && named(count.who()))
                && (more || earlier.who() != count.who())
                && count.min() > 1
                && !count.uncounted()
                && earlier.figure().equals(count.figure())
                && earlier.sentence() != count.sentence();
    }

    /** Whether one sentence tells of both groups, so that they are two. */
    private static boolean together(List<Count> counts, Count one, Count other) {
        return one.who() != other.who()
                && counts.stream()
                        .filter(count -> count.kind() == one.kind() && count.who() == one.who())
                        .anyMatch(count -> counts.stream()
                                .anyMatch(beside -> beside.kind() == one.kind()
                                        && beside.who() == other.who()
                                        && beside.sentence() == count.sentence()));
    }

    /**
     * The figures of an article under the names that the event knows them by: as many people of another group, where the article has none
     * of the group known, are those.
     */
    static Map<Group, Entry> across(Map<Group, Entry> told, Map<Group, Figure> known) {
        Map<Group, Entry> result = new EnumMap<>(Group.class);
        told.forEach((group, entry) -> {
            Group same = group;
            for (Map.Entry<Group, Figure> one : known.entrySet()) {
                boolean free = !told.containsKey(one.getKey()) && !result.containsKey(one.getKey());
                if (!known.containsKey(group)
                        && !entry.onTop()
                        && named(group)
                        && named(one.getKey())
                        && free
                        && one.getValue().equals(entry.figure())) {
                    same = one.getKey();
                }
            }
            result.put(same, entry);
        });
        return result;
    }

    /** Attackers are nobody else, and people without a group are anybody anyway. */
    private static boolean named(Group group) {
        return group != Group.MILITANT && group != Group.UNSPECIFIED;
    }
}
