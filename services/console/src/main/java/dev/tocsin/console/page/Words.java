package dev.tocsin.console.page;

import dev.tocsin.model.AlertKind;
import dev.tocsin.model.AlertReason;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.DeliveryOutcome;
import dev.tocsin.model.FeedHealth;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import dev.tocsin.model.Stance;
import dev.tocsin.model.Topic;
import java.util.Locale;

/** The names of the model in words for readers. */
public final class Words {
    private Words() {}

    /** Whom a figure counts, in the number the figure asks for. */
    public static String group(Group group, Figure figure) {
        return figure.exact() && figure.min() == 1 ? one(group) : many(group);
    }

    /** Whom figures count. */
    public static String many(Group group) {
        return switch (group) {
            case PEACEKEEPER -> "peacekeepers";
            case MILITARY -> "soldiers";
            case POLICE -> "police";
            case MILITANT -> "fighters";
            case CIVILIAN -> "civilians";
            case AID_WORKER -> "aid workers";
            case JOURNALIST -> "journalists";
            case UNSPECIFIED -> "people";
        };
    }

    private static String one(Group group) {
        return switch (group) {
            case PEACEKEEPER -> "peacekeeper";
            case MILITARY -> "soldier";
            case POLICE -> "police officer";
            case MILITANT -> "fighter";
            case CIVILIAN -> "civilian";
            case AID_WORKER -> "aid worker";
            case JOURNALIST -> "journalist";
            case UNSPECIFIED -> "person";
        };
    }

    /** What happened to them. */
    public static String kind(CasualtyKind kind) {
        return kind.wire();
    }

    /** What an actor does about a topic, to be followed by it. */
    public static String stance(Stance stance) {
        return switch (stance) {
            case CALL -> "calls for";
            case OFFER -> "offers";
            case DEMAND -> "demands";
            case AGREED -> "agrees to";
            case REJECTED -> "rejects";
            case VIOLATED -> "breaks";
            case ENDED -> "ends";
        };
    }

    /** What a term is about. */
    public static String topic(Topic topic) {
        return switch (topic) {
            case CEASE_FIRE -> "ceasefire";
            case DISARM -> "disarmament";
            case WITHDRAW -> "withdrawal";
            case DISBAND -> "disbandment";
            case EXCHANGE_PRISONERS -> "prisoner exchange";
            case HUMANITARIAN_ACCESS -> "aid access";
            case NEGOTIATE -> "talks";
            case MONITORING -> "monitoring";
            case DURATION -> "time limit";
            case SURRENDER -> "surrender";
        };
    }

    /** Why a revision was raised. */
    public static String reason(AlertReason reason) {
        return plain(reason.wire());
    }

    /** What a revision tells. */
    public static String kind(AlertKind kind) {
        return kind.wire();
    }

    /** What became of a delivery. */
    public static String outcome(DeliveryOutcome outcome) {
        return plain(outcome.wire());
    }

    /** How a feed is. */
    public static String health(FeedHealth health) {
        return switch (health) {
            case NEW -> "not polled yet";
            case OK -> "answering";
            case FAILING -> "failing";
            case GONE -> "gone";
        };
    }

    /** A count and its noun: {@code 1 outlet}, {@code 3 outlets}. */
    public static String count(long count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** A figure with its thousands apart: {@code 6}, {@code 30,000+}, {@code 10–12}. */
    public static String figure(Figure figure) {
        Integer max = figure.max();
        if (figure.exact()) {
            return number(figure.min());
        }
        return max == null ? number(figure.min()) + "+" : number(figure.min()) + "–" + number(max);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String plain(String wire) {
        return wire.replace('_', ' ');
    }
}
