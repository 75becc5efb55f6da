package dev.tocsin.poller;

import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Yaml;
import dev.tocsin.platform.config.YamlList;
import dev.tocsin.platform.config.YamlMap;
import dev.tocsin.platform.config.YamlScalar;
import dev.tocsin.platform.text.LanguageDetector;
import dev.tocsin.poller.parse.Links;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The feed list, {@code feeds.yaml}: which feeds to poll and how often.
 *
 * @param feeds in the order of the file, ids and addresses unique
 */
public record FeedsConfig(List<ListedFeed> feeds) {
    /** The name of the file in the configuration folder. */
    public static final String FILE = "feeds.yaml";

    /** How often a feed is polled that does not say otherwise. */
    public static final Duration EVERY = Duration.ofMinutes(5);

    static final Duration LEAST = Duration.ofSeconds(1);
    static final Duration MOST = Duration.ofDays(7);
    private static final int MAX_FEEDS = 100_000;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern HOST = Pattern.compile("(?i)https?://(?:[^/?#]*@)?(?:www\\.)?([^/?#:]+)");
    private static final String[] KEYS = {"id", "url", "publisher", "language", "tags", "every", "fullText"};

    public FeedsConfig {
        feeds = List.copyOf(feeds);
    }

    /** Reads {@code feeds.yaml} of a folder; faults are recorded, and a feed with a fault is left out. */
    public static FeedsConfig load(Path folder, Faults faults) {
        YamlMap root = Yaml.readMap(folder.resolve(FILE), faults);
        return root == null ? new FeedsConfig(List.of()) : read(root, faults);
    }

    /**
     * Reads the text of a feed list.
     *
     * @param name of the file, for faults
     */
    static FeedsConfig parse(String name, String text, Faults faults) {
        YamlMap root = Yaml.readMap(name, text, faults);
        return root == null ? new FeedsConfig(List.of()) : read(root, faults);
    }

    /** The feeds by id. */
    public Map<String, ListedFeed> byId() {
        Map<String, ListedFeed> byId = new LinkedHashMap<>();
        feeds.forEach(feed -> byId.put(feed.id(), feed));
        return byId;
    }

    private static FeedsConfig read(YamlMap root, Faults faults) {
        root.allow("defaults", "feeds");
        YamlMap defaults = root.map("defaults");
        Duration every = defaults == null ? EVERY : defaults.allow("every").duration("every", EVERY, LEAST, MOST);
        YamlList list = root.list("feeds");
        if (list == null) {
            return new FeedsConfig(List.of());
        }
        if (list.items().size() > MAX_FEEDS) {
            faults.add(list.at(), "more than " + MAX_FEEDS + " feeds");
            return new FeedsConfig(List.of());
        }
        List<ListedFeed> feeds = new ArrayList<>();
        Map<String, Integer> ids = new HashMap<>();
        Map<String, Integer> urls = new HashMap<>();
        for (YamlMap map : list.maps()) {
            ListedFeed feed = feed(map, every, faults);
            if (feed != null && isFirst(map, "id", feed.id(), ids) && isFirst(map, "url", feed.url(), urls)) {
                feeds.add(feed);
            }
        }
        return new FeedsConfig(feeds);
    }

    private static boolean isFirst(YamlMap map, String key, String value, Map<String, Integer> lines) {
        Integer earlier = lines.putIfAbsent(value, map.at(key).line());
        if (earlier != null) {
            map.fault(key, "another feed in line " + earlier + " has the " + key + " \"" + value + "\" already");
        }
        return earlier == null;
    }

    private static @Nullable ListedFeed feed(YamlMap map, Duration every, Faults faults) {
        int before = faults.list().size();
        map.allow(KEYS);
        String id = map.required("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            map.fault(
                    "id",
                    "an id is at most 100 letters, digits, dots, hyphens and underscores, found \"" + shorten(id)
                            + "\"");
        }
        String url = map.required("url");
        if (!url.isEmpty() && !Links.isWeb(url)) {
            map.fault("url", "expected an http or https address, found \"" + shorten(url) + "\"");
        }
        String publisher = map.string("publisher", "");
        ListedFeed feed = new ListedFeed(
                id,
                url.strip(),
                publisher.isBlank() ? host(url) : publisher.strip(),
                language(map),
                map.strings("tags"),
                map.duration("every", every, LEAST, MOST),
                map.bool("fullText", false));
        return faults.list().size() == before ? feed : null;
    }

    /** Stands for the outlet's name where none is given: unlike the title inside the feed it never changes by itself. */
    private static String host(String url) {
        Matcher web = HOST.matcher(url.strip());
        return web.lookingAt() ? web.group(1).toLowerCase(Locale.ROOT) : url;
    }

    private static @Nullable String language(YamlMap map) {
        YamlScalar scalar = map.scalar("language");
        // YAML 1.1 would take "no" for false; 1.2 does not, but says so of "null" and the like
        String text = scalar == null ? null : scalar.text();
        String language = LanguageDetector.primary(text);
        if (text != null && language == null) {
            map.fault("language", "expected a language code such as en or pt-BR, found \"" + shorten(text) + "\"");
        }
        return language;
    }

    private static String shorten(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 80 ? line : line.substring(0, 77) + "...";
    }
}
