package dev.tocsin.poller;

import java.time.Duration;
import java.util.List;

/** Feeds for tests. */
final class Feeds {
    private Feeds() {}

    /** An RSS 2.0 feed with these items. */
    static String rss(String... items) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>Harbour Post</title>"
                + "<link>https://harbourpost.example/</link>" + String.join("", items) + "</channel></rss>";
    }

    /** An item whose address ends in its name. */
    static String item(String name, String title, String text) {
        return "<item><title>" + title + "</title><link>https://harbourpost.example/" + name + "</link><guid>" + name
                + "</guid><pubDate>Fri, 02 May 2025 08:00:00 GMT</pubDate><description>" + text
                + "</description></item>";
    }

    static ListedFeed listed(String id, String url, Duration every) {
        return new ListedFeed(id, url, "Harbour Post", "en", List.of("coast"), every, false);
    }
}
