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
import org.jspecify.annotations.Nullable;

/** The same people told again under another name: the aid workers of a headline are the drivers of its lead. Pure. */
final class Retold {
    private Retold() {}

    /** The counts of an article: as many people, told of in another sentence as of another group, are the same people. */
    static List<Count> within(List<Count> counts) {
        List<Count> result = new ArrayList<>();
        for (Count count : counts) {
            Count known = result.stream()
                    .filter(earlier -> same(earlier, count) && !together(counts, earlier, count))
                    .findFirst()
                    .orElse(null);
            if (known == null) {
                result.add(count);
            } else if (!oneMore(known)) {
                result.add(count.of(known.who()).as(Relation.STATED));
            }
        }
        return result;
    }

    /** A number of people told again; those found dead are the dead of the headline, and its "two more" the two of the lead. */
    private static boolean same(Count earlier, Count count) {
        boolean again = count.relation() == Relation.MOVED || (oneMore(earlier) && earlier.who() == count.who());
        boolean renamed = earlier.who() != count.who() && named(earlier.who()) && named(count.who());
        return earlier.kind() == count.kind()
                && (count.relation() == Relation.STATED || count.relation() == Relation.MOVED)
                && (earlier.relation() == Relation.STATED || oneMore(earlier))
                && (again || (renamed && !oneMore(earlier)))
                && count.min() > 1
                && !count.uncounted()
                && earlier.figure().equals(count.figure())
                && earlier.sentence() != count.sentence();
    }

    private static boolean oneMore(Count count) {
        return count.relation() == Relation.INCREMENT && count.sentence() == 0;
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
     * of the group known, are those; where an article counts everybody and comes to as many as are known, its groups are nobody new.
     */
    static Map<Group, Entry> across(Map<Group, Entry> told, Map<Group, Figure> known) {
        Entry everybody = told.get(Group.UNSPECIFIED);
        boolean all = everybody != null && everybody.figure().min() == Telling.total(known);
        Map<Group, Entry> result = new EnumMap<>(Group.class);
        told.forEach((group, entry) -> {
            Group same = known.containsKey(group) || entry.onTop() || !named(group)
                    ? group
                    : knownAs(entry.figure(), told, known, result);
            if (same != null) {
                result.put(same, entry);
            } else if (!all) {
                result.put(group, entry);
            }
        });
        return result;
    }

    private static @Nullable Group knownAs(
            Figure figure, Map<Group, Entry> told, Map<Group, Figure> known, Map<Group, Entry> taken) {
        for (Map.Entry<Group, Figure> one : known.entrySet()) {
            Group group = one.getKey();
            boolean free = named(group) && !told.containsKey(group) && !taken.containsKey(group);
            if (free && one.getValue().equals(figure)) {
                return group;
            }
        }
        return null;
    }

    /** Attackers are nobody else, and people without a group are anybody anyway. */
    private static boolean named(Group group) {
        return group != Group.MILITANT && group != Group.UNSPECIFIED;
    }
}
