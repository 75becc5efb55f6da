package dev.tocsin.matcher.toll;

import dev.tocsin.matcher.fact.Count;
import dev.tocsin.matcher.fact.Count.Relation;
import dev.tocsin.matcher.fact.Count.Source;
import dev.tocsin.matcher.toll.ArticleToll.Entry;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One article of an event with what it comes to. Immutable. */
final class Telling {
    private final ArticleClaims article;
    private final Map<CasualtyKind, Map<Group, Entry>> entries;
    private final Map<CasualtyKind, Map<Group, Figure>> ledger;
    private final Map<CasualtyKind, Map<Group, Figure>> rows = new EnumMap<>(CasualtyKind.class);

    /**
     * An article of an event.
     *
     * @param article what it told
     * @param entries its figures
     * @param ledger the figures of the event once it was taken in
     */
    Telling(
            ArticleClaims article,
            Map<CasualtyKind, Map<Group, Entry>> entries,
            Map<CasualtyKind, Map<Group, Figure>> ledger) {
        this.article = article;
        this.entries = entries;
        this.ledger = ledger;
        entries.forEach((kind, told) -> rows.put(kind, row(told, ledger.getOrDefault(kind, Map.of()))));
    }

    /** The figures of the event once it was taken in. */
    Map<CasualtyKind, Map<Group, Figure>> ledger() {
        return ledger;
    }

    /**
     * The event as this article has it. Whom it doesn't tell of, it says nothing about: there what is known of the event stands, unless it
     * counts everybody.
     */
    Map<Group, Figure> row(CasualtyKind kind) {
        return rows.getOrDefault(kind, Map.of());
    }

    private static Map<Group, Figure> row(Map<Group, Entry> told, Map<Group, Figure> known) {
        if (told.isEmpty()) {
            return Map.of();
        }
        Map<Group, Figure> row = new EnumMap<>(Group.class);
        if (!told.containsKey(Group.UNSPECIFIED)) {
            row.putAll(known);
        }
        told.forEach((group, entry) -> row.put(group, entry.figure()));
        Map<Group, Figure> own = Groups.withoutDoubles(row);
        boolean adds = told.values().stream().anyMatch(Entry::onTop);
        return adds && total(known) > total(own) ? known : own;
    }

    /** How many people of a kind the event has as this article tells it. */
    int people(CasualtyKind kind) {
        return total(row(kind));
    }

    /** How many people of a kind the event had once this article was taken in. */
    int known(CasualtyKind kind) {
        return total(ledger.getOrDefault(kind, Map.of()));
    }

    /** Whether it tells of people of this kind. */
    boolean tells(CasualtyKind kind) {
        return entries.containsKey(kind);
    }

    /** Whether it tells of dead or wounded and has this many people of a kind. */
    boolean comesTo(CasualtyKind kind, int people) {
        return tellsHarm() && people(kind) == people;
    }

    /** Whether it tells of dead or wounded and has fewer people of a kind. */
    boolean comesToLess(CasualtyKind kind, int people) {
        return tellsHarm() && people(kind) < people;
    }

    private boolean tellsHarm() {
        return tells(CasualtyKind.KILLED) || tells(CasualtyKind.WOUNDED);
    }

    /** Whether all its figures of a kind are what the article is about. */
    boolean firm(CasualtyKind kind) {
        Map<Group, Entry> told = entries.getOrDefault(kind, Map.of());
        return !told.isEmpty() && told.values().stream().allMatch(Entry::firm);
    }

    /** Whether it has its figures of a kind from somebody whose word may stand against others'. */
    boolean credible(CasualtyKind kind) {
        return entries.getOrDefault(kind, Map.of()).values().stream()
                .allMatch(entry -> entry.source().compareTo(Source.REPORTED) >= 0);
    }

    /** Its figures of people of a kind who came to that harm, said so. */
    Stream<Count> counts(CasualtyKind kind) {
        return article.counts().stream().filter(count -> count.kind() == kind && count.relation() != Relation.SHOT);
    }

    /** Whether it says how many were shot, dead or not. */
    boolean shot(Predicate<Count> wanted) {
        return article.counts().stream().anyMatch(count -> count.relation() == Relation.SHOT && wanted.test(count));
    }

    static int total(Map<Group, Figure> row) {
        return row.values().stream().mapToInt(Figure::min).sum();
    }
}
