package dev.tocsin.matcher.fact.term;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Stance;
import org.jspecify.annotations.Nullable;

/** What is told behind a topic: "the truce collapsed", "a ceasefire was violated", "guns fell silent". */
final class RightLook {
    private static final int REACH_RIGHT = 9;

    private final Sentence sentence;
    private final Marks marks;

    RightLook(Sentence sentence, Marks marks) {
        this.sentence = sentence;
        this.marks = marks;
    }

    @Nullable
    Reading of(Spot spot) {
        boolean be = false;
        boolean negated = false;
        boolean modal = false;
        boolean should = false;
        for (int i = spot.end(); i < spot.end() + REACH_RIGHT; i++) {
            Token token = sentence.at(i);
            if ((!token.word() && !token.comma())
                    || token.is(Tag.AND)
                    || token.is(Tag.UNREAL)
                    || token.is(Tag.CONDITION)) {
                return null;
            }
            if (token.comma()
                    && !sentence.at(i + 1).is(Tag.STANCE)
                    && !sentence.at(i + 1).is("which")) {
                Integer after = afterAside(i);
                if (after == null) {
                    return null;
                }
                i = after;
                continue;
            }
            if (token.is(Tag.SPEECH) && marks.at(i) == null) {
                return null;
            }
            be |= token.is(Tag.BE);
            should |= token.is("should");
            modal |= token.is(Tag.MODAL) && !token.is("will") && !token.is("should") && !token.is("must");
            negated |= token.is(Tag.NEGATION) && !marks.framedStance(i);
            Stance stance = marks.at(i);
            if (stance != null) {
                if (negated || modal || (stance == Stance.ENDED && toCome(spot, token))) {
                    return null;
                }
                return rightReading(spot, i, token, should && be ? Stance.CALL : stance, be);
            }
            if (token.is(Tag.TOPIC_NOUN) || token.is(Tag.TOPIC_VERB)) {
                return null;
            }
        }
        return null;
    }

    /** "begins the moment the truce lapses", "once the ceasefire ends": not yet. */
    private boolean toCome(Spot spot, Token verb) {
        if (verb.is(Tag.PAST)) {
            return false;
        }
        for (int i = spot.at() - 1; i > spot.at() - 5 && i >= 0; i--) {
            Token token = sentence.at(i);
            boolean when = token.is("moment") || token.is("when") || token.is("once") || token.is("until");
            if (when || token.is("as soon as") || token.is("before") || token.is("day") || token.is("after")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Integer afterAside(int comma) {
        for (int i = comma + 1; i < comma + 12; i++) {
            if (sentence.at(i).comma()) {
                return i;
            }
        }
        return null;
    }

    private @Nullable Reading rightReading(Spot spot, int at, Token token, Stance stance, boolean be) {
        boolean verb = token.is(Tag.VERB);
        boolean finite = token.is(Tag.PAST) || token.is(Tag.PRESENT);
        boolean adjacent = at == spot.end();
        if (!verb) {
            return stance == Stance.AGREED || stance == Stance.ENDED || stance == Stance.REJECTED || adjacent
                    ? new Reading(stance, at, false, false)
                    : null;
        }
        if (be && (token.is(Tag.PARTICIPLE) || token.is(Tag.GERUND))) {
            return new Reading(stance, at, false, false);
        }
        boolean alone = stance == Stance.ENDED;
        if (finite && (alone || stance == Stance.VIOLATED) && marks.framedStance(at)) {
            return new Reading(stance, at, false, false);
        }
        if (finite && alone && !objectFollows(at)) {
            return new Reading(stance, at, false, false);
        }
        if (token.is(Tag.PARTICIPLE) && adjacent && !objectFollows(at)) {
            boolean definite = sentence.at(spot.at() - 1).isAny(Tag.DEFINITE, Tag.POSSESSIVE)
                    || sentence.at(spot.at() - 2).is(Tag.DEFINITE);
            return new Reading(stance, at, false, definite);
        }
        return null;
    }

    private boolean objectFollows(int at) {
        Token next = sentence.at(at + 1);
        return next.isAny(Tag.DEFINITE, Tag.INDEFINITE) || next.is(Tag.POSSESSIVE);
    }
}
