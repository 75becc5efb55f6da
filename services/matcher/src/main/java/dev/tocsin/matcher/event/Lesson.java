package dev.tocsin.matcher.event;

import dev.tocsin.matcher.toll.TollResolver;
import java.util.List;
import java.util.Map;

/**
 * Replays articles whose events are known and hands out every pair that the product would have compared: what weights are learned from.
 * Used by one thread.
 */
public final class Lesson {
    private final RuleEvents events;
    private final EventFold fold = new EventFold(new TollResolver());

    /** Hears of every comparison. */
    @FunctionalInterface
    public interface Listener {
        /**
         * The article was compared.
         *
         * @param event of the other article
         * @param article id of the other article
         * @param signals of the two
         */
        void compared(String event, String article, Signals signals);
    }

    /** A lesson that begins with no event. */
    public Lesson(String rule) {
        this.events = new RuleEvents(rule, new MemoryEventStore());
    }

    /**
     * Takes the next article.
     *
     * @param match of it
     * @param event it is known to belong to
     * @param pairs hears of each article it would be compared with
     */
    public void take(Match match, String event, Listener pairs) {
        events.close(match.article().at());
        Features weighted = match.features().weighted(events.words().weigh(match.features()));
        Candidates.of(weighted, match.article().at(), events)
                .pairs(weighted)
                .forEach((other, compared) -> compared.forEach(
                        pair -> pairs.compared(other, pair.member().article(), pair.signals())));
        EventState before = events.event(event);
        String voice = Voice.of(weighted, List.of(), Map.of());
        events.put(before == null ? fold.open(event, match, voice) : fold.add(before, match, voice));
        events.put(new Member(
                Member.FORMAT, match.rule().id(), event, match.article().id(), events.nextOrder(), weighted));
    }
}
