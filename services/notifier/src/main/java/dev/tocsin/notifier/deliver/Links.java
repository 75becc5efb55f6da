package dev.tocsin.notifier.deliver;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses on Tocsin's page. */
final class Links {
    private Links() {}

    /** The page of the event an alert is about. */
    static URI event(URI page, String eventId) {
        String base = page.toString();
        String id = URLEncoder.encode(eventId, StandardCharsets.UTF_8);
        return URI.create((base.endsWith("/") ? base : base + "/") + "events/" + id);
    }
}
