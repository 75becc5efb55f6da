package dev.tocsin.matcher.toll;

import dev.tocsin.matcher.fact.Count;
import dev.tocsin.matcher.fact.Count.Relation;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the dead of one article say about its wounded: whoever was hit and died is not one of them. */
final class Dead {
    private static final int LEAD = 2;

    private final List<Count> killed;
    private final Persons persons;

    Dead(List<Count> counts, Persons persons) {
        this.killed = counts.stream()
                .filter(count -> count.kind() == CasualtyKind.KILLED && count.relation() != Relation.SUBSET)
                .toList();
        this.persons = persons;
    }

    /** Of those shot, the dead are not wounded; null where nobody is left. */
    @Nullable
    Figure minus(Figure shot, Group group) {
        int died =
                most(count -> count.who() == group || count.who() == Group.UNSPECIFIED || group == Group.UNSPECIFIED);
        died = Math.max(died, group == Group.UNSPECIFIED ? persons.in(CasualtyKind.KILLED) : 0);
        int wounded = shot.min() - Math.max(0, died - persons.shotDead());
        return wounded <= 0 ? null : shot.exact() ? Figure.exactly(wounded) : Figure.atLeast(wounded);
    }

    /** "Three died; Ann Holt and Joan Lund were shot in the head": how many of those told of as shot are the dead not told of singly. */
    int amongShot() {
        int unknown = Math.max(0, most(count -> true) - persons.in(CasualtyKind.KILLED));
        return Math.min(unknown, persons.perhapsDead());
    }

    /**
     * "One dead, three hurt" and "four victims were taken to hospital": where a sentence tells both, the wounded are those it
     * counts beside the dead, not all who were hit.
     */
    @Nullable
    Figure beside(List<Count> believed, @Nullable Figure stated) {
        boolean told = stated != null
                && believed.getFirst().kind() == CasualtyKind.WOUNDED
                && believed.stream().anyMatch(all -> all.relation() == Relation.STATED && all.min() == stated.min());
        for (Count wounded : told ? believed : List.<Count>of()) {
            if (wounded.relation() != Relation.SUBSET && wounded.max() != null) {
                int hurt = people(believed, count -> together(count, wounded));
                int died = people(killed, count -> count.sentence() == wounded.sentence());
                if (died > 0 && Figure.exactly(hurt + died).equals(stated)) {
                    return Figure.exactly(hurt);
                }
            }
        }
        return stated;
    }

    /** "One died and three others were hurt" in the lead says more than "three shot" over it. */
    boolean besideMoreHurt(List<Count> plain, Figure left) {
        return plain.stream()
                .anyMatch(hurt -> hurt.sentence() > 0
                        && hurt.sentence() <= LEAD
                        && hurt.min() > left.min()
                        && killed.stream()
                                .anyMatch(count ->
                                        count.sentence() == hurt.sentence() && count.relation() == Relation.STATED));
    }

    private int most(Predicate<Count> wanted) {
        return killed.stream().filter(wanted).mapToInt(Count::min).max().orElse(0);
    }

    private static int people(List<Count> counts, Predicate<Count> wanted) {
        return counts.stream()
                .filter(count -> count.relation() != Relation.SUBSET)
                .filter(wanted)
                .mapToInt(Count::min)
                .sum();
    }

    private static boolean together(Count one, Count other) {
        return one.sentence() == other.sentence() && one.verb() == other.verb();
    }
}
