package dev.tocsin.notifier.deliver;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses on Tocsin's page. */
final class Links {
    private Links() {}

    /** The page of one alert. */
    static URI alert(URI page, String alertId) {
        String base = page.toString();
        String id = URLEncoder.encode(alertId, StandardCharsets.UTF_8);
        return URI.create((base.endsWith("/") ? base : base + "/") + "alerts/" + id);
    }
}
