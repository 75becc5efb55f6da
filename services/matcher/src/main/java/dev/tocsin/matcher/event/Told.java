package dev.tocsin.matcher.event;

import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import dev.tocsin.model.Toll;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What subscribers know of an event: as its last alert told it.
 *
 * @param toll the figures told
 * @param terms the terms told, as {@code demand disarm}
 * @param confirmed whether enough outlets were told of
 * @param retracted whether the withdrawal was told
 */
public record Told(Toll toll, Set<String> terms, boolean confirmed, boolean retracted) {
    public Told {
        terms = Set.copyOf(terms);
    }

    /** What is known once two events that were told each by itself are told to be one: nothing of either is news again. */
    Told with(Told other) {
        Set<String> all = new TreeSet<>(terms);
        all.addAll(other.terms);
        return new Told(highest(toll, other.toll), all, confirmed || other.confirmed, retracted && other.retracted);
    }

    private static Toll highest(Toll one, Toll other) {
        Map<CasualtyKind, Map<Group, Figure>> figures = one.figures();
        other.figures()
                .forEach((kind, groups) ->
                        groups.forEach((who, figure) -> figures.computeIfAbsent(kind, key -> new TreeMap<>())
                                .merge(who, figure, (x, y) -> y.min() > x.min() ? y : x)));
        return Toll.of(figures);
    }

    /** Nothing yet. */
    public static Told nothing() {
        return new Told(Toll.empty(), Set.of(), false, false);
    }
}
