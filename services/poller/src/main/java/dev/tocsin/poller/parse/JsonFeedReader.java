package dev.tocsin.poller.parse;

import dev.tocsin.poller.parse.ParseResult.Feed;
import dev.tocsin.poller.parse.ParseResult.NotAFeed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org), with the small liberties that generators take with JSON. */
final class JsonFeedReader {
    /** A tree takes many times the room of its text; a feed of two thousand items needs a tenth of these. */
    private static final StreamReadConstraints BOUNDS =
            StreamReadConstraints.builder().maxTokenCount(500_000).build();

    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(BOUNDS).build())
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    /** Some name the version alone, without the address it is the end of. */
    private static final Pattern VERSION_1_0 = Pattern.compile("(?:^|/)1(?:\\.0)?/?$");

    private JsonFeedReader() {}

    static ParseResult read(String text, @Nullable String address) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JacksonException e) {
            return new NotAFeed("JSON that cannot be read: " + HtmlText.plainLine(e.getOriginalMessage()));
        }
        JsonNode items = root.path("items");
        String version = root.path("version").asString("");
        if (!items.isArray() && !version.contains("jsonfeed.org")) {
            return new NotAFeed("JSON, but not a JSON Feed");
        }
        String home = string(root, "home_page_url");
        String base = Links.isWeb(home) ? home : address;
        List<Entry> entries = new ArrayList<>();
        Set<String> problems = new LinkedHashSet<>();
        for (JsonNode item : items) {
            if (entries.size() == FeedParser.MAX_ENTRIES) {
                problems.add("more than " + FeedParser.MAX_ENTRIES + " entries: the rest is passed over");
                break;
            }
            if (item.isObject()) {
                entries.add(entry(item, base));
            } else {
                problems.add("an item is not an object");
            }
        }
        String title = string(root, "title");
        return new Feed(
                VERSION_1_0.matcher(version).find() ? "jsonfeed10" : "jsonfeed11",
                title == null ? null : HtmlText.plainLine(title),
                string(root, "language"),
                null,
                entries,
                List.copyOf(problems));
    }

    private static Entry entry(JsonNode item, @Nullable String base) {
        String id = string(item, "id");
        String url = Links.resolve(base, string(item, "url"));
        if (url == null) {
            String external = string(item, "external_url");
            url = external != null ? Links.resolve(base, external) : Links.isWeb(id) ? id : null;
        }
        String title = string(item, "title");
        return new Entry(
                id != null ? id : url,
                title == null ? "" : HtmlText.plainLine(title),
                url,
                null,
                FeedDates.parse(string(item, "date_published")),
                FeedDates.parse(string(item, "date_modified")),
                html(item));
    }

    private static String html(JsonNode item) {
        String html = string(item, "content_html");
        if (html != null) {
            return html;
        }
        String text = string(item, "content_text");
        String plain = text != null ? text : string(item, "summary");
        return plain == null ? "" : HtmlText.fromPlain(plain);
    }

    /** Text or a number as text; null for anything else and for blank text. */
    private static @Nullable String string(JsonNode node, String key) {
        JsonNode value = node.path(key);
        String text = value.isString() || value.isNumber() ? value.asString() : "";
        return text.isBlank() ? null : text.strip();
    }
}
