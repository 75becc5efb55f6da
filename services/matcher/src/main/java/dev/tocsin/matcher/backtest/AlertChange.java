package dev.tocsin.matcher.backtest;

import dev.tocsin.model.Alert;

/**
 * An alert that one set of rules raises and another does not.
 *
 * @param gained whether the new rules raise it; else the old ones
 * @param alert itself
 */
public record AlertChange(boolean gained, Alert alert) {}
