package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Group;
import java.util.ArrayList;
import java.util.List;

/** Tells what an article says more than once only once: headline and body, "the soldiers", a name for one of them. */
final class Retelling {
    private final List<Draft> all;
    private final List<Draft> kept = new ArrayList<>();

    private Retelling(List<Draft> all) {
        this.all = all;
    }

    static List<Draft> once(List<Draft> drafts) {
        Retelling retelling = new Retelling(drafts);
        for (Draft draft : drafts) {
            if (!retelling.kept.contains(draft) && !retelling.repeats(draft)) {
                retelling.kept.add(draft);
            }
        }
        return retelling.kept;
    }

    private boolean repeats(Draft draft) {
        if (draft.sentence().title()) {
            return draft.harm().weak()
                    || all.stream().anyMatch(other -> !other.sentence().title() && !other.background());
        }
        if (draft.background()) {
            return false;
        }
        return changedState(draft)
                || shotDead(draft)
                || inToll(draft)
                || all.stream().anyMatch(other -> repeats(draft, other));
    }

    /** "a soldier wounded on Monday has died": one person, told by the graver harm. */
    private boolean changedState(Draft draft) {
        return all.stream()
                .anyMatch(other -> other.sentence().index() == draft.sentence().index()
                        && other.who().equals(draft.who())
                        && other.kind() != draft.kind()
                        && graver(other.kind(), draft.kind()));
    }

    /** "were shot" of people the article counts among the dead. */
    private boolean shotDead(Draft draft) {
        return draft.kind() == CasualtyKind.WOUNDED
                && !draft.who().others()
                && draft.sentence().at(draft.harm().trigger()).norm().startsWith("sho")
                && all.stream()
                        .anyMatch(other -> other.kind() == CasualtyKind.KILLED
                                && other.sameFigure(draft)
                                && !other.background()
                                && (other.sentence().index() != draft.sentence().index()
                                        || other.who().equals(draft.who())));
    }

    private static boolean graver(CasualtyKind one, CasualtyKind other) {
        return one == CasualtyKind.KILLED || (one == CasualtyKind.CAPTURED && other == CasualtyKind.MISSING);
    }

    /** People on top of those counted are inside the toll that the same sentence gives. */
    private boolean inToll(Draft draft) {
        boolean onTop = draft.who().others();
        return onTop
                && draft.harm().shape() == Harm.Shape.PLAIN
                && all.stream()
                        .anyMatch(other -> other.harm().shape() == Harm.Shape.TOLL
                                && other.kind() == draft.kind()
                                && (other.sentence().index() == draft.sentence().index()
                                        || (other.min() > draft.min() && !other.background())));
    }

    private boolean repeats(Draft draft, Draft other) {
        if (other.equals(draft)
                || other.kind() != draft.kind()
                || other.background()
                || other.sentence().title()) {
            return false;
        }
        PersonPhrase who = draft.who();
        boolean earlier = kept.contains(other);
        boolean near = other.group() == draft.group()
                || other.group() == Group.UNSPECIFIED
                || draft.group() == Group.UNSPECIFIED;
        if (near && earlier && part(draft, other)) {
            return true;
        }
        if (!near || (draft.harm().shape() == Harm.Shape.SUBSET && !who.single())) {
            return false;
        }
        if (!draft.counted()) {
            return earlier || (other.counted() && !doubtful(other));
        }
        if (!earlier) {
            return false;
        }
        boolean singleAgain = who.single() && !who.others() && (who.name() != null || who.definite());
        return (draft.sameFigure(other) && draft.group() == Group.UNSPECIFIED)
                || (singleAgain && other.min() >= 1)
                || (draft.harm().shape() == Harm.Shape.SUBSET && who.single() && other.group() == draft.group());
    }

    /** "two of them", "six were flown out", "one has lost an eye": some of those told before. */
    private static boolean part(Draft draft, Draft other) {
        PersonPhrase who = draft.who();
        if (draft.harm().shape() != Harm.Shape.PLAIN || beside(draft, other)) {
            return false;
        }
        boolean next = draft.sentence().index() - other.sentence().index() <= 1;
        boolean fewer = other.min() >= 2 && draft.min() <= other.min() && draft.max() != null;
        boolean some = who.bare() && draft.kind() == CasualtyKind.WOUNDED && next && fewer && !who.others();
        boolean one = who.single()
                && next
                && fewer
                && draft.sentence().at(who.start()).is("one");
        boolean anaphoric = who.partOf()
                && (who.bare() || !draft.sentence().at(who.start() + 2).is(Tag.POSSESSIVE));
        boolean aged = who.single()
                && next
                && fewer
                && draft.kind() == CasualtyKind.WOUNDED
                && who.end() == who.start() + 2
                && PersonNouns.age(draft.sentence().at(who.start() + 1));
        return anaphoric || some || one || aged || oneAndOther(draft, other);
    }

    /** "three men and one woman were hurt": none of them is one of the others, but for "two of them". */
    private static boolean beside(Draft draft, Draft other) {
        return !draft.who().partOf()
                && draft.sentence().index() == other.sentence().index()
                && draft.harm().trigger() == other.harm().trigger();
    }

    /** "One soldier lost an eye; the other was let home": of the two told before. */
    private static boolean oneAndOther(Draft draft, Draft other) {
        Sentence sentence = draft.sentence();
        PersonPhrase who = draft.who();
        boolean first = who.single() && sentence.at(who.start()).is("one");
        for (int i = who.end(); first && other.min() == 2 && i < sentence.size(); i++) {
            if (sentence.at(i).is("the other")
                    || (sentence.at(i).is("the") && sentence.at(i + 1).is("other"))) {
                return true;
            }
        }
        return false;
    }

    /** A figure nobody could check does not make a plain statement needless. */
    private static boolean doubtful(Draft draft) {
        return draft.sentence().has(Tag.DOUBT)
                || (draft.who().min() == 1 && !draft.who().single());
    }
}
