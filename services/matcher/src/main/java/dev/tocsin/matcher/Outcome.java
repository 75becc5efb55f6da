package dev.tocsin.matcher;

import dev.tocsin.matcher.event.EventDecision;
import dev.tocsin.model.Alert;
import dev.tocsin.model.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one match, or of time passing.
 *
 * @param decision which event and why; null where only time passed
 * @param events that changed, for the events topic
 * @param alerts to be sent, in order
 */
public record Outcome(@Nullable EventDecision decision, List<Event> events, List<Alert> alerts) {
    public Outcome {
        events = List.copyOf(events);
        alerts = List.copyOf(alerts);
    }
}
