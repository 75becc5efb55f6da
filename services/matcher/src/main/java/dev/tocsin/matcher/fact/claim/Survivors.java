package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.claim.PersonPhrase.Trait;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.CasualtyKind;
import java.util.Set;

/** The dead told by who lives: "none of its 14 passengers survived", "only two of the nine crew survived". */
final class Survivors {
    private static final Set<String> SURVIVE = Set.of("survived", "survive", "escaped", "lived", "alive");

    private final Scene scene;
    private final Clause clause;
    private final Sentence sentence;

    Survivors(Scene scene) {
        this.scene = scene;
        this.clause = scene.clause();
        this.sentence = scene.sentence();
    }

    /** "none of its 14 passengers survived", "only two of the nine crew survived": the others died. */
    void at(int i) {
        if (sentence.at(i).is("survivors") && sentence.at(i - 1).is(Tag.NEGATION)) {
            nobodyOf(i);
            return;
        }
        if (!SURVIVE.contains(sentence.at(i).norm())) {
            return;
        }
        for (PersonPhrase people : clause.people()) {
            if (people.end() > i || people.end() < i - 12) {
                continue;
            }
            Token before = sentence.at(people.start() - 1);
            boolean none = before.is(Tag.OF)
                    && (sentence.at(people.start() - 2).is("none")
                            || sentence.at(people.start() - 2).is("not one")
                            || sentence.at(people.start() - 2).is("neither"));
            boolean notOne = before.is("not")
                    && people.partOf()
                    && sentence.at(people.start()).is("one");
            if (notOne) {
                others(people.numbered(0, 0), i);
            } else if (none && people.counted()) {
                scene.add(new Harm(CasualtyKind.KILLED, people, i, Harm.Shape.PLAIN));
            } else if (people.partOf() && sentence.at(people.start() - 1).is("only")) {
                others(people, i);
            }
        }
    }

    /** "no survivors among the 24 people on board" */
    private void nobodyOf(int i) {
        Token link = sentence.at(i + 1);
        boolean definite = sentence.at(i + 2).isAny(Tag.DEFINITE, Tag.POSSESSIVE);
        PersonPhrase people = link.is("among") || link.is(Tag.OF) || link.is("from") ? clause.startingAt(i + 2) : null;
        if (people != null && definite && people.counted()) {
            scene.add(new Harm(CasualtyKind.KILLED, people.told(), i, Harm.Shape.PLAIN));
        }
    }

    private void others(PersonPhrase saved, int trigger) {
        for (int at = saved.start() + 1; at < saved.end(); at++) {
            Quantity whole = sentence.at(at).isAny(Tag.DEFINITE, Tag.POSSESSIVE)
                    ? scene.quantities().at(at + 1)
                    : null;
            if (whole != null && whole.min() > saved.min() && whole.max() != null) {
                int dead = whole.min() - saved.min();
                PersonPhrase rest =
                        new PersonPhrase(at, saved.end(), dead, dead, saved.group(), Set.of(Trait.COUNTED), null);
                scene.add(new Harm(CasualtyKind.KILLED, rest, trigger, Harm.Shape.PLAIN));
                return;
            }
        }
    }
}
