package dev.tocsin.matcher.event;

import dev.tocsin.matcher.toll.TollResolver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes one match: decides, folds the article into its event and keeps it. The door to this package. Used by one thread. */
public final class EventDesk {
    /** So many articles of an event are kept for comparing: the first and the latest. */
    private static final int MEMBERS = 48;

    private static final int FIRST = 8;

    private final EventStage stage;
    private final EventFold fold;

    /** A desk with these weights and this way to a toll. */
    public EventDesk(SameEventModel model, TollResolver tolls) {
        this(article -> model, tolls);
    }

    /** A desk that may decide by other weights for some articles: for measuring on articles that the weights were not learned from. */
    public EventDesk(Function<ArticleHead, SameEventModel> models, TollResolver tolls) {
        this.stage = new EventStage(models);
        this.fold = new EventFold(tolls);
    }

    /**
     * What a match did.
     *
     * @param decision and why
     * @param event after it; null where the article is ignored
     * @param silence how long the event had been quiet, where the article opened it again; else nothing
     * @param absorbed events that were merged into it
     */
    public record Taken(
            EventDecision decision, @Nullable EventState event, Duration silence, List<EventState> absorbed) {}

    /** Decides and folds; the events are left to be kept by the caller. */
    public Taken take(Match match, RuleEvents events) {
        Features weighted = match.features().weighted(events.words().weigh(match.features()));
        EventDecision decision = stage.decide(match, weighted, events);
        String eventId = decision.event();
        if (eventId == null) {
            return new Taken(decision, null, Duration.ZERO, List.of());
        }
        EventState before = events.event(eventId);
        EventState after;
        if (before == null) {
            after = fold.open(eventId, match, Voice.of(weighted, List.of(), Map.of()));
        } else {
            String voice = Voice.of(weighted, events.members(eventId), Voice.voices(before));
            after = fold.add(before, match, voice);
            if (!decision.candidates().isEmpty()) {
                after = EventFold.joined(
                        after,
                        decision.candidates().getFirst().joined(match.article().id()));
            }
        }
        List<EventState> absorbed = new ArrayList<>();
        for (String other : decision.absorbed()) {
            EventState state = events.event(other);
            if (state != null) {
                after = fold.merge(after, state);
                events.merge(state, eventId);
                absorbed.add(state.mergedInto(eventId));
            }
        }
        Member known = events.member(match.article().id());
        long order = known == null ? events.nextOrder() : known.order();
        events.put(new Member(
                Member.FORMAT, match.rule().id(), eventId, match.article().id(), order, weighted));
        List<Member> members = events.members(eventId);
        while (members.size() > MEMBERS) {
            events.remove(members.get(FIRST));
        }
        return new Taken(decision, after, silence(decision, before, match), absorbed);
    }

    private static Duration silence(EventDecision decision, @Nullable EventState before, Match match) {
        return before == null || decision.outcome() != EventDecision.Outcome.REOPENED
                ? Duration.ZERO
                : Duration.between(before.updatedAt(), match.article().at());
    }
}
