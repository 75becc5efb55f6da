package dev.tocsin.console.view;

import dev.tocsin.model.Alert;
import dev.tocsin.model.Delivery;
import dev.tocsin.model.Event;
import dev.tocsin.model.FeedState;
import dev.tocsin.model.RuleSetState;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything the page and the API show. Thread-safe: one thread writes, any thread reads.
 *
 * @param events the latest state of each event, by event id
 * @param alerts alert revisions in the order they came, by {@link Alert#idempotencyKey()}
 * @param feeds by feed id
 * @param rules by matcher
 * @param deliveries by {@link Delivery#key}
 */
public record Views(
        RecordView<Event> events,
        RecordView<Alert> alerts,
        RecordView<FeedState> feeds,
        RecordView<RuleSetState> rules,
        RecordView<Delivery> deliveries) {
    private static final long MEGABYTE = 1024 * 1024;

    /** Empty views with the caps that docs/http-api.md states. */
    public static Views empty() {
        return new Views(
                new RecordView<>(1_000, 24 * MEGABYTE),
                new RecordView<>(5_000, 24 * MEGABYTE),
                new RecordView<>(20_000, 16 * MEGABYTE),
                new RecordView<>(50, 8 * MEGABYTE),
                new RecordView<>(20_000, 8 * MEGABYTE));
    }

    /** The highest revision held of each event, by event id. */
    public Map<String, Alert> latestAlerts() {
        Map<String, Alert> latest = new HashMap<>();
        for (Alert alert : alerts.values()) {
            latest.merge(alert.eventId(), alert, (one, other) -> one.revision() > other.revision() ? one : other);
        }
        return latest;
    }

    /** The revisions held of one event, lowest first. */
    public List<Alert> revisions(String eventId) {
        return alerts.values().stream()
                .filter(alert -> alert.eventId().equals(eventId))
                .sorted(Comparator.comparingInt(Alert::revision))
                .toList();
    }

    /** What every channel did with one alert, by channel. */
    public List<Delivery> deliveriesOf(String alertId) {
        return deliveries.values().stream()
                .filter(delivery -> delivery.alertId().equals(alertId))
                .sorted(Comparator.comparing(Delivery::channel))
                .toList();
    }
}
