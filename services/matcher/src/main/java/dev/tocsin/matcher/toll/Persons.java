package dev.tocsin.matcher.toll;

import dev.tocsin.matcher.fact.Count;
import dev.tocsin.matcher.fact.Count.Relation;
import dev.tocsin.matcher.fact.Person;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The single people of one article, each once: told apart by name, age and sex, known again by them. */
final class Persons {
    private final List<Somebody> all = new ArrayList<>();
    private final Map<Count, Somebody> of = new HashMap<>();

    /** Whether a sentence sets the wounded apart from the dead. */
    private final boolean apart;

    /** The sentences that tell of dead. */
    private final Set<Integer> besideDead;

    /** One person with everything told of them. */
    private static final class Somebody {
        private Person person;
        private boolean killed;
        private boolean shotOnly;
        private CasualtyKind kind;
        private Group group;
        private final List<Count> told = new ArrayList<>();

        Somebody(Count count, Person person) {
            this.person = person;
            this.kind = count.kind();
            this.group = count.who();
            this.shotOnly = count.relation() == Relation.SHOT;
            this.killed = kind == CasualtyKind.KILLED;
            told.add(count);
        }

        void add(Count count, Person more) {
            person = person.and(more);
            group = group == Group.UNSPECIFIED ? count.who() : group;
            killed |= count.kind() == CasualtyKind.KILLED;
            shotOnly &= count.relation() == Relation.SHOT;
            kind = killed ? CasualtyKind.KILLED : kind;
            told.add(count);
        }

        /** Another kind of harm may be the same person's where a name or age says so; being shot may always end in death. */
        boolean may(Count count, Person other, boolean apart) {
            boolean sameSentence = told.stream()
                    .anyMatch(known -> known.sentence() == count.sentence() && known.verb() == count.verb());
            boolean beside = told.stream()
                    .anyMatch(known -> known.sentence() == count.sentence() && known.kind() != count.kind());
            if ((sameSentence || beside) && !person.shares(other)) {
                return false;
            }
            if (person.conflicts(other)) {
                return false;
            }
            boolean shot = shotOnly || count.relation() == Relation.SHOT;
            boolean died = !apart && fatal(kind) && fatal(count.kind());
            return count.kind() == kind || shot || died || person.shares(other);
        }
    }

    Persons(List<Count> counts) {
        this.apart = counts.stream()
                .anyMatch(dead -> dead.kind() == CasualtyKind.KILLED
                        && counts.stream()
                                .anyMatch(hurt -> hurt.kind() == CasualtyKind.WOUNDED
                                        && hurt.relation() != Relation.SUBSET
                                        && hurt.sentence() == dead.sentence()));
        this.besideDead = counts.stream()
                .filter(count -> count.kind() == CasualtyKind.KILLED)
                .map(Count::sentence)
                .collect(Collectors.toSet());
        for (Count count : counts) {
            if (count.single() && count.relation() != Relation.SUBSET) {
                take(count, count.person() == null ? Person.UNKNOWN : count.person());
            }
        }
    }

    private void take(Count count, Person person) {
        if (count.relation() != Relation.INCREMENT || person.name() != null || person.age() != null) {
            for (Somebody somebody : all) {
                boolean known = count.relation() != Relation.INCREMENT || somebody.person.shares(person);
                if (known && somebody.may(count, person, apart)) {
                    somebody.add(count, person);
                    of.put(count, somebody);
                    return;
                }
            }
        }
        Somebody somebody = new Somebody(count, person);
        all.add(somebody);
        of.put(count, somebody);
    }

    /** How many of the dead were first told as shot. */
    int shotDead() {
        return (int) all.stream()
                .filter(somebody ->
                        somebody.killed && somebody.told.stream().anyMatch(count -> count.relation() == Relation.SHOT))
                .count();
    }

    /** How many are told of as shot and no more, in no sentence that tells of dead besides: they may be among the dead. */
    int perhapsDead() {
        return (int) all.stream()
                .filter(somebody -> somebody.shotOnly && !somebody.killed)
                .filter(somebody -> somebody.told.stream().noneMatch(count -> besideDead.contains(count.sentence())))
                .count();
    }

    private static boolean fatal(CasualtyKind kind) {
        return kind == CasualtyKind.KILLED || kind == CasualtyKind.WOUNDED;
    }

    /** How many came to this harm in the end. */
    int in(CasualtyKind kind) {
        return (int) all.stream().filter(somebody -> somebody.kind == kind).count();
    }

    /** Among whom a count is counted: one person told of as a robber and then as a boy is counted once. */
    Group group(Count count) {
        Somebody somebody = count.who() == Group.UNSPECIFIED ? null : of.get(count);
        return somebody == null ? count.who() : somebody.group;
    }

    /** Whether the one person counted is not among those who came to this harm in the end. */
    boolean elsewhere(Count count) {
        Somebody somebody = of.get(count);
        return somebody != null && somebody.kind != count.kind();
    }
}
