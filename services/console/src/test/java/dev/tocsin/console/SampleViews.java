package dev.tocsin.console;

import dev.tocsin.console.view.Held;
import dev.tocsin.console.view.RecordView;
import dev.tocsin.console.view.Views;
import dev.tocsin.model.Alert;
import dev.tocsin.model.Delivery;
import dev.tocsin.model.Event;
import dev.tocsin.model.FeedState;
import dev.tocsin.model.RuleSetState;
import java.time.Instant;

/** Views filled by hand, as if the records had been read from one partition. */
public final class SampleViews {
    private final Views views = Views.empty();
    private long offset;

    public Views views() {
        return views;
    }

    public void event(Event event) {
        put(views.events(), event.eventId(), event);
    }

    public void alert(Alert alert) {
        put(views.alerts(), alert.idempotencyKey(), alert);
    }

    public void feed(FeedState feed) {
        put(views.feeds(), feed.feed(), feed);
    }

    public void rules(RuleSetState rules) {
        put(views.rules(), rules.matcher(), rules);
    }

    public void delivery(Delivery delivery) {
        put(views.deliveries(), Delivery.key(delivery.channel(), delivery.alertId()), delivery);
    }

    private <T> void put(RecordView<T> view, String key, T value) {
        view.put(key, new Held<>(value, 0, offset, Instant.EPOCH.plusSeconds(offset), 1_000));
        offset++;
    }
}
