package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.model.CasualtyKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A number for people told without one: "those in the vehicle were killed … two soldiers were inside it when it was hit". */
final class Occupants {
    private static final int REACH = 5;
    private static final Set<String> INSIDE =
            Set.of("inside", "aboard", "in", "on", "travelling", "traveling", "riding", "inside of");
    private static final Set<String> THINGS = Set.of(
            "vehicle",
            "car",
            "truck",
            "lorry",
            "bus",
            "jeep",
            "helicopter",
            "aircraft",
            "plane",
            "boat",
            "convoy",
            "building",
            "house",
            "tent",
            "bunker",
            "board");

    private Occupants() {}

    /** The harm, where an uncounted one was told a few sentences before; null otherwise. */
    static @Nullable Harm of(Clause clause, List<Draft> before) {
        CasualtyKind kind = open(clause.sentence(), before);
        if (kind == null) {
            return null;
        }
        Sentence sentence = clause.sentence();
        for (PersonPhrase people : clause.people()) {
            boolean counted = people.counted() && !people.single() && !people.definite();
            int verb = people.end();
            boolean were = sentence.at(verb).is("were") || sentence.at(verb).is("had been");
            if (counted && were && INSIDE.contains(sentence.at(verb + 1).norm()) && thing(sentence, verb + 2)) {
                return new Harm(kind, people, verb, Harm.Shape.PLAIN);
            }
        }
        return null;
    }

    private static boolean thing(Sentence sentence, int from) {
        for (int i = from; i < from + 4; i++) {
            if (THINGS.contains(sentence.at(i).norm())) {
                return true;
            }
        }
        return false;
    }

    /** What was told of people without a number, or null. */
    private static @Nullable CasualtyKind open(Sentence sentence, List<Draft> before) {
        for (Draft draft : before) {
            boolean near = sentence.index() - draft.sentence().index() <= REACH
                    && !draft.sentence().title();
            if (near && !draft.background() && !draft.counted() && draft.kind() == CasualtyKind.KILLED) {
                return draft.kind();
            }
        }
        return null;
    }
}
