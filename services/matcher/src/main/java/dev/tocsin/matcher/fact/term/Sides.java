package dev.tocsin.matcher.fact.term;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Stance;
import dev.tocsin.model.Topic;
import java.util.Set;

/** What one side alone can do and what takes two: an offer that both sides announce is agreed, a truce that one extends is offered. Pure. */
final class Sides {
    private static final Set<String> ACCORDS = Set.of(
            "accord", "deal", "agreement", "pact", "treaty", "protocol", "settlement", "understanding", "document");

    private Sides() {}

    /** One side alone can only offer a ceasefire; what two sides announce is agreed. */
    static Stance adjusted(Sentence sentence, Spot spot, Stance stance) {
        if (stance == Stance.CALL && sentence.at(spot.at() - 1).is("first")) {
            return Stance.DEMAND;
        }
        if (stance == Stance.DEMAND && spot.topic() == Topic.CEASE_FIRE && ownOrder(sentence, spot.at())) {
            return Stance.OFFER;
        }
        if (stance == Stance.AGREED && spot.topic() == Topic.CEASE_FIRE && ofOneSide(sentence, spot.at())) {
            return Stance.OFFER;
        }
        if (stance == Stance.OFFER && inAccord(sentence)) {
            return Stance.AGREED;
        }
        if (stance == Stance.OFFER && spot.topic() != Topic.CEASE_FIRE && partOfDeal(sentence)) {
            return Stance.AGREED;
        }
        if (stance == Stance.DEMAND && toldEachOther(sentence)) {
            return Stance.AGREED;
        }
        boolean ending = spot.topic() == Topic.DISBAND || spot.topic() == Topic.DISARM;
        if (stance == Stance.OFFER && ending && declares(sentence)) {
            return Stance.AGREED;
        }
        if (stance == Stance.OFFER && spot.topic() == Topic.CEASE_FIRE) {
            for (int i = 0; i < sentence.size(); i++) {
                Token token = sentence.at(i);
                if ((token.is("between")
                                || token.is("agreement")
                                || token.is("deal")
                                || token.is("agreed")
                                || token.is("negotiators")
                                || token.is("both"))
                        && declares(sentence)) {
                    return Stance.AGREED;
                }
            }
        }
        return stance;
    }

    /** "extended its unilateral ceasefire" */
    private static boolean ofOneSide(Sentence sentence, int at) {
        for (int i = at - 1; i > at - 4; i--) {
            String word = sentence.at(i).norm();
            if (word.equals("unilateral") || word.equals("one-sided") || word.equals("self-declared")) {
                return true;
            }
        }
        return false;
    }

    /** "pledged to leave as part of the ceasefire brokered by …": not a plan for one. */
    private static boolean partOfDeal(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            boolean part =
                    sentence.at(i).is("as part of") || sentence.at(i).norm().startsWith("under");
            for (int at = i + 1; part && at < i + 7; at++) {
                String norm = sentence.at(at).norm();
                if (norm.startsWith("brokered")
                        || norm.startsWith("signed")
                        || norm.startsWith("agreed")
                        || norm.startsWith("reached")
                        || norm.startsWith("mediated")
                        || norm.startsWith("negotiated")) {
                    return true;
                }
                if (sentence.at(at).is("proposed") || norm.startsWith("plan") || norm.startsWith("draft")) {
                    return false;
                }
            }
        }
        return false;
    }

    /** "told each other that there would be a truce" */
    private static boolean toldEachOther(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            boolean mutual = (sentence.at(i).is("each") && sentence.at(i + 1).is("other"))
                    || sentence.at(i).is("one another");
            boolean says = sentence.at(i - 1).is("told")
                    || sentence.at(i - 1).is("promised")
                    || sentence.at(i - 1).is("assured");
            if (mutual && says) {
                return true;
            }
        }
        return false;
    }

    /** "pledged to dissolve … in an accord", "promised each other" */
    static boolean inAccord(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            boolean mutual = token.is("each") && sentence.at(i + 1).is("other");
            boolean deal = (token.is("in") || token.is("under") || token.is("as part of"))
                    && sentence.at(i + 1).is(Tag.INDEFINITE)
                    && ACCORDS.contains(sentence.at(i + 2).norm());
            if (mutual || deal) {
                return true;
            }
        }
        return false;
    }

    /** "ordered his men to hold their fire" */
    private static boolean ownOrder(Sentence sentence, int at) {
        for (int i = at - 1; i > at - 9 && i > 0; i--) {
            Token verb = sentence.at(i);
            boolean orders = verb.norm().startsWith("order")
                    || verb.norm().startsWith("instruct")
                    || verb.norm().startsWith("command")
                    || verb.is("told")
                    || verb.is("tells");
            if (orders) {
                return sentence.at(i + 1).is(Tag.POSSESSIVE)
                        || sentence.at(i + 1).is("all");
            }
        }
        return false;
    }

    private static boolean declares(Sentence sentence) {
        return sentence.tokens().stream()
                .anyMatch(token ->
                        token.norm().startsWith("announc") || token.norm().startsWith("declar"));
    }
}
