package dev.tocsin.matcher.fact.term;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Stance;
import dev.tocsin.model.Topic;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which stance governs a topic in its sentence: the verb or noun to its left, the outer one of several; else a verb behind
 * it; else the shape ("will not", "must", "if").
 */
final class Stances {
    private static final Set<String> ACTS = Set.of(
            "declaration",
            "announcement",
            "observance",
            "implementation",
            "signing",
            "acceptance",
            "resumption",
            "extension",
            "start",
            "beginning",
            "renewal",
            "restoration",
            "establishment",
            "respect",
            "kind",
            "sort",
            "form",
            "favour",
            "favor");

    private static final int REACH_LEFT = 32;
    private static final int REACH_RIGHT = 9;

    private final Sentence sentence;

    Stances(Sentence sentence) {
        this.sentence = sentence;
    }

    @Nullable
    Reading of(Spot spot) {
        Left left = new Left(spot);
        left.scan();
        if (left.unreal || addressed(spot)) {
            return Reading.BLOCKED;
        }
        Reading right = spot.verb() ? null : right(spot);
        if (right != null
                && (left.stance == null
                        || left.conditional
                        || right.stance() == Stance.REJECTED
                        || right.stance() == Stance.ENDED
                        || right.stance() == Stance.VIOLATED)) {
            return left.conditional && right.stance() == Stance.AGREED ? null : right;
        }
        return left.reading();
    }

    /** "monitors say", "asked the monitoring committee to act": somebody who speaks or is spoken to. */
    private boolean addressed(Spot spot) {
        if (spot.verb() || spot.topic() != Topic.MONITORING) {
            return false;
        }
        if (sentence.at(spot.at() + 1).is("to")) {
            return true;
        }
        for (int i = spot.at() + 1; i < spot.at() + 7 && sentence.at(i).word(); i++) {
            if (sentence.at(i).is(Tag.SPEECH)) {
                return true;
            }
        }
        return false;
    }

    /** "the truce collapsed", "a ceasefire was violated", "guns fell silent". */
    private @Nullable Reading right(Spot spot) {
        boolean be = false;
        boolean negated = false;
        boolean modal = false;
        boolean should = false;
        for (int i = spot.at() + 1; i <= spot.at() + REACH_RIGHT; i++) {
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
            if (token.is(Tag.SPEECH) && !token.is(Tag.STANCE)) {
                return null;
            }
            be |= token.is(Tag.BE);
            should |= token.is("should");
            modal |= token.is(Tag.MODAL) && !token.is("will") && !token.is("should") && !token.is("must");
            negated |= token.is(Tag.NEGATION);
            Stance stance = token.lexeme().stance();
            if (token.is(Tag.STANCE) && stance != null) {
                if (negated || modal) {
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
        boolean adjacent = at == spot.at() + 1;
        if (!verb) {
            return stance == Stance.AGREED || stance == Stance.ENDED || stance == Stance.REJECTED || adjacent
                    ? new Reading(stance, at, false, false)
                    : null;
        }
        if (be && (token.is(Tag.PARTICIPLE) || token.is(Tag.GERUND))) {
            return new Reading(stance, at, false, false);
        }
        boolean alone = stance == Stance.ENDED;
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

    /** The walk to the left of a topic. */
    private final class Left {
        private final Spot spot;
        private @Nullable Stance stance;
        private int stanceAt;
        private boolean unreal;
        private boolean conditional;
        private boolean negated;
        private boolean modal;
        private boolean listed;

        Left(Spot spot) {
            this.spot = spot;
        }

        void scan() {
            Token compound = sentence.at(spot.at() + 1);
            if (compound.is(Tag.STANCE)
                    && !compound.is(Tag.VERB)
                    && compound.lexeme().stance() != null
                    && compound.lexeme().stance() != Stance.AGREED
                    && !compound.is(Tag.CONDITION)
                    && !spot.verb()) {
                take(compound, spot.at() + 1);
            } else if (!spot.verb()
                    && compound.is(Tag.STANCE)
                    && (compound.is(Tag.PRESENT) || compound.norm().endsWith("al"))
                    && !sentence.at(spot.at() + 2).isAny(Tag.DEFINITE, Tag.INDEFINITE)) {
                take(compound, spot.at() + 1);
            }
            int limit = Math.max(0, spot.at() - REACH_LEFT);
            for (int i = spot.at() - 1; i >= limit && !unreal; i--) {
                if (!step(sentence.at(i), i)) {
                    return;
                }
            }
        }

        private void take(Token token, int at) {
            stance = token.lexeme().stance();
            stanceAt = at;
        }

        /** Whether the walk goes on. */
        private boolean step(Token token, int i) {
            if (token.norm().equals(":")) {
                return list(i);
            }
            if (token.strongMark() || token.is("but") || token.is("while") || token.is("although")) {
                return false;
            }
            if (passing(token, i)) {
                unreal = stance == null;
                return false;
            }
            if (token.is(Tag.CONDITION) && conditionHolds(token, i)) {
                conditional = true;
                stance = Stance.DEMAND;
                stanceAt = i;
                return false;
            }
            if (token.is(Tag.STANCE) && token.lexeme().stance() != null && governs(token, i)) {
                Stance inner = stance;
                take(token, i);
                if ((inner == Stance.ENDED && (stance == Stance.CALL || stance == Stance.DEMAND))
                        || inner == Stance.VIOLATED) {
                    stance = inner;
                }
                return goesOn(token, i);
            }
            if (token.is(Tag.UNREAL) && (stance == null || spot.at() - i > 1)) {
                unreal = stance == null || stanceAt - i <= 4;
                return !unreal;
            }
            if (ofOther(token, i)) {
                unreal = true;
                return false;
            }
            if (token.is(Tag.NEGATION) && (stance == null || stanceAt - i <= 2)) {
                negated = true;
                listed |= token.is("no") && spot.at() - i <= 3;
            }
            if (token.is(Tag.MODAL)) {
                modal = true;
            }
            boolean closes = stance != null || negated || modal;
            if (token.comma()) {
                return !closes;
            }
            if (token.is(Tag.SPEECH) && !token.is(Tag.STANCE)) {
                return false;
            }
            if ((token.is(Tag.RELATIVE) && !token.is("that"))
                    || (token.is(Tag.SUBORDINATOR) && !token.is("that") && !token.is(Tag.PREPOSITION))) {
                return !closes;
            }
            return true;
        }

        /** Items behind a colon stand under the stance before it. */
        private boolean list(int colon) {
            for (int i = colon - 1; i >= 0 && stance == null; i--) {
                Token token = sentence.at(i);
                if ((token.is(Tag.STANCE) && token.lexeme().stance() != null)
                        || token.norm().startsWith("condition")) {
                    stance = token.norm().startsWith("condition")
                            ? Stance.DEMAND
                            : token.lexeme().stance();
                    stanceAt = i;
                }
            }
            return false;
        }

        /** "during the truce", "since a ceasefire": only the time of something else. */
        private boolean passing(Token token, int i) {
            boolean event = spot.topic() == Topic.CEASE_FIRE || (spot.topic() == Topic.NEGOTIATE && spot.at() - i == 1);
            if (spot.verb() || spot.at() - i > 4 || !event) {
                return false;
            }
            return switch (token.norm()) {
                case "before",
                        "until",
                        "once",
                        "in",
                        "during",
                        "since",
                        "after",
                        "as part of",
                        "amid",
                        "ahead of",
                        "as soon as",
                        "when",
                        "under",
                        "throughout",
                        "following",
                        "despite" -> true;
                default -> false;
            };
        }

        /** "the fate of the ceasefire": something else is spoken of. */
        private boolean ofOther(Token token, int i) {
            Token noun = sentence.at(i - 1);
            return spot.topic() == Topic.CEASE_FIRE
                    && !spot.verb()
                    && stance == null
                    && spot.at() - i <= 3
                    && token.is(Tag.OF)
                    && noun.word()
                    && !noun.is(Tag.STANCE)
                    && !noun.is(Tag.VERB)
                    && !ACTS.contains(noun.norm());
        }

        private boolean conditionHolds(Token token, int i) {
            if (stance != null && stance != Stance.AGREED) {
                return false;
            }
            return switch (token.norm()) {
                case "before", "until", "once" -> spot.verb() || negatedBefore(i);
                default -> true;
            };
        }

        private boolean negatedBefore(int at) {
            for (int i = at - 1; i > at - 14 && i >= 0; i--) {
                Token token = sentence.at(i);
                if (token.is(Tag.NEGATION)
                        || token.lexeme().stance() == Stance.REJECTED
                        || token.is("first")
                        || token.is("only")
                        || token.lexeme().stance() == Stance.DEMAND) {
                    return true;
                }
            }
            return false;
        }

        /** Words that are stances only with a certain topic. */
        private boolean governs(Token token, int i) {
            Stance told = token.lexeme().stance();
            if (told == Stance.ENDED && spot.topic() != Topic.CEASE_FIRE) {
                return false;
            }
            if (told == Stance.VIOLATED && spot.topic() != Topic.CEASE_FIRE) {
                return false;
            }
            if (told == Stance.ENDED && stance != null) {
                return false;
            }
            if (token.is(Tag.VERB)
                    && token.is(Tag.PRESENT)
                    && !token.is(Tag.PAST)
                    && sentence.at(i - 1).isAny(Tag.DEFINITE, Tag.INDEFINITE)
                    && told != Stance.OFFER
                    && told != Stance.CALL
                    && told != Stance.DEMAND) {
                return false;
            }
            return !(told == Stance.AGREED
                    && stance != null
                    && stance != Stance.AGREED
                    && stance != Stance.OFFER
                    && stance != Stance.CALL);
        }

        private boolean goesOn(Token token, int i) {
            if (token.is(Tag.PRESENT) && !token.is(Tag.PAST) && token.lexeme().stance() == Stance.AGREED) {
                return true;
            }
            int before = i - 1;
            while (sentence.at(before).isAny(Tag.ADVERB, Tag.HAVE)
                    || sentence.at(before).is(Tag.BE)) {
                before--;
            }
            return !(sentence.at(before).is(Tag.AND) || sentence.at(before).comma());
        }

        @Nullable
        Reading reading() {
            Stance told = stance;
            if (told != null) {
                if (negated && !conditional) {
                    boolean refuses = modal && (told == Stance.AGREED || told == Stance.OFFER);
                    return refuses ? new Reading(Stance.REJECTED, stanceAt, false, false) : null;
                }
                boolean would = sentence.at(stanceAt - 1).is(Tag.MODAL)
                        || sentence.at(stanceAt - 2).is(Tag.MODAL);
                boolean oneSide = would && told == Stance.AGREED && !conditional;
                boolean toldBefore = sentence.at(stanceAt - 1).is(Tag.RELATIVE) && told == Stance.AGREED;
                return new Reading(oneSide ? Stance.OFFER : told, stanceAt, false, toldBefore);
            }
            if (negated && (modal || listed)) {
                return new Reading(Stance.REJECTED, spot.at(), false, false);
            }
            return null;
        }
    }
}
