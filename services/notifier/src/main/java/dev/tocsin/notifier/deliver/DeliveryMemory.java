package dev.tocsin.notifier.deliver;

import dev.tocsin.model.Delivery;
import dev.tocsin.model.Topics;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The latest delivery of each channel and alert, as long as Kafka keeps the alerts themselves. Not thread-safe. */
final class DeliveryMemory {
    private final Map<String, Delivery> latest = new LinkedHashMap<>();

    @Nullable
    Delivery last(String channel, String alertId) {
        return latest.get(Delivery.key(channel, alertId));
    }

    void put(Delivery delivery) {
        String key = Delivery.key(delivery.channel(), delivery.alertId());
        Delivery known = latest.get(key);
        if (known != null && known.revision() > delivery.revision()) {
            return;
        }
        // the newest stands last, so that what is too old stands first
        latest.remove(key);
        latest.put(key, delivery);
        forgetBefore(delivery.at().minus(Topics.DELIVERIES.keep()));
    }

    void forget(String key) {
        latest.remove(key);
    }

    int size() {
        return latest.size();
    }

    private void forgetBefore(Instant horizon) {
        Iterator<Delivery> eldest = latest.values().iterator();
        while (eldest.hasNext() && eldest.next().at().isBefore(horizon)) {
            eldest.remove();
        }
    }
}
