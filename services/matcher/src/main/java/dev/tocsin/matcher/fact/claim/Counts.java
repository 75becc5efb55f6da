package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.Count;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.model.CasualtyKind;
import java.util.ArrayList;
import java.util.List;

/** What the toll needs to know of each current claim. */
final class Counts {
    private Counts() {}

    /**
     * The counts of an article.
     *
     * @param told its claims, each once
     * @param all every draft, the repeated ones among them
     */
    static List<Count> of(List<Draft> told, List<Draft> all) {
        List<Count> counts = new ArrayList<>();
        for (Draft draft : told) {
            if (!draft.background()) {
                counts.add(new Count(
                        draft.kind(),
                        draft.group(),
                        draft.min(),
                        draft.max(),
                        relation(draft, all),
                        source(draft),
                        draft.who().name()));
            }
        }
        return counts;
    }

    private static Count.Relation relation(Draft draft, List<Draft> all) {
        return switch (draft.harm().shape()) {
            case TOLL -> Count.Relation.CUMULATIVE;
            case SUBSET -> Count.Relation.SUBSET;
            case PLAIN -> plain(draft, all);
        };
    }

    private static Count.Relation plain(Draft draft, List<Draft> all) {
        if (draft.kind() == CasualtyKind.KILLED && all.stream().anyMatch(other -> movedFrom(draft, other))) {
            return Count.Relation.MOVED;
        }
        String trigger = draft.sentence().at(draft.harm().trigger()).norm();
        if (draft.kind() == CasualtyKind.WOUNDED
                && (trigger.equals("shot") || trigger.equals("shooting") || trigger.equals("shoots"))) {
            return Count.Relation.SHOT;
        }
        return draft.who().others() && all.stream().anyMatch(other -> toldBefore(draft, other))
                ? Count.Relation.INCREMENT
                : Count.Relation.STATED;
    }

    /** "a further two" adds to the same harm told just before; "two others wounded" beside the dead stands for itself. */
    private static boolean toldBefore(Draft draft, Draft other) {
        int distance = draft.sentence().index() - other.sentence().index();
        return other.kind() == draft.kind()
                && !other.sentence().title()
                && distance >= 0
                && distance <= 2
                && (distance > 0 || other.harm().trigger() < draft.harm().trigger());
    }

    /** The same people were wounded or missing before, as the same sentence says. */
    private static boolean movedFrom(Draft draft, Draft other) {
        return (other.kind() == CasualtyKind.WOUNDED || other.kind() == CasualtyKind.MISSING)
                && other.sentence().index() == draft.sentence().index()
                && other.who().equals(draft.who());
    }

    private static Count.Source source(Draft draft) {
        boolean ceiling = draft.min() == 1 && draft.max() != null && draft.max() > 1;
        if (draft.sentence().has(Tag.DOUBT) || ceiling) {
            return Count.Source.UNCONFIRMED;
        }
        return draft.by() == null ? Count.Source.REPORTED : draft.by().belief();
    }
}
