package dev.tocsin.matcher.fact.term;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Stance;
import dev.tocsin.model.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Which stance governs a topic in its sentence: the verb or noun to its left, the outer one of several; else a verb behind
 * it; else the shape ("will not", "must", "if").
 */
final class Stances {
    private final Sentence sentence;
    private final Marks marks;
    private final boolean agreed;

    Stances(Sentence sentence, Marks marks, boolean agreed) {
        this.agreed = agreed;
        this.sentence = sentence;
        this.marks = marks;
    }

    @Nullable
    Reading of(Spot spot) {
        Stance own = marks.at(spot.at());
        boolean done = sentence.at(spot.at()).is(Tag.PAST) || marks.framedStance(spot.at());
        if ((own == Stance.OFFER || own == Stance.REJECTED) && spot.verb() && done && spot.end() - spot.at() > 1) {
            return new Reading(own, spot.at(), false, false);
        }
        LeftWalk left = new LeftWalk(sentence, marks, spot, agreed);
        left.scan();
        Reading right = spot.verb() ? null : new RightLook(sentence, marks).of(spot);
        if (left.unreal || addressed(spot)) {
            return Reading.BLOCKED;
        }
        if (right != null
                && (left.stance() == null
                        || left.conditional()
                        || right.stance() == Stance.REJECTED
                        || right.stance() == Stance.ENDED
                        || right.stance() == Stance.VIOLATED)) {
            return left.conditional() && right.stance() == Stance.AGREED ? null : right;
        }
        Reading told = left.reading();
        // "the truce is holding": the frame begins with the topic itself.
        return told == null && own != null && !spot.verb() && marks.framedStance(spot.at())
                ? new Reading(own, spot.at(), false, false)
                : told;
    }

    /** "monitors say", "asked the monitoring committee to act": somebody who speaks or is spoken to. */
    private boolean addressed(Spot spot) {
        if (spot.verb() || spot.topic() != Topic.MONITORING) {
            return false;
        }
        if (sentence.at(spot.at() - 1).is(Tag.CONDITION)) {
            return false;
        }
        Token next = sentence.at(spot.end());
        if (next.is(Tag.HAVE) && sentence.at(spot.end() + 1).is(Tag.VERB)) {
            return true;
        }
        boolean acts = next.is(Tag.VERB) && next.is(Tag.PAST) && !next.is(Tag.PARTICIPLE);
        if (next.is("to") || acts || next.is("found")) {
            return true;
        }
        for (int i = spot.end(); i < spot.end() + 6 && sentence.at(i).word(); i++) {
            if (sentence.at(i).is(Tag.SPEECH)) {
                return true;
            }
        }
        return false;
    }
}
