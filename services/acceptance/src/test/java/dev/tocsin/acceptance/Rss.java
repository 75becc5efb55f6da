package dev.tocsin.acceptance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** A feed as a newsroom would publish it. */
final class Rss {
    /** An entry. */
    record Item(String id, String title, String text, Instant publishedAt) {}

    private Rss() {}

    /** RSS 2.0 with the newest first. */
    static String of(String outlet, List<Item> items) {
        String entries = items.reversed().stream()
                .map(item -> """
                    <item>
                      <guid isPermaLink="false">%s</guid>
                      <link>https://%s.example/%s</link>
                      <title>%s</title>
                      <pubDate>%s</pubDate>
                      <description>%s</description>
                    </item>
                    """.formatted(
                                item.id(),
                                outlet.toLowerCase(java.util.Locale.ROOT),
                                item.id(),
                                item.title(),
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        item.publishedAt().atOffset(ZoneOffset.UTC)),
                                item.text()))
                .collect(Collectors.joining());
        return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>" + outlet + "</title>\n" + entries
                + "</channel></rss>\n";
    }
}
