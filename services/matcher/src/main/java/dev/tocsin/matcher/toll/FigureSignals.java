package dev.tocsin.matcher.toll;

import dev.tocsin.matcher.fact.Count;
import dev.tocsin.model.CasualtyKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Gathers what speaks for and against one figure of an event. Used once. */
final class FigureSignals {
    private static final int LEAD = 2;
    private static final int DEEP = 4;

    private final List<Telling> tellings;
    private final Map<FigureSignal, Double> found = new EnumMap<>(FigureSignal.class);

    private FigureSignals(List<Telling> tellings) {
        this.tellings = tellings;
    }

    /** What speaks for and against a figure; what says nothing is left out. */
    static Map<FigureSignal, Double> of(CasualtyKind kind, List<Telling> tellings, int people, int dead) {
        FigureSignals signals = new FigureSignals(tellings);
        signals.set(FigureSignal.LEDGER, tellings.getLast().known(kind) == people);
        signals.share(FigureSignal.TOLD, telling -> telling.comesTo(kind, people));
        signals.set(FigureSignal.RISEN, risen(kind, tellings, people));
        signals.set(
                FigureSignal.EXACT,
                tellings.stream()
                        .flatMap(telling -> telling.counts(kind))
                        .anyMatch(count -> count.max() != null && count.max() == people));
        signals.share(
                FigureSignal.HEADLINE_MORE,
                telling -> telling.counts(kind).anyMatch(count -> headline(count) && count.min() > people));
        signals.share(
                FigureSignal.LEAD_LESS,
                telling -> telling.counts(kind).anyMatch(count -> lead(count) && count.min() < people));
        signals.set(FigureSignal.ONLY_DEEP, people == 0 && onlyDeep(kind, tellings));
        if (kind == CasualtyKind.WOUNDED) {
            signals.beside(dead, people);
        }
        return signals.found;
    }

    /** What speaks for as many wounded beside those dead. */
    private void beside(int dead, int wounded) {
        int hit = dead + wounded;
        share(
                FigureSignal.WITH_THE_DEAD,
                telling ->
                        telling.people(CasualtyKind.KILLED) == dead && telling.people(CasualtyKind.WOUNDED) == wounded);
        share(FigureSignal.SHOT_HEADLINE, telling -> telling.shot(count -> headline(count) && count.min() == hit));
    }

    private static boolean risen(CasualtyKind kind, List<Telling> tellings, int people) {
        boolean told = false;
        for (Telling telling : tellings) {
            if (told && telling.people(kind) > people && telling.firm(kind)) {
                return true;
            }
            told |= telling.tells(kind) && telling.people(kind) == people;
        }
        return false;
    }

    private static boolean headline(Count count) {
        return count.sentence() == 0;
    }

    private static boolean lead(Count count) {
        return count.sentence() > 0 && count.sentence() <= LEAD;
    }

    /** Whether casualties of a kind are told, and only far down. */
    static boolean onlyDeep(CasualtyKind kind, List<Telling> tellings) {
        List<Count> told =
                tellings.stream().flatMap(telling -> telling.counts(kind)).toList();
        return !told.isEmpty() && told.stream().allMatch(count -> count.sentence() > DEEP);
    }

    private void set(FigureSignal signal, boolean says) {
        if (says) {
            found.put(signal, 1.0);
        }
    }

    private void share(FigureSignal signal, Predicate<Telling> says) {
        long count = tellings.stream().filter(says).count();
        if (count > 0) {
            found.put(signal, (double) count / tellings.size());
        }
    }
}
