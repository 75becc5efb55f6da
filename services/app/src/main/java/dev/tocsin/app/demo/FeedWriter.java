package dev.tocsin.app.demo;

import dev.tocsin.model.Json;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes an outlet's feed as that outlet's software would: RSS 1.0 and 2.0, Atom (RFC 4287) and JSON Feed 1.1. */
final class FeedWriter {
    private final String base;

    /** Links start with this address. */
    FeedWriter(String base) {
        this.base = base;
    }

    /** Where an item's own page lies, below the base. */
    static String path(Story.Item item) {
        return "/" + item.outlet().id() + "/" + item.id();
    }

    /** The media type of a format. */
    static String contentType(Story.Format format) {
        return switch (format) {
            case RSS10 -> "application/rdf+xml; charset=utf-8";
            case RSS20 -> "application/rss+xml; charset=utf-8";
            case ATOM -> "application/atom+xml; charset=utf-8";
            case JSON -> "application/feed+json; charset=utf-8";
        };
    }

    /** The feed of an outlet with these items, newest first. */
    String feed(Story.Outlet outlet, List<Story.Item> items) {
        return switch (outlet.format()) {
            case RSS10 -> rss10(outlet, items);
            case RSS20 -> rss20(outlet, items);
            case ATOM -> atom(outlet, items);
            case JSON -> json(outlet, items);
        };
    }

    /** The page that an item links to. */
    static String page(Story.Item item) {
        return "<!doctype html><html lang=\"%s\"><meta charset=\"utf-8\"><title>%s</title><article><h1>%s</h1>%s</article></html>"
                .formatted(item.outlet().language(), xml(item.title()), xml(item.title()), html(item));
    }

    private String rss20(Story.Outlet outlet, List<Story.Item> items) {
        String body = items.stream()
                .map(item ->
                        "<item><guid>%s</guid><link>%s</link><title>%s</title><pubDate>%s</pubDate><description>%s</description></item>"
                                .formatted(
                                        link(item),
                                        link(item),
                                        xml(item.title()),
                                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                                item.publishedAt().atOffset(ZoneOffset.UTC)),
                                        xml(html(item))))
                .collect(Collectors.joining("\n"));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>%s</title><link>%s</link><description>News</description><language>%s</language>\n%s\n</channel></rss>\n"
                .formatted(xml(outlet.name()), base, outlet.language(), body);
    }

    private String rss10(Story.Outlet outlet, List<Story.Item> items) {
        String body = items.stream()
                .map(item ->
                        "<item rdf:about=\"%s\"><title>%s</title><link>%s</link><description>%s</description><dc:date>%s</dc:date></item>"
                                .formatted(
                                        link(item), xml(item.title()), link(item), xml(html(item)), item.publishedAt()))
                .collect(Collectors.joining("\n"));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel rdf:about=\"%s\"><title>%s</title><link>%s</link><description>News</description><dc:language>%s</dc:language></channel>\n%s\n</rdf:RDF>\n"
                .formatted(base, xml(outlet.name()), base, outlet.language(), body);
    }

    private String atom(Story.Outlet outlet, List<Story.Item> items) {
        String updated = items.isEmpty()
                ? "2000-01-01T00:00:00Z"
                : items.getFirst().publishedAt().toString();
        String body = items.stream()
                .map(item ->
                        "<entry><id>%s</id><link href=\"%s\"/><title>%s</title><published>%s</published><updated>%s</updated><content type=\"html\">%s</content></entry>"
                                .formatted(
                                        link(item),
                                        link(item),
                                        xml(item.title()),
                                        item.publishedAt(),
                                        item.publishedAt(),
                                        xml(html(item))))
                .collect(Collectors.joining("\n"));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"%s\"><id>%s/%s</id><title>%s</title><updated>%s</updated>\n%s\n</feed>\n"
                .formatted(outlet.language(), base, outlet.id(), xml(outlet.name()), updated, body);
    }

    private String json(Story.Outlet outlet, List<Story.Item> items) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", outlet.name());
        feed.put("language", outlet.language());
        feed.put(
                "items",
                items.stream()
                        .map(item -> Map.of(
                                "id", link(item),
                                "url", link(item),
                                "title", item.title(),
                                "date_published", item.publishedAt().toString(),
                                "content_html", html(item)))
                        .toList());
        return Json.mapper().writeValueAsString(feed);
    }

    private String link(Story.Item item) {
        return base + path(item);
    }

    private static String html(Story.Item item) {
        return item.paragraphs().stream()
                .map(paragraph -> "<p>" + xml(paragraph) + "</p>")
                .collect(Collectors.joining());
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
