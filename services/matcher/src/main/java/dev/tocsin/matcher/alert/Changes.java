package dev.tocsin.matcher.alert;

import dev.tocsin.matcher.event.EventState;
import dev.tocsin.matcher.event.RulePolicy;
import dev.tocsin.matcher.event.Told;
import dev.tocsin.matcher.rule.FactsCondition;
import dev.tocsin.model.AlertKind;
import dev.tocsin.model.AlertReason;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import dev.tocsin.model.Term;
import dev.tocsin.model.Toll;
import dev.tocsin.model.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an event and was not told yet. A rule that asks for casualties hears of those it asks for, one that asks for terms of
 * those terms; a rule that asks for neither hears of both. Pure.
 */
final class Changes {
    private Changes() {}

    /** The changes since the last alert, in the order in which they matter. */
    static List<Change> since(Told told, EventState event) {
        List<Change> changes = new ArrayList<>();
        RulePolicy rule = event.rule();
        if (event.withdrawn() && !told.retracted()) {
            changes.add(new Change(AlertKind.RETRACTED, AlertReason.REPORT_WITHDRAWN, "report withdrawn"));
        }
        if (!event.withdrawn()) {
            figures(told.toll(), event.toll(), rule, changes);
        }
        Set<String> terms = new TreeSet<>(terms(event));
        terms.removeAll(told.terms());
        for (String term : terms) {
            changes.add(new Change(AlertKind.UPDATED, AlertReason.NEW_TERM, "new term: " + term));
        }
        if (!told.confirmed() && confirmed(event)) {
            changes.add(new Change(
                    AlertKind.UPDATED,
                    AlertReason.CONFIRMED,
                    "reported by " + event.outlets() + " independent outlets"));
        }
        return changes;
    }

    /** What subscribers know once all this is told. */
    static Told told(EventState event) {
        return new Told(event.toll(), terms(event), confirmed(event), event.withdrawn());
    }

    /** Whether a claim of this kind and group is what the rule watches. */
    static boolean watches(RulePolicy rule, CasualtyKind kind, Group who) {
        FactsCondition facts = rule.facts();
        if (facts == null) {
            return true;
        }
        FactsCondition.Casualties casualties = facts.casualties();
        return casualties != null
                && casualties.kinds().contains(kind)
                && casualties.of().contains(who);
    }

    /** Whether a term is what the rule watches. */
    static boolean watches(RulePolicy rule, Term term) {
        FactsCondition facts = rule.facts();
        if (facts == null) {
            return true;
        }
        FactsCondition.Terms terms = facts.terms();
        return terms != null
                && terms.stances().contains(term.stance())
                && terms.topics().contains(term.topic());
    }

    private static boolean confirmed(EventState event) {
        return event.outlets() >= event.rule().update().confirmations();
    }

    private static Set<String> terms(EventState event) {
        Set<String> terms = new TreeSet<>();
        for (Term term : event.terms()) {
            if (term.current() && watches(event.rule(), term)) {
                terms.add(
                        Wire.name(term.stance()) + " " + Wire.name(term.topic()).replace('_', ' '));
            }
        }
        return terms;
    }

    private static void figures(Toll before, Toll now, RulePolicy rule, List<Change> changes) {
        List<Change> fell = new ArrayList<>();
        List<Change> rose = new ArrayList<>();
        List<Change> exact = new ArrayList<>();
        for (CasualtyKind kind : CasualtyKind.values()) {
            for (Group who : groups(before, now, kind)) {
                if (!watches(rule, kind, who)) {
                    continue;
                }
                Figure old = before.figure(kind, who);
                Figure figure = now.figure(kind, who);
                AlertReason reason = reason(old, figure);
                String text = Wire.name(kind) + " " + Wire.name(who).replace('_', ' ') + ": "
                        + (old == null ? "" : old + " → ")
                        + (figure == null ? "none" : figure);
                if (reason == AlertReason.TOLL_FELL) {
                    fell.add(new Change(AlertKind.CORRECTED, reason, text));
                } else if (reason == AlertReason.TOLL_ROSE) {
                    rose.add(new Change(AlertKind.UPDATED, reason, text));
                } else if (reason != null) {
                    exact.add(new Change(AlertKind.UPDATED, reason, text));
                }
            }
        }
        // one group may rise because another falls: people were named more exactly, nobody rose from the dead
        boolean onlyMoved = !fell.isEmpty() && !rose.isEmpty();
        changes.addAll(onlyMoved ? rose : fell);
        changes.addAll(onlyMoved ? fell : rose);
        changes.addAll(exact);
    }

    private static Set<Group> groups(Toll before, Toll now, CasualtyKind kind) {
        Map<Group, Figure> groups = new TreeMap<>(before.figures().getOrDefault(kind, Map.of()));
        groups.putAll(now.figures().getOrDefault(kind, Map.of()));
        return groups.keySet();
    }

    private static @Nullable AlertReason reason(@Nullable Figure before, @Nullable Figure now) {
        if (before == null || now == null) {
            return before == null ? AlertReason.TOLL_ROSE : AlertReason.TOLL_FELL;
        }
        int oldMax = upper(before);
        int newMax = upper(now);
        if (!before.exact()
                && now.exact()
                && now.min() <= oldMax
                && (before.max() != null || now.min() == before.min())) {
            return AlertReason.EXACT_FIGURE;
        }
        if (now.min() > before.min()) {
            return AlertReason.TOLL_ROSE;
        }
        if (now.min() < before.min()) {
            return AlertReason.TOLL_FELL;
        }
        if (before.exact() && newMax > oldMax) {
            return AlertReason.TOLL_ROSE;
        }
        return null;
    }

    private static int upper(Figure figure) {
        Integer max = figure.max();
        return max == null ? Integer.MAX_VALUE : max;
    }
}
