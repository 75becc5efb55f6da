package dev.tocsin.matcher.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events that share something rare with an article, each with the members to compare. Found by index, never by a scan. */
final class Candidates {
    private static final int HITS = 30;
    private static final int MEMBERS = 8;

    /** So many of the latest events are compared where words find fewer: another script shares no words. */
    private static final int FEW = 8;

    private final RuleEvents events;
    private final Map<String, List<Member>> byEvent;
    private final Neighbourhood neighbours;

    private Candidates(RuleEvents events, Map<String, List<Member>> byEvent) {
        this.events = events;
        this.byEvent = byEvent;
        this.neighbours = new Neighbourhood(byEvent.values().stream()
                .map(members -> members.stream().map(Member::features).toList())
                .toList());
    }

    /** A member the article was compared with. */
    record Pair(Member member, Signals signals) {}

    /**
     * The candidates for an article.
     *
     * @param at record time of the article
     */
    static Candidates of(Features weighted, Instant at, RuleEvents events) {
        Map<String, List<Member>> byEvent = new LinkedHashMap<>();
        for (Postings.Hit hit : events.postings().find(weighted, HITS)) {
            String event = hit.member().event();
            if (event != null && events.takes(event, at)) {
                List<Member> members = byEvent.computeIfAbsent(event, id -> new ArrayList<>());
                if (members.size() < MEMBERS) {
                    members.add(hit.member());
                }
            }
        }
        for (String event : events.recent(FEW)) {
            if (byEvent.size() < FEW && events.takes(event, at)) {
                byEvent.computeIfAbsent(event, id -> new ArrayList<>());
            }
        }
        byEvent.forEach((event, members) -> fill(members, events.members(event)));
        return new Candidates(events, byEvent);
    }

    /** The members that share most stand first; then the latest, which know most. */
    private static void fill(List<Member> members, List<Member> all) {
        for (int i = all.size() - 1; i >= 0 && members.size() < MEMBERS; i--) {
            String article = all.get(i).article();
            if (members.stream().noneMatch(member -> member.article().equals(article))) {
                members.add(all.get(i));
            }
        }
    }

    /** The members of an event that are compared. */
    List<Member> members(String event) {
        return byEvent.getOrDefault(event, List.of());
    }

    /** An article against the members of each event. */
    Map<String, List<Pair>> pairs(Features weighted) {
        PairSignals signals = signals(weighted);
        Map<String, List<Pair>> pairs = new LinkedHashMap<>();
        byEvent.forEach((event, members) -> pairs.put(event, pairs(signals, event, members)));
        return pairs;
    }

    /** An article against the members of one event. */
    List<Pair> pairs(Features weighted, String event) {
        return pairs(signals(weighted), event, members(event));
    }

    private PairSignals signals(Features weighted) {
        return new PairSignals(weighted, events.words(), neighbours, events.open(), events.known());
    }

    private List<Pair> pairs(PairSignals signals, String event, List<Member> members) {
        boolean closed = events.closed(event);
        return members.stream()
                .map(member -> new Pair(member, signals.towards(member.features(), closed)))
                .toList();
    }
}
