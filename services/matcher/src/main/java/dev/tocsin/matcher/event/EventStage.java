package dev.tocsin.matcher.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Which event of its rule an article belongs to, and which events it proves to be one. Candidates come from an index; each is compared
 * signal by signal; an event's score is the mean of its two members that are most like the article. A closed event asks for more than an
 * open one: to open it again by mistake would hide what is new. Pure: the events are handed in and left as they are.
 */
final class EventStage {
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
        SameEventModel model = models.apply(match.article());
        Candidates candidates = Candidates.of(weighted, match.article().at(), events);
        List<Scored> scored = scored(candidates, weighted, model);
        List<EventDecision.Candidate> explained = scored.stream()
                .limit(EXPLAINED)
                .map(event -> event.explained(model))
                .toList();
        if (!scored.isEmpty() && scored.getFirst().joins()) {
            List<String> same = same(scored, candidates, weighted, model);
            String survivor = events.oldest(same);
            return new EventDecision(
                    same.stream().allMatch(events::closed)
                            ? EventDecision.Outcome.REOPENED
                            : EventDecision.Outcome.JOINED,
                    survivor,
                    same.stream().filter(event -> !event.equals(survivor)).toList(),
                    false,
                    explained);
        }
        return match.fired()
                ? new EventDecision(
                        EventDecision.Outcome.OPENED,
                        EventState.idOf(match.rule().id(), match.article().id()),
                        List.of(),
                        false,
                        explained)
                : new EventDecision(EventDecision.Outcome.IGNORED, null, List.of(), false, explained);
    }

    /**
     * An event with its score.
     *
     * @param threshold from which the article joins it
     * @param closest the member that is most like the article
     */
    private record Scored(String event, double logOdds, double threshold, Candidates.Pair closest) {
        boolean joins() {
            return logOdds >= threshold;
        }

        double margin() {
            return logOdds - threshold;
        }

        EventDecision.Candidate explained(SameEventModel model) {
            return new EventDecision.Candidate(
                    event, logOdds, closest.member().article(), model.explain(closest.signals()));
        }
    }

    private static List<Scored> scored(Candidates candidates, Features weighted, SameEventModel model) {
        List<Scored> scored = new ArrayList<>();
        candidates.pairs(weighted).forEach((event, pairs) -> scored.add(score(event, pairs, model)));
        scored.sort(Comparator.comparingDouble(Scored::margin).reversed().thenComparing(Scored::event));
        return scored;
    }

    private static Scored score(String event, List<Candidates.Pair> pairs, SameEventModel model) {
        double best = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        Candidates.Pair closest = pairs.getFirst();
        for (Candidates.Pair pair : pairs) {
            double logOdds = model.logOdds(pair.signals());
            if (logOdds > best) {
                second = best;
                best = logOdds;
                closest = pair;
            } else {
                second = Math.max(second, logOdds);
            }
        }
        double score = second == Double.NEGATIVE_INFINITY ? best : (best + second) / 2;
        double threshold = closest.signals().get(Signal.CLOSED) > 0 ? model.reopen() : model.join();
        return new Scored(event, score, threshold, closest);
    }

    /**
     * The likeliest event and those that the article proves to be the same. That an article looks like both is not enough: a page that
     * tells of two incidents does too. Their own articles must look alike as well.
     */
    private static List<String> same(
            List<Scored> scored, Candidates candidates, Features weighted, SameEventModel model) {
        Scored first = scored.getFirst();
        List<String> same = new ArrayList<>(List.of(first.event));
        if (weighted.incidents() > 1) {
            return same;
        }
        for (Scored other : scored.subList(1, scored.size())) {
            if (!other.joins()) {
                break;
            }
            double between = candidates.members(first.event).stream()
                    .map(member -> candidates.pairs(member.features(), other.event))
                    .mapToDouble(pairs -> score(other.event, pairs, model).logOdds)
                    .max()
                    .orElse(Double.NEGATIVE_INFINITY);
            if ((other.logOdds + between) / 2 >= model.merge()) {
                same.add(other.event);
            }
        }
        return same;
    }
}
