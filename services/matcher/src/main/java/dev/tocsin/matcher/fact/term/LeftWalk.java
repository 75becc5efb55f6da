package dev.tocsin.matcher.fact.term;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Stance;
import dev.tocsin.model.Topic;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The walk from a topic to the left: the nearest verb or noun that tells a stance, and the outer ones that govern it; on the
 * way, what makes it a hope, a condition, a refusal.
 */
final class LeftWalk {
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
    private static final Set<String> OLD = Set.of("previous", "earlier", "past", "former", "last");
    private static final Set<Stance> OPINES = Set.of(Stance.AGREED, Stance.DEMAND, Stance.CALL);
    private static final Set<String> KEEPS =
            Set.of("honour", "honor", "respect", "observe", "keep", "uphold", "abide", "stick", "adhere");
    private static final int REACH_LEFT = 32;

    private final Sentence sentence;
    private final Marks marks;
    private final Spot spot;
    private final boolean agreed;
    private @Nullable Stance stance;
    private int stanceAt;
    boolean unreal;
    private boolean conditional;
    private boolean negated;
    private boolean modal;
    private boolean listed;

    LeftWalk(Sentence sentence, Marks marks, Spot spot, boolean agreed) {
        this.agreed = agreed;
        this.sentence = sentence;
        this.marks = marks;
        this.spot = spot;
    }

    @Nullable
    Stance stance() {
        return stance;
    }

    boolean conditional() {
        return conditional;
    }

    void scan() {
        Token compound = sentence.at(spot.at() + 1);
        if (compound.is(Tag.STANCE)
                && !compound.is(Tag.VERB)
                && compound.lexeme().stance() != null
                && compound.lexeme().stance() != Stance.AGREED
                && !compound.is(Tag.CONDITION)
                && !spot.verb()) {
            take(spot.at() + 1);
        } else if (!spot.verb()
                && compound.is(Tag.STANCE)
                && (compound.is(Tag.PRESENT) || compound.norm().endsWith("al"))
                && !sentence.at(spot.at() + 2).isAny(Tag.DEFINITE, Tag.INDEFINITE)) {
            take(spot.at() + 1);
        }
        int limit = Math.max(0, spot.at() - REACH_LEFT);
        for (int i = spot.at() - 1; i >= limit && !unreal; i--) {
            if (!step(sentence.at(i), i)) {
                return;
            }
        }
    }

    private void take(int at) {
        stance = marks.at(at);
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
        if (marks.covers(i, spot.at())) {
            take(i);
            return goesOn(token, i);
        }
        boolean gerund =
                stance != null && stanceAt == i + 1 && sentence.at(i + 1).is(Tag.GERUND);
        if (!gerund && passing(token, i)) {
            unreal = stance == null;
            return false;
        }
        if (token.is("if") && Conditions.asks(sentence.at(i - 1))) {
            unreal = stance == null;
            return false;
        }
        if (token.is(Tag.CONDITION) && Conditions.hold(sentence, marks, spot, stance, i)) {
            conditional = true;
            stance = Stance.DEMAND;
            stanceAt = i;
            return false;
        }
        if (marks.at(i) != null && opinion(i)) {
            unreal = true;
            return false;
        }
        if (marks.at(i) != null && governs(token, i)) {
            Stance inner = stance;
            take(i);
            boolean announced = stance == Stance.CALL || stance == Stance.DEMAND || stance == Stance.OFFER;
            if ((inner == Stance.ENDED && announced) || inner == Stance.VIOLATED) {
                stance = inner;
            }
            return goesOn(token, i);
        }
        if (token.is(Tag.UNREAL) && !marks.inside(i) && refusedBefore(i)) {
            return true;
        }
        if (token.is(Tag.UNREAL) && !marks.inside(i) && (stance == null || spot.at() - i > 1)) {
            unreal = stance == null || stanceAt - i <= 4;
            return !unreal;
        }
        if (!marks.inside(i) && ofOther(token, i)) {
            unreal = true;
            return false;
        }
        boolean nothing = token.is("nothing") || token.is("nobody") || token.is("no one");
        if (token.is(Tag.NEGATION) && !marks.inside(i) && (stance == null || stanceAt - i <= 2 || nothing)) {
            negated = true;
            listed |= token.is("no") && spot.at() - i <= 3;
        }
        if (token.is(Tag.MODAL) && !marks.inside(i)) {
            modal = true;
        }
        boolean closes = stance != null || negated || modal;
        if (token.comma()) {
            return !closes;
        }
        boolean describes = token.is(Tag.PARTICIPLE) && !token.is(Tag.PAST);
        if (token.is(Tag.SPEECH)
                && !token.is(Tag.STANCE)
                && !describes
                && !sentence.at(i - 1).is(Tag.DEFINITE)) {
            return false;
        }
        if ((token.is(Tag.RELATIVE) && !token.is("that"))
                || (token.is(Tag.SUBORDINATOR) && !token.is("that") && !token.is(Tag.PREPOSITION))) {
            return !closes;
        }
        return true;
    }

    /** "agreed that the talks had been worth it": what somebody thinks of it, not what is to be done. */
    private boolean opinion(int verb) {
        if (spot.verb() || !OPINES.contains(marks.at(verb)) || stance != null) {
            return false;
        }
        int that = verb + 1;
        while (that < verb + 6
                && !sentence.at(that).is("that")
                && sentence.at(that).word()) {
            that++;
        }
        if (!sentence.at(that).is("that") || that >= spot.at()) {
            return false;
        }
        for (int i = spot.end(); i < spot.end() + 6; i++) {
            Token token = sentence.at(i);
            if (token.is(Tag.MODAL) || token.is("be") || marks.at(i) != null || !token.word()) {
                return false;
            }
            if (token.isAny(Tag.BE, Tag.HAVE)) {
                return marks.at(i + 1) == null
                        && marks.at(i + 2) == null
                        && !sentence.at(i + 1).is("to");
            }
        }
        return false;
    }

    /** "balked at the idea of": refused, not only thought of. */
    private boolean refusedBefore(int i) {
        for (int at = i - 1; at > i - 4; at--) {
            if (marks.at(at) == Stance.REJECTED) {
                return true;
            }
        }
        return false;
    }

    /** "three conditions for a truce: …" */
    private static @Nullable Stance noun(Token token) {
        return Answers.stanceOf(token.norm().split(" ", 2)[0]);
    }

    /** Items behind a colon stand under the stance before it. */
    private boolean list(int colon) {
        for (int i = colon - 1; i >= 0 && stance == null; i--) {
            Token token = sentence.at(i);
            if (marks.at(i) != null || noun(token) != null) {
                stance = noun(token) != null ? noun(token) : marks.at(i);
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
        for (int at = i + 1; at < spot.at(); at++) {
            if (sentence.at(at).is("to") || sentence.at(at).is("for")) {
                return false;
            }
        }
        if (token.norm().startsWith("under the ")) {
            return true;
        }
        return switch (token.norm()) {
            case "as long as", "so long as" -> spot.at() - i <= 2;
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
                    "about",
                    "regarding",
                    "concerning",
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

    /** Words that are stances only with a certain topic. */
    private boolean governs(Token token, int i) {
        Stance told = marks.at(i);
        if (told == Stance.ENDED && spot.topic() != Topic.CEASE_FIRE) {
            return false;
        }
        if (told == Stance.VIOLATED && spot.topic() != Topic.CEASE_FIRE) {
            return false;
        }
        if (stance == Stance.REJECTED) {
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
        boolean inner = stance != null && stance != Stance.AGREED && stance != Stance.CALL;
        boolean agreesTo = stance == Stance.OFFER
                && token.is(Tag.VERB)
                && sentence.at(i + 1).is("to");
        return told != Stance.AGREED || !inner || agreesTo;
    }

    private boolean goesOn(Token token, int i) {
        if (token.is(Tag.PRESENT) && !token.is(Tag.PAST) && marks.at(i) == Stance.AGREED) {
            return true;
        }
        int before = i - 1;
        while (sentence.at(before).isAny(Tag.ADVERB, Tag.HAVE)
                || sentence.at(before).is(Tag.BE)) {
            before--;
        }
        return !(sentence.at(before).is(Tag.AND) || sentence.at(before).comma());
    }

    /** "There will be no truce unless …": what is asked for comes behind. */
    private boolean unless() {
        for (int i = spot.end(); listed && i < spot.end() + 8; i++) {
            if (sentence.at(i).is("unless") || sentence.at(i).is("until")) {
                return true;
            }
        }
        return false;
    }

    /** "will honour the truce": the one that there is. */
    private boolean keeps() {
        return KEEPS.contains(sentence.at(stanceAt).norm())
                && sentence.at(spot.at() - 1).isAny(Tag.DEFINITE, Tag.POSSESSIVE);
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
            boolean oneSide = would && told == Stance.AGREED && !conditional && !agreed && !keeps();
            boolean earlier = OLD.contains(sentence.at(spot.at() - 1).norm());
            boolean toldBefore = earlier || (sentence.at(stanceAt - 1).is(Tag.RELATIVE) && told == Stance.AGREED);
            return new Reading(oneSide ? Stance.OFFER : told, stanceAt, false, toldBefore);
        }
        if (negated && (modal || listed) && !unless()) {
            return new Reading(Stance.REJECTED, spot.at(), false, false);
        }
        return null;
    }
}
