package dev.tocsin.matcher.toll;

import dev.tocsin.matcher.fact.Count;
import dev.tocsin.matcher.fact.Count.Relation;
import dev.tocsin.matcher.fact.Count.Source;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The figures one article comes to: its parts added, its totals believed, nobody counted twice. */
final class ArticleToll {
    private ArticleToll() {}

    /**
     * A figure of an article.
     *
     * @param figure the people
     * @param source how far its source is to be believed
     * @param onTop whether it only adds to what others counted
     */
    record Entry(Figure figure, Source source, boolean onTop) {}

    static Map<CasualtyKind, Map<Group, Entry>> of(ArticleClaims article) {
        Map<CasualtyKind, Map<Group, Entry>> entries = new EnumMap<>(CasualtyKind.class);
        for (CasualtyKind kind : CasualtyKind.values()) {
            for (Group group : Group.values()) {
                List<Count> counts = article.counts().stream()
                        .filter(count -> count.kind() == kind && count.who() == group)
                        .toList();
                Entry entry = counts.isEmpty() ? null : entry(counts, article.counts());
                if (entry != null) {
                    entries.computeIfAbsent(kind, k -> new EnumMap<>(Group.class))
                            .put(group, entry);
                }
            }
        }
        withoutParts(entries, article.counts());
        return entries;
    }

    private static @Nullable Entry entry(List<Count> counts, List<Count> all) {
        Source best = counts.stream()
                .map(Count::source)
                .max(Comparator.naturalOrder())
                .orElse(Source.REPORTED);
        List<Count> believed =
                counts.stream().filter(count -> near(count.source(), best)).toList();
        Count total = largest(believed, count -> count.relation() == Relation.CUMULATIVE);
        Count stated =
                largest(believed, count -> count.relation() == Relation.STATED || count.relation() == Relation.SUBSET);
        Count shot = largest(believed, count -> count.relation() == Relation.SHOT);
        List<Count> added = believed.stream()
                .filter(count -> count.relation() == Relation.INCREMENT || count.relation() == Relation.MOVED)
                .toList();
        if (total != null) {
            return new Entry(total.figure(), total.source(), false);
        }
        Figure figure = stated == null ? null : stated.figure();
        figure = larger(figure, persons(believed));
        if (shot != null) {
            figure = larger(figure, minusKilled(shot.figure(), all, shot.who()));
        }
        boolean onTop = figure == null;
        for (Count count : added) {
            Figure sum = figure == null ? count.figure() : plus(figure, count.figure());
            boolean told = figure != null && stated != null && stated.min() >= sum.min();
            figure = told ? figure : sum;
        }
        onTop &= added.stream().anyMatch(count -> count.relation() == Relation.MOVED) || onlyAdds(counts, all);
        return figure == null ? null : new Entry(figure, best, onTop);
    }

    /** "four others wounded" is a figure of its own where it sets them apart from the dead. */
    private static boolean onlyAdds(List<Count> counts, List<Count> all) {
        CasualtyKind kind = counts.getFirst().kind();
        return counts.stream().allMatch(count -> count.relation() == Relation.INCREMENT)
                && all.stream().noneMatch(count -> count.kind() != kind && count.relation() != Relation.INCREMENT);
    }

    private static boolean near(Source source, Source best) {
        return source == best || (best == Source.OFFICIAL && source == Source.REPORTED);
    }

    private static @Nullable Count largest(List<Count> counts, Predicate<Count> wanted) {
        return counts.stream()
                .filter(wanted)
                .max(Comparator.comparingInt(Count::min).thenComparing(count -> count.max() != null))
                .orElse(null);
    }

    /** Single people told apart by their names. */
    private static @Nullable Figure persons(List<Count> counts) {
        Set<String> names = new HashSet<>();
        for (Count count : counts) {
            String person = count.person();
            if (person != null && count.min() == 1) {
                names.add(person.substring(person.lastIndexOf(' ') + 1));
            }
        }
        return names.size() < 2 ? null : Figure.exactly(names.size());
    }

    /** Of those shot, the dead are not wounded. */
    private static @Nullable Figure minusKilled(Figure shot, List<Count> all, Group group) {
        int killed = all.stream()
                .filter(count -> count.kind() == CasualtyKind.KILLED
                        && count.relation() != Relation.SUBSET
                        && (count.who() == group || count.who() == Group.UNSPECIFIED || group == Group.UNSPECIFIED))
                .mapToInt(Count::min)
                .max()
                .orElse(0);
        int wounded = shot.min() - killed;
        return wounded <= 0 ? null : shot.exact() ? Figure.exactly(wounded) : Figure.atLeast(wounded);
    }

    /** "six people, including two officers": the other four are all that is left without a group. */
    private static void withoutParts(Map<CasualtyKind, Map<Group, Entry>> entries, List<Count> counts) {
        entries.forEach((kind, groups) -> {
            Entry whole = groups.get(Group.UNSPECIFIED);
            if (whole == null || !whole.figure().exact()) {
                return;
            }
            int parts = 0;
            for (Count count : counts) {
                if (count.kind() == kind && count.relation() == Relation.SUBSET && count.who() != Group.UNSPECIFIED) {
                    parts += count.min();
                }
            }
            if (parts > 0) {
                int rest = whole.figure().min() - parts;
                if (rest > 0) {
                    groups.put(Group.UNSPECIFIED, new Entry(Figure.exactly(rest), whole.source(), false));
                } else {
                    groups.remove(Group.UNSPECIFIED);
                }
            }
        });
    }

    static @Nullable Figure larger(@Nullable Figure one, @Nullable Figure other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.min() > one.min() ? other : one;
    }

    static Figure plus(Figure one, Figure other) {
        Integer max = one.max() == null || other.max() == null
                ? null
                : Integer.valueOf(Objects.requireNonNull(one.max()) + Objects.requireNonNull(other.max()));
        return new Figure(one.min() + other.min(), max);
    }
}
