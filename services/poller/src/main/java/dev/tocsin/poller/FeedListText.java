package dev.tocsin.poller;

import dev.tocsin.model.Json;
import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Location;
import dev.tocsin.platform.config.Yaml;
import dev.tocsin.platform.config.YamlList;
import dev.tocsin.platform.config.YamlMap;
import dev.tocsin.platform.config.YamlValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds feeds to the text of a feed list without touching the rest of it. */
final class FeedListText {
    /** Words YAML takes for something else. */
    private static final Set<String> RESERVED = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private FeedListText() {}

    /**
     * The text with feeds added behind the last one.
     *
     * @param text a feed list without faults
     * @throws IOException where the list is written in one line ({@code feeds: [{…}]}), so that nothing can be added behind
     */
    static String append(String text, List<ListedFeed> feeds) throws IOException {
        YamlMap root = Yaml.readMap(FeedsConfig.FILE, text, new Faults());
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (root == null || !root.keys().contains("feeds")) {
            lines.add("feeds:");
            return join(lines, lines.size(), 2, feeds);
        }
        YamlList list = root.list("feeds");
        int key = root.at("feeds").line();
        if (list == null || list.items().isEmpty()) {
            lines.set(key - 1, lines.get(key - 1).replaceFirst("feeds\"?\\s*:\\s*(\\[\\s*\\]|null|~)", "feeds:"));
            return join(lines, key, 2, feeds);
        }
        YamlValue last = list.items().getLast();
        Location first = list.items().getFirst().at();
        String before = lines.get(first.line() - 1).substring(0, first.column() - 1);
        if (!before.isBlank() && !before.strip().equals("-")) {
            throw new IOException("the feeds stand in one line; write one below the other to import more");
        }
        int dash = Math.max(0, before.indexOf('-'));
        return join(lines, end(lines, last.at().line(), dash), dash, feeds);
    }

    /** The line number behind the last item: comments and blank lines that follow it stay behind what is added. */
    private static int end(List<String> lines, int from, int dash) {
        int end = from;
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            String stripped = line.strip();
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                continue;
            }
            int indent = line.length() - line.stripLeading().length();
            if (indent <= dash) {
                break;
            }
            end = i + 1;
        }
        return end;
    }

    private static String join(List<String> lines, int at, int indent, List<ListedFeed> feeds) {
        List<String> out = new ArrayList<>(lines.subList(0, at));
        feeds.forEach(feed -> out.addAll(entry(feed, " ".repeat(indent))));
        out.addAll(lines.subList(at, lines.size()));
        return String.join("\n", out) + "\n";
    }

    private static List<String> entry(ListedFeed feed, String indent) {
        List<String> lines = new ArrayList<>();
        lines.add(indent + "- id: " + scalar(feed.id()));
        lines.add(indent + "  url: " + scalar(feed.url()));
        lines.add(indent + "  publisher: " + scalar(feed.publisher()));
        if (feed.language() != null) {
            lines.add(indent + "  language: " + scalar(feed.language()));
        }
        if (!feed.tags().isEmpty()) {
            lines.add(indent + "  tags: ["
                    + feed.tags().stream().map(FeedListText::scalar).collect(Collectors.joining(", ")) + "]");
        }
        return lines;
    }

    private static String scalar(String text) {
        boolean plain = text.matches("[A-Za-z][A-Za-z0-9 ._/-]*|https?://[A-Za-z0-9._~/?=&%+-]+")
                && !text.endsWith(" ")
                && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
        // a JSON string is a YAML string too
        return plain ? text : Json.mapper().writeValueAsString(text);
    }
}
