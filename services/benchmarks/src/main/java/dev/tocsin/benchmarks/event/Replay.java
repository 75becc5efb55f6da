package dev.tocsin.benchmarks.event;

import dev.tocsin.matcher.event.ArticleHead;
import dev.tocsin.matcher.event.EventDecision;
import dev.tocsin.matcher.event.EventDesk;
import dev.tocsin.matcher.event.EventState;
import dev.tocsin.matcher.event.MemoryEventStore;
import dev.tocsin.matcher.event.RuleEvents;
import dev.tocsin.matcher.event.SameEventModel;
import dev.tocsin.matcher.toll.TollResolver;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A corpus once through the same-event decision, in order of arrival. */
final class Replay {
    private Replay() {}

    /** The scores with these weights. */
    static Scores of(Corpus corpus, SameEventModel model) {
        return of(corpus, article -> model);
    }

    /** The scores where each article may have weights of its own. */
    static Scores of(Corpus corpus, Function<ArticleHead, SameEventModel> models) {
        EventDesk desk = new EventDesk(models, new TollResolver());
        RuleEvents events = new RuleEvents("everything", new MemoryEventStore());
        Map<String, String> found = new HashMap<>();
        int opened = 0;
        for (Corpus.Known lesson : corpus.lessons()) {
            events.close(lesson.match().article().at());
            EventDesk.Taken taken = desk.take(lesson.match(), events);
            EventState event = taken.event();
            if (event != null) {
                opened += taken.decision().outcome() == EventDecision.Outcome.OPENED ? 1 : 0;
                events.put(event);
                event.articles().forEach(article -> found.put(article.id(), event.eventId()));
            }
        }
        return Scores.of(
                corpus.lessons().stream()
                        .map(lesson -> Map.entry(
                                found.getOrDefault(lesson.match().article().id(), ""), lesson.event()))
                        .toList(),
                opened);
    }
}
