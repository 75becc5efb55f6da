package dev.tocsin.matcher.alert;

import dev.tocsin.model.AlertKind;
import dev.tocsin.model.AlertReason;

/**
 * One thing that subscribers do not know yet.
 *
 * @param kind what an alert of it tells
 * @param reason its name
 * @param text for readers
 */
record Change(AlertKind kind, AlertReason reason, String text) {}
