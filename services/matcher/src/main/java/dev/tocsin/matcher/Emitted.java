package dev.tocsin.matcher;

import dev.tocsin.model.Alert;
import dev.tocsin.model.Event;

/** What leaves the last stage; both kinds are keyed by event id. */
sealed interface Emitted {
    /** An event as it is now. */
    record OfEvent(Event event) implements Emitted {}

    /** A decision to tell someone. */
    record OfAlert(Alert alert) implements Emitted {}
}
