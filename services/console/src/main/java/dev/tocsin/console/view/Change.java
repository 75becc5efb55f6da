package dev.tocsin.console.view;

import dev.tocsin.model.Alert;

/** What a record that was just read changed. */
public sealed interface Change {
    /** A revision was raised. */
    record AlertRaised(Alert alert) implements Change {}

    /** An event has another state, or is gone. */
    record EventChanged(String eventId) implements Change {}

    /** A channel has settled an alert. */
    record DeliverySettled(String alertId) implements Change {}

    /** A feed was polled. */
    record FeedPolled() implements Change {}

    /** Other rules are in force, or their files have other faults. */
    record RulesChanged() implements Change {}
}
