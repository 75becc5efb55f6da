package dev.tocsin.matcher.toll;

import dev.tocsin.matcher.toll.FigureLesson.Choice;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses between the figures that the articles of an event come to. Taking articles in one after the other lets one that was misread or
 * mistaken spoil the toll; here they are weighed all together. What is news is not voted down: a figure that an article is about stands
 * until later ones tell another as often (of the dead, more often), and one that fell stands until a later one tells more. Immutable.
 */
final class FigureVote {
    private final FigureModel model;

    FigureVote(FigureModel model) {
        this.model = model;
    }

    /**
     * The figures of a kind.
     *
     * @param tellings the event's articles in time order
     * @param dead how many were killed, where the wounded are wanted
     */
    Map<Group, Figure> row(CasualtyKind kind, List<Telling> tellings, int dead) {
        Map<Integer, Map<Group, Figure>> rows = candidates(kind, tellings, dead);
        int people = model.choose(kind, choices(rows.keySet(), kind, tellings, dead));
        return rows.getOrDefault(people, Map.of());
    }

    /** Figures that may be chosen, with what speaks for and against each. */
    static List<Choice> choices(Collection<Integer> figures, CasualtyKind kind, List<Telling> tellings, int dead) {
        return figures.stream()
                .map(people -> new Choice(people, FigureSignals.of(kind, tellings, people, dead)))
                .toList();
    }

    /**
     * The rows that may be chosen by the people they come to; the ledger's among them.
     *
     * @param dead how many were killed, where the wounded are wanted
     */
    static Map<Integer, Map<Group, Figure>> candidates(CasualtyKind kind, List<Telling> tellings, int dead) {
        Map<Group, Figure> ledger = tellings.getLast().ledger().getOrDefault(kind, Map.of());
        Map<Integer, Map<Group, Figure>> candidates = new TreeMap<>();
        if (ledger.values().stream().noneMatch(FigureVote::disputed)) {
            for (Telling telling : tellings) {
                if (telling.credible(kind)) {
                    candidates.merge(
                            telling.people(kind),
                            telling.row(kind),
                            (known, other) -> other.size() > known.size() ? other : known);
                }
            }
            candidates.keySet().removeIf(people -> !open(kind, tellings, people, dead));
        }
        candidates.put(Telling.total(ledger), ledger);
        return candidates;
    }

    /** Two authorities with different figures: both are shown. */
    private static boolean disputed(Figure figure) {
        return figure.max() != null && !figure.exact();
    }

    /** Whether a figure may be chosen instead of the ledger's. */
    private static boolean open(CasualtyKind kind, List<Telling> tellings, int people, int dead) {
        int known = tellings.getLast().known(kind);
        int changed = lastChange(kind, tellings);
        List<Telling> since = tellings.subList(changed, tellings.size());
        List<Telling> later = since.subList(1, since.size());
        if (people < known) {
            // the dead become more as news comes in: an article that repeats an older figure takes nobody back
            int more = kind == CasualtyKind.KILLED ? 1 : 0;
            boolean contradicted = later.stream().anyMatch(telling -> telling.comesToLess(kind, known))
                    && votes(kind, since, people) >= votes(kind, since, known) + more;
            return (contradicted || !since.getFirst().firm(kind))
                    && (people > 0 || FigureSignals.onlyDeep(kind, tellings) || allDied(kind, tellings, dead));
        }
        boolean fell = changed > 0 && tellings.get(changed - 1).known(kind) > known;
        return !fell || later.stream().anyMatch(telling -> telling.people(kind) > known);
    }

    /** Whether whoever tells of wounded may mean those who died: with its dead they are as many as these. */
    private static boolean allDied(CasualtyKind kind, List<Telling> tellings, int dead) {
        return kind == CasualtyKind.WOUNDED
                && tellings.stream()
                        .allMatch(telling -> telling.people(kind) == 0
                                || telling.people(kind) + telling.people(CasualtyKind.KILLED) == dead);
    }

    /** The last article after which the ledger's figure was another; the first where it never changed. */
    private static int lastChange(CasualtyKind kind, List<Telling> tellings) {
        int at = 0;
        for (int i = 1; i < tellings.size(); i++) {
            at = tellings.get(i).known(kind) == tellings.get(i - 1).known(kind) ? at : i;
        }
        return at;
    }

    private static long votes(CasualtyKind kind, List<Telling> tellings, int people) {
        return tellings.stream()
                .filter(telling -> telling.comesTo(kind, people))
                .count();
    }
}
