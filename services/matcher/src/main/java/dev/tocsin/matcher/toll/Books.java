package dev.tocsin.matcher.toll;

import dev.tocsin.matcher.fact.Count;
import dev.tocsin.matcher.fact.Count.Relation;
import dev.tocsin.matcher.fact.Person;
import dev.tocsin.matcher.toll.ArticleToll.Entry;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ledgers of an event, with those who move from one to another: a wounded who dies is no longer wounded. Not thread-safe. */
final class Books {
    private final Map<CasualtyKind, Map<Group, Ledger>> ledgers = new EnumMap<>(CasualtyKind.class);
    private final List<Person> moved = new ArrayList<>();

    /** The figures of every kind, nobody counted twice. */
    Map<CasualtyKind, Map<Group, Figure>> figures() {
        Map<CasualtyKind, Map<Group, Figure>> figures = new EnumMap<>(CasualtyKind.class);
        for (CasualtyKind kind : ledgers.keySet()) {
            figures.put(kind, row(kind));
        }
        return figures;
    }

    /**
     * Takes an article in.
     *
     * @param told what it comes to
     */
    void take(ArticleClaims article, Map<CasualtyKind, Map<Group, Entry>> told) {
        int dead = people(CasualtyKind.KILLED);
        int hurt = people(CasualtyKind.WOUNDED);
        if (moves(told, dead, hurt)) {
            ledgers.remove(CasualtyKind.WOUNDED);
        }
        told.forEach((kind, groups) -> groups.forEach((group, entry) -> take(kind, group, entry, article)));
        int died = people(CasualtyKind.KILLED) - dead;
        boolean nobodyHurt = !told.containsKey(CasualtyKind.WOUNDED);
        int lost = people(CasualtyKind.MISSING);
        if (lost > 0 && lost <= died && !told.containsKey(CasualtyKind.MISSING)) {
            ledgers.remove(CasualtyKind.MISSING);
        }
        if (nobodyHurt
                && hurt > 0
                && hurt <= died
                && (hurt == died || hurt == 1)
                && hurt == people(CasualtyKind.WOUNDED)) {
            ledgers.remove(CasualtyKind.WOUNDED);
        }
    }

    /** As many people as before, more of them dead: some of the wounded died, or were dead from the first. */
    private static boolean moves(Map<CasualtyKind, Map<Group, Entry>> told, int dead, int hurt) {
        int nowDead = sum(told.get(CasualtyKind.KILLED));
        int nowHurt = sum(told.get(CasualtyKind.WOUNDED));
        return nowDead > dead && nowHurt > 0 && nowHurt < hurt && nowDead + nowHurt == dead + hurt;
    }

    private static int sum(@Nullable Map<Group, Entry> row) {
        if (row == null) {
            return 0;
        }
        Entry everybody = row.get(Group.UNSPECIFIED);
        int named = row.entrySet().stream()
                .filter(entry -> entry.getKey() != Group.UNSPECIFIED)
                .mapToInt(entry -> entry.getValue().figure().min())
                .sum();
        return Math.max(named, everybody == null ? 0 : everybody.figure().min());
    }

    private void take(CasualtyKind kind, Group group, Entry entry, ArticleClaims article) {
        Ledger ledger = ledgers.computeIfAbsent(kind, k -> new EnumMap<>(Group.class))
                .computeIfAbsent(group, g -> new Ledger());
        if (kind != CasualtyKind.KILLED || !entry.onTop()) {
            ledger.take(entry, article);
            return;
        }
        Ledger wounded = wounded(group);
        if (wounded == null && ledger.figure() != null && adds(article)) {
            ledger.take(entry, article);
        } else if (wounded == null) {
            ledger.take(new Entry(entry.figure(), entry.source(), false, entry.firm()), article);
        } else if (news(article) && ledger.take(entry, article)) {
            wounded.lower(entry.figure().min());
        }
    }

    /** Whether all its dead come on top of others: "one more has died". */
    private static boolean adds(ArticleClaims article) {
        return article.counts().stream()
                .filter(count -> count.kind() == CasualtyKind.KILLED)
                .allMatch(count -> count.relation() == Relation.INCREMENT);
    }

    /** The ledger of the wounded that one who died may have stood in, or null. */
    private @Nullable Ledger wounded(Group group) {
        Map<Group, Ledger> row = ledgers.get(CasualtyKind.WOUNDED);
        if (row == null) {
            return null;
        }
        Ledger own = row.get(group);
        if (own != null && own.figure() != null) {
            return own;
        }
        Ledger people = row.get(Group.UNSPECIFIED);
        return people != null && people.figure() != null ? people : null;
    }

    /** Whether somebody moves who has not moved before. */
    private boolean news(ArticleClaims article) {
        boolean news = false;
        for (Count count : article.counts()) {
            if (count.relation() == Relation.MOVED && count.kind() == CasualtyKind.KILLED) {
                Person person = count.person() == null ? Person.UNKNOWN : count.person();
                boolean known = moved.stream().anyMatch(one -> !one.conflicts(person));
                if (!known) {
                    moved.add(person);
                    news = true;
                }
            } else if (count.relation() == Relation.INCREMENT && count.kind() == CasualtyKind.KILLED) {
                news = true;
            }
        }
        return news;
    }

    private int people(CasualtyKind kind) {
        return Telling.total(row(kind));
    }

    private Map<Group, Figure> row(CasualtyKind kind) {
        Map<Group, Figure> figures = new EnumMap<>(Group.class);
        ledgers.getOrDefault(kind, Map.of()).forEach((group, ledger) -> {
            Figure figure = ledger.figure();
            if (figure != null) {
                figures.put(group, figure);
            }
        });
        return Groups.withoutDoubles(figures);
    }
}
