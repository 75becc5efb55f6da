package dev.tocsin.matcher.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which open event of its rule an article belongs to. Candidates come from an index; each is compared signal by signal; an event's score
 * is the mean of its two members that are most like the article. Pure: the events are handed in and left as they are.
 */
public final class EventStage {
    private static final int CANDIDATES = 30;
    private static final int MEMBERS = 24;
    private static final int EXPLAINED = 3;

    private final SameEventModel model;

    /** A stage that decides by these weights. */
    public EventStage(SameEventModel model) {
        this.model = model;
    }

    /**
     * The decision for one article.
     *
     * @param weighted what it is compared by, its terms weighted
     */
    EventDecision decide(Match match, Features weighted, RuleEvents events) {
        Member known = events.member(match.article().id());
        if (known != null && known.event() != null) {
            return new EventDecision(EventDecision.Outcome.JOINED, known.event(), List.of(), true, List.of());
        }
        List<EventDecision.Candidate> candidates = candidates(match, weighted, events);
        if (!candidates.isEmpty() && candidates.getFirst().logOdds() >= model.join()) {
            return new EventDecision(
                    EventDecision.Outcome.JOINED, candidates.getFirst().event(), List.of(), false, first(candidates));
        }
        return match.fired()
                ? new EventDecision(
                        EventDecision.Outcome.OPENED,
                        EventState.idOf(match.rule().id(), match.article().id()),
                        List.of(),
                        false,
                        first(candidates))
                : new EventDecision(EventDecision.Outcome.IGNORED, null, List.of(), false, first(candidates));
    }

    private List<EventDecision.Candidate> candidates(Match match, Features weighted, RuleEvents events) {
        Map<String, List<Member>> byEvent = new LinkedHashMap<>();
        for (Postings.Hit hit : events.postings().find(weighted, CANDIDATES)) {
            String event = hit.member().event();
            if (event != null && !byEvent.containsKey(event)) {
                EventState state = events.event(event);
                if (state != null && state.openAt(match.article().at())) {
                    byEvent.put(event, events.members(event));
                }
            }
        }
        Neighbourhood neighbours = new Neighbourhood(byEvent.values().stream()
                .flatMap(List::stream)
                .map(Member::features)
                .toList());
        PairSignals signals = new PairSignals(weighted, events.words(), neighbours);
        List<EventDecision.Candidate> candidates = new ArrayList<>();
        byEvent.forEach((event, members) -> candidates.add(score(event, members, signals)));
        candidates.sort(Comparator.comparingDouble(EventDecision.Candidate::logOdds)
                .reversed()
                .thenComparing(EventDecision.Candidate::event));
        return candidates;
    }

    private EventDecision.Candidate score(String event, List<Member> members, PairSignals signals) {
        double best = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        Member closest = members.getFirst();
        double[] closestSignals = new double[0];
        for (Member member : members.subList(Math.max(0, members.size() - MEMBERS), members.size())) {
            double[] values = signals.towards(member.features());
            double logOdds = model.logOdds(values);
            if (logOdds > best) {
                second = best;
                best = logOdds;
                closest = member;
                closestSignals = values;
            } else {
                second = Math.max(second, logOdds);
            }
        }
        double score = second == Double.NEGATIVE_INFINITY ? best : (best + second) / 2;
        return new EventDecision.Candidate(event, score, closest.article(), model.explain(closestSignals));
    }

    private static List<EventDecision.Candidate> first(List<EventDecision.Candidate> candidates) {
        return candidates.subList(0, Math.min(EXPLAINED, candidates.size()));
    }
}
