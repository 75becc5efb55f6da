package dev.tocsin.matcher.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which open event of its rule an article belongs to. Candidates come from an index; each is compared signal by signal; an event's score
 * is the mean of its two members that are most like the article. Pure: the events are handed in and left as they are.
 */
final class EventStage {
    private static final int CANDIDATES = 30;
    private static final int MEMBERS = 24;
    private static final int EXPLAINED = 3;

    private final Function<ArticleHead, SameEventModel> models;

    /** A stage that decides by these weights; a measurement may want others for some articles. */
    EventStage(Function<ArticleHead, SameEventModel> models) {
        this.models = models;
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
        if (!candidates.isEmpty()
                && candidates.getFirst().logOdds()
                        >= models.apply(match.article()).join()) {
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
        List<EventDecision.Candidate> candidates = new ArrayList<>();
        compare(match, weighted, events)
                .forEach((event, pairs) -> candidates.add(score(event, pairs, models.apply(match.article()))));
        candidates.sort(Comparator.comparingDouble(EventDecision.Candidate::logOdds)
                .reversed()
                .thenComparing(EventDecision.Candidate::event));
        return candidates;
    }

    /** A member the article was compared with. */
    record Pair(Member member, Signals signals) {}

    /** The article against the members of every event that shares something rare with it. */
    static Map<String, List<Pair>> compare(Match match, Features weighted, RuleEvents events) {
        Map<String, List<Member>> byEvent = new LinkedHashMap<>();
        for (Postings.Hit hit : events.postings().find(weighted, CANDIDATES)) {
            String event = hit.member().event();
            if (event != null
                    && !byEvent.containsKey(event)
                    && events.openAt(event, match.article().at())) {
                List<Member> members = events.members(event);
                byEvent.put(event, members.subList(Math.max(0, members.size() - MEMBERS), members.size()));
            }
        }
        Neighbourhood neighbours = new Neighbourhood(byEvent.values().stream()
                .flatMap(List::stream)
                .map(Member::features)
                .toList());
        PairSignals signals = new PairSignals(weighted, events.words(), neighbours);
        List<Member> members = byEvent.values().stream().flatMap(List::stream).toList();
        List<Signals> said =
                signals.towards(members.stream().map(Member::features).toList());
        Map<String, List<Pair>> pairs = new LinkedHashMap<>();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            pairs.computeIfAbsent(String.valueOf(member.event()), event -> new ArrayList<>())
                    .add(new Pair(member, said.get(i)));
        }
        return pairs;
    }

    private static EventDecision.Candidate score(String event, List<Pair> pairs, SameEventModel model) {
        double best = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        Pair closest = pairs.getFirst();
        for (Pair pair : pairs) {
            double logOdds = model.logOdds(pair.signals);
            if (logOdds > best) {
                second = best;
                best = logOdds;
                closest = pair;
            } else {
                second = Math.max(second, logOdds);
            }
        }
        double score = second == Double.NEGATIVE_INFINITY ? best : (best + second) / 2;
        return new EventDecision.Candidate(event, score, closest.member.article(), model.explain(closest.signals));
    }

    private static List<EventDecision.Candidate> first(List<EventDecision.Candidate> candidates) {
        return candidates.subList(0, Math.min(EXPLAINED, candidates.size()));
    }
}
