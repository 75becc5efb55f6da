package dev.tocsin.matcher.backtest;

import dev.tocsin.model.Alert;
import dev.tocsin.model.AlertKind;
import dev.tocsin.model.AlertReason;
import dev.tocsin.model.Evidence;
import dev.tocsin.model.Severity;
import dev.tocsin.model.Term;
import dev.tocsin.model.Toll;
import java.time.Instant;
import java.util.List;

/** One line of {@code alerts.jsonl}: other programs read it, so that its shape is kept apart from the topic's. */
record AlertLine(
        String alertId,
        int revision,
        AlertKind kind,
        AlertReason reason,
        String rule,
        Severity severity,
        String title,
        Instant at,
        List<String> articles,
        int outlets,
        Toll toll,
        List<Term> terms,
        List<String> changes,
        List<Evidence> evidence) {
    static AlertLine of(Alert alert) {
        return new AlertLine(
                alert.alertId(),
                alert.revision(),
                alert.kind(),
                alert.reason(),
                alert.rule(),
                alert.severity(),
                alert.title(),
                alert.at(),
                alert.articles(),
                alert.outlets(),
                alert.toll(),
                alert.terms(),
                alert.changes(),
                alert.evidence());
    }
}
