package dev.tocsin.notifier.message;

import dev.tocsin.model.Stance;
import dev.tocsin.model.Term;
import dev.tocsin.model.Topic;

/** A term of a ceasefire in words. */
final class TermText {
    private static final int ACTOR = 80;

    private TermText() {}

    /** {@code Demand for disarmament: the government of Velmar}; without the actor where nobody is named. */
    static String line(Term term) {
        String what = stance(term.stance()) + " " + topic(term.topic());
        return term.by() == null ? what : what + ": " + Plain.line(term.by(), ACTOR);
    }

    private static String stance(Stance stance) {
        return switch (stance) {
            case CALL -> "Call for";
            case OFFER -> "Offer of";
            case DEMAND -> "Demand for";
            case AGREED -> "Agreement on";
            case REJECTED -> "Rejection of";
            case VIOLATED -> "Breach of";
            case ENDED -> "End of";
        };
    }

    private static String topic(Topic topic) {
        return switch (topic) {
            case CEASE_FIRE -> "a ceasefire";
            case DISARM -> "disarmament";
            case WITHDRAW -> "a withdrawal";
            case DISBAND -> "disbandment";
            case EXCHANGE_PRISONERS -> "a prisoner exchange";
            case HUMANITARIAN_ACCESS -> "aid access";
            case NEGOTIATE -> "talks";
            case MONITORING -> "monitoring";
            case DURATION -> "a time limit";
            case SURRENDER -> "surrender";
        };
    }
}
