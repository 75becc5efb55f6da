package dev.tocsin.matcher.backtest;

import dev.tocsin.model.Claim;
import dev.tocsin.model.Event;
import dev.tocsin.model.Joined;
import dev.tocsin.model.Term;
import dev.tocsin.model.Toll;
import java.time.Instant;
import java.util.List;

/** One line of {@code events.jsonl}: other programs read it, so that its shape is kept apart from the topic's. */
record EventLine(
        String eventId,
        String rule,
        Instant openedAt,
        Instant updatedAt,
        List<String> articles,
        int revisions,
        List<Claim> casualties,
        List<Term> terms,
        Toll toll,
        List<Joined> joined) {
    static EventLine of(Event event) {
        return new EventLine(
                event.eventId(),
                event.rule(),
                event.openedAt(),
                event.updatedAt(),
                event.articles(),
                event.revisions(),
                event.casualties(),
                event.terms(),
                event.toll(),
                event.joined());
    }
}
