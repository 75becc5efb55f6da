package dev.tocsin.matcher.toll;

import dev.tocsin.matcher.fact.Count;
import dev.tocsin.matcher.fact.Count.Relation;
import dev.tocsin.matcher.fact.Count.Source;
import dev.tocsin.matcher.fact.Person;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The figures one article comes to: its parts added, its totals believed, nobody counted twice. */
final class ArticleToll {
    private static final int LEAD = 4;
    private static final int FIRM = 2;
    private static final int NEAR = 2;
    private static final int VERBS = 1000;
    private static final int STORY = 7;
    private static final int LONG_STORY = 14;

    private final List<Count> counts;
    private final Persons persons;

    private ArticleToll(List<Count> counts) {
        this.counts = counts;
        this.persons = new Persons(counts);
    }

    /**
     * A figure of an article.
     *
     * @param figure the people
     * @param source how far its source is to be believed
     * @param onTop whether it only adds to what others counted
     * @param firm whether the headline or the lead says it, or a total: what the article is about
     */
    record Entry(Figure figure, Source source, boolean onTop, boolean firm) {}

    /** The figures by kind and group; those without a group are everybody of that kind. */
    static Map<CasualtyKind, Map<Group, Entry>> of(ArticleClaims article) {
        ArticleToll toll = new ArticleToll(Retold.within(story(article.counts())));
        Map<CasualtyKind, Map<Group, Entry>> entries = new EnumMap<>(CasualtyKind.class);
        for (CasualtyKind kind : CasualtyKind.values()) {
            Map<Group, Entry> row = toll.row(kind);
            if (!row.isEmpty()) {
                entries.put(kind, row);
            }
        }
        return entries;
    }

    /** Figures far behind those of the lead are other stories': round-ups, links, earlier crimes. */
    private static List<Count> story(List<Count> counts) {
        boolean lead = counts.stream().anyMatch(count -> count.sentence() <= LEAD);
        return lead ? counts.stream().filter(ArticleToll::ofStory).toList() : counts;
    }

    /** "People" may be anybody's; those of a group are told apart by it, and a total is one wherever it stands. */
    private static boolean ofStory(Count count) {
        boolean anybody = count.who() == Group.UNSPECIFIED || count.who() == Group.CIVILIAN;
        return count.sentence() <= (anybody ? STORY : LONG_STORY) || count.relation() == Relation.CUMULATIVE;
    }

    private Map<Group, Entry> row(CasualtyKind kind) {
        Map<Group, Entry> row = new EnumMap<>(Group.class);
        List<Count> ofKind = counts.stream()
                .filter(count -> count.kind() == kind && !persons.elsewhere(count))
                .toList();
        int named = 0;
        for (Group group : Group.values()) {
            List<Count> ofGroup = ofKind.stream()
                    .filter(count -> persons.group(count) == group)
                    .toList();
            Entry entry = group == Group.UNSPECIFIED || ofGroup.isEmpty() ? null : entry(ofGroup, group);
            if (entry != null) {
                row.put(group, entry);
                named += entry.figure().min();
            }
        }
        boolean anybody = ofKind.stream().anyMatch(count -> count.who() == Group.UNSPECIFIED);
        Entry everybody = ofKind.isEmpty() || !anybody ? null : entry(ofKind, Group.UNSPECIFIED);
        if (everybody != null && (everybody.figure().min() > named || row.isEmpty())) {
            row.put(Group.UNSPECIFIED, everybody);
        }
        return row;
    }

    private @Nullable Entry entry(List<Count> wanted, Group group) {
        Source best = wanted.stream()
                .map(Count::source)
                .max(Comparator.naturalOrder())
                .orElse(Source.REPORTED);
        List<Count> believed =
                wanted.stream().filter(count -> near(count.source(), best)).toList();
        Count total = largest(believed, count -> count.relation() == Relation.CUMULATIVE);
        if (total != null) {
            return new Entry(total.figure(), total.source(), false, true);
        }
        Figure stated = besideTheDead(believed, stated(believed, group));
        Figure figure = stated;
        boolean onTop = figure == null;
        List<Count> added = believed.stream()
                .filter(count -> count.relation() == Relation.INCREMENT || count.relation() == Relation.MOVED)
                .toList();
        List<Count> told = new ArrayList<>();
        for (Count count : added) {
            if (again(count, told) || deadAlready(count, believed) || headlined(count, believed)) {
                continue;
            }
            Figure base = onTopOf(count, believed, told);
            base = base == null ? figure : base;
            told.add(count);
            figure = larger(figure, base == null ? count.figure() : plus(base, count.figure()));
        }
        onTop &= added.stream().anyMatch(count -> count.relation() == Relation.MOVED) || onlyAdds(wanted);
        return figure == null ? null : new Entry(figure, best, onTop, firm(figure, believed, group));
    }

    /** "Two women lay on the road. Three others …" under "Five shot": what those told just before come to with what was told on top of them. */
    private static @Nullable Figure onTopOf(Count count, List<Count> believed, List<Count> told) {
        if (count.relation() != Relation.INCREMENT) {
            return null;
        }
        Figure sum = largestNear(count, believed);
        for (Count more : told) {
            sum = sum != null && count.sentence() - more.sentence() <= NEAR ? plus(sum, more.figure()) : sum;
        }
        return sum;
    }

    private static @Nullable Figure largestNear(Count count, List<Count> believed) {
        Count near = largest(
                believed,
                known -> known.relation() == Relation.STATED
                        && known.sentence() > 0
                        && known.sentence() <= count.sentence()
                        && count.sentence() - known.sentence() <= NEAR);
        return near == null ? null : near.figure();
    }

    private static boolean bothMoved(Count one, Count other) {
        return one.relation() == Relation.MOVED && other.relation() == Relation.MOVED;
    }

    /** One who died of a wound, and a death told plainly: the same where nothing speaks against it. */
    private static boolean deadAlready(Count count, List<Count> believed) {
        Person person = count.person();
        return count.relation() == Relation.MOVED
                && person != null
                && believed.stream()
                        .anyMatch(known -> known.relation() == Relation.STATED
                                && known.person() != null
                                && !person.conflicts(known.person()));
    }

    /** In the lead, or of people who are told apart from others by what they are. */
    private boolean firm(Figure figure, List<Count> believed, Group group) {
        if (group != Group.UNSPECIFIED && group != Group.CIVILIAN) {
            return true;
        }
        List<Count> lead = believed.stream()
                .filter(count -> count.sentence() <= FIRM || count.relation() == Relation.MOVED)
                .toList();
        Figure told = lead.isEmpty() ? null : stated(lead, group);
        return (told != null && told.min() >= figure.min())
                || lead.stream()
                        .anyMatch(count -> count.relation() != Relation.STATED && count.relation() != Relation.SUBSET);
    }

    /** "Another man was treated" under "Four hurt in bar": one of those the headline counts. */
    private static boolean headlined(Count count, List<Count> believed) {
        return count.relation() == Relation.INCREMENT
                && count.sentence() > 0
                && believed.stream()
                        .anyMatch(known -> known.sentence() == 0
                                && known.min() >= count.min()
                                && (known.relation() == Relation.STATED || known.relation() == Relation.SHOT));
    }

    private static boolean again(Count count, List<Count> before) {
        Person person = count.person();
        return person != null
                && before.stream()
                        .anyMatch(known -> known.person() != null
                                && (person.shares(known.person())
                                        || (bothMoved(count, known) && !person.conflicts(known.person()))));
    }

    /** The largest of: a figure, the sum of the people one sentence tells of, the single people, those shot and not dead. */
    private @Nullable Figure stated(List<Count> believed, Group group) {
        List<Count> plain = believed.stream()
                .filter(count -> count.relation() == Relation.STATED || count.relation() == Relation.SUBSET)
                .toList();
        Count one = largest(plain, count -> !count.uncounted() || count.sentence() <= LEAD);
        Figure figure = one == null ? null : one.figure();
        figure = larger(figure, ofSentence(plain));
        int singles = singles(believed);
        figure = larger(figure, singles < 2 ? null : Figure.exactly(singles));
        List<Count> shot = believed.stream()
                .filter(count -> count.relation() == Relation.SHOT)
                .toList();
        Count hit = largest(shot, count -> true);
        if (hit != null) {
            Figure together = larger(hit.figure(), ofSentence(shot));
            Figure left = minusKilled(Objects.requireNonNull(together), group);
            boolean all = hit.sentence() == 0 && hit.max() != null && hit.min() > 1;
            if (all && left != null && left.min() < hit.min() && !besideDead(plain, left)) {
                return left;
            }
            figure = larger(figure, left);
            int alive = singles - Math.min(persons.perhapsDead(), unknownDead());
            figure = larger(figure, alive <= 0 ? null : Figure.exactly(alive));
        }
        return figure;
    }

    /**
     * "One dead, three hurt" and "four victims were taken to hospital": where a sentence tells both, the wounded are those it
     * counts beside the dead, not all who were hit.
     */
    private @Nullable Figure besideTheDead(List<Count> believed, @Nullable Figure stated) {
        if (stated == null || believed.getFirst().kind() != CasualtyKind.WOUNDED) {
            return stated;
        }
        for (Count wounded : believed) {
            if (wounded.relation() != Relation.SUBSET && wounded.max() != null) {
                int hurt = inSentence(believed, wounded);
                int dead = counts.stream()
                        .filter(one -> one.kind() == CasualtyKind.KILLED && one.sentence() == wounded.sentence())
                        .filter(one -> one.relation() != Relation.SUBSET)
                        .mapToInt(Count::min)
                        .sum();
                if (dead > 0 && stated.exact() && stated.min() == hurt + dead) {
                    return Figure.exactly(hurt);
                }
            }
        }
        return stated;
    }

    private static int inSentence(List<Count> counts, Count told) {
        return counts.stream()
                .filter(one -> one.sentence() == told.sentence()
                        && one.verb() == told.verb()
                        && one.relation() != Relation.SUBSET)
                .mapToInt(Count::min)
                .sum();
    }

    /** "One died and three others were hurt" in the lead says more than "three shot" over it. */
    private boolean besideDead(List<Count> plain, Figure left) {
        return plain.stream()
                .anyMatch(hurt -> hurt.sentence() > 0
                        && hurt.sentence() <= FIRM
                        && hurt.min() > left.min()
                        && counts.stream()
                                .anyMatch(dead -> dead.kind() == CasualtyKind.KILLED
                                        && dead.sentence() == hurt.sentence()
                                        && dead.relation() == Relation.STATED));
    }

    /** How many more died than single people are told of as dead. */
    private int unknownDead() {
        int dead = counts.stream()
                .filter(count -> count.kind() == CasualtyKind.KILLED && count.relation() != Relation.SUBSET)
                .mapToInt(Count::min)
                .max()
                .orElse(0);
        return Math.max(0, dead - persons.in(CasualtyKind.KILLED));
    }

    private int singles(List<Count> believed) {
        boolean onlySingles = believed.stream().anyMatch(Count::single);
        return onlySingles ? new Persons(believed).in(believed.getFirst().kind()) : 0;
    }

    /** "a man and two women were killed": the people of one sentence. */
    private static @Nullable Figure ofSentence(List<Count> counts) {
        Map<Integer, Figure> sums = new HashMap<>();
        Figure best = null;
        for (Count count : counts) {
            if (count.relation() != Relation.SUBSET && !count.uncounted()) {
                Figure sum = sums.merge(count.sentence() * VERBS + count.verb(), count.figure(), ArticleToll::plus);
                best = larger(best, sum);
            }
        }
        return best;
    }

    /** "four others wounded" is a figure of its own where it sets them apart from the dead. */
    private boolean onlyAdds(List<Count> wanted) {
        CasualtyKind kind = wanted.getFirst().kind();
        return wanted.stream().allMatch(count -> count.relation() == Relation.INCREMENT)
                && counts.stream().noneMatch(count -> count.kind() != kind && count.relation() != Relation.INCREMENT);
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

    /** Of those shot, the dead are not wounded. */
    private @Nullable Figure minusKilled(Figure shot, Group group) {
        int killed = counts.stream()
                .filter(count -> count.kind() == CasualtyKind.KILLED
                        && count.relation() != Relation.SUBSET
                        && (count.who() == group || count.who() == Group.UNSPECIFIED || group == Group.UNSPECIFIED))
                .mapToInt(Count::min)
                .max()
                .orElse(0);
        killed = Math.max(killed, group == Group.UNSPECIFIED ? persons.in(CasualtyKind.KILLED) : 0);
        int wounded = shot.min() - Math.max(0, killed - persons.shotDead());
        return wounded <= 0 ? null : shot.exact() ? Figure.exactly(wounded) : Figure.atLeast(wounded);
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
