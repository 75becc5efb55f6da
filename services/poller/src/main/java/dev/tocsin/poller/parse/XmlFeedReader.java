package dev.tocsin.poller.parse;

import dev.tocsin.poller.parse.ParseResult.Feed;
import dev.tocsin.poller.parse.ParseResult.NotAFeed;
import dev.tocsin.poller.parse.Xml.Vocabulary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML dialects element by element: RSS 0.9x, 1.0 (RDF), 1.1 and 2.0, Atom 0.3 and 1.0, CDF. It trusts the names of
 * elements more than their places, so that a feed whose frame is broken still gives its entries; and one entry that cannot be
 * read costs that entry only.
 */
final class XmlFeedReader {
    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");
    private static final Set<String> ENTRIES = Set.of("item", "entry");
    private static final Map<String, String> RSS_VERSIONS = Map.of(
            "0.90", "rss090", "0.91", "rss091", "0.92", "rss092", "0.93", "rss093", "0.94", "rss094", "1.0", "rss10");
    private static final int MAX_TTL_MINUTES = 7 * 24 * 60;

    private final Element root;
    private final @Nullable String address;
    private final List<String> problems = new ArrayList<>();

    private XmlFeedReader(Element root, @Nullable String address) {
        this.root = root;
        this.address = address;
    }

    static ParseResult read(String text, @Nullable String address) {
        Element document = Xml.parse(text);
        Element root = root(document);
        if (root == null) {
            return new NotAFeed(whatElse(document));
        }
        return new XmlFeedReader(root, address).read();
    }

    private static @Nullable Element root(Element document) {
        Element first = document.firstElementChild();
        boolean page = first != null && Xml.name(first).equals("html");
        for (Element element : Xml.within(document)) {
            if (!Xml.isFeed(element, ROOTS)) {
                continue;
            }
            boolean certain =
                    !Xml.name(element).equals("feed") && !Xml.name(element).equals("channel");
            if (!page || certain) {
                return element;
            }
        }
        return null;
    }

    private static String whatElse(Element document) {
        Element first = document.firstElementChild();
        if (first == null) {
            return "neither XML nor JSON";
        }
        String name = Xml.name(first);
        return switch (name) {
            case "html", "head", "body", "div", "p", "script", "meta" -> "an HTML page, not a feed";
            case "opml" -> "a list of feeds (OPML), not a feed";
            case "urlset", "sitemapindex" -> "a sitemap, not a feed";
            default -> "XML with the root element <" + HtmlText.plainLine(first.tagName()) + ">, not a feed";
        };
    }

    private Feed read() {
        List<Element> found = new ArrayList<>();
        boolean more = false;
        for (Element element : Xml.within(root)) {
            if (Xml.isFeed(element, ENTRIES) && !insideSource(element)) {
                more = found.size() == FeedParser.MAX_ENTRIES;
                if (more) {
                    break;
                }
                found.add(element);
            }
        }
        if (more) {
            problems.add("more than " + FeedParser.MAX_ENTRIES + " entries: the rest is passed over");
        }
        FeedHead head = FeedHead.of(root, address);
        List<Entry> entries = new ArrayList<>();
        for (Element element : found) {
            readEntry(element, head, entries);
        }
        return new Feed(format(), head.title(), head.language(), timeToLive(), entries, problems);
    }

    /** RSS 1.0 lists its items in {@code <items>} by reference, and Atom quotes other feeds in {@code <source>}. */
    private static boolean insideSource(Element element) {
        Element parent = element.parent();
        return parent != null && Xml.name(parent).equals("source");
    }

    private void readEntry(Element element, FeedHead head, List<Entry> entries) {
        try {
            entries.add(new XmlEntryReader(element, head).read());
        } catch (RuntimeException e) {
            problems.add("an entry could not be read: " + e.getClass().getSimpleName());
        }
    }

    private String format() {
        String namespace = root.tag().namespace();
        return switch (Xml.name(root)) {
            case "feed" -> atom(namespace);
            case "rdf" -> rdf();
            case "channel" -> Xml.name(root).equals("channel") && root.tagName().equals("CHANNEL") ? "cdf" : "rss20";
            default -> rss(Xml.attribute(root, "version"));
        };
    }

    private String atom(String namespace) {
        if (namespace.contains("purl.org/atom/ns")) {
            String version = Xml.attribute(root, "version");
            return switch (version) {
                case "0.1" -> "atom01";
                case "0.2" -> "atom02";
                default -> "atom03";
            };
        }
        return Xml.attribute(root, "version").equals("0.3") ? "atom03" : "atom10";
    }

    private String rdf() {
        for (Element element : root.children()) {
            String namespace = element.tag().namespace();
            if (namespace.contains("/rdf/simple/0.9")) {
                return "rss090";
            }
        }
        return "rss10";
    }

    private static String rss(String version) {
        String known = RSS_VERSIONS.get(version);
        return known != null ? known : "rss20";
    }

    /** RSS: {@code ttl} in minutes. Syndication module: {@code updatePeriod} divided by {@code updateFrequency}. */
    private @Nullable Duration timeToLive() {
        for (Element element : root.children()) {
            Duration own = timeToLive(element);
            if (own != null) {
                return own;
            }
            for (Element child : element.children()) {
                Duration ttl = Xml.isFeed(element, Set.of("channel")) ? timeToLive(child) : null;
                if (ttl != null) {
                    return ttl;
                }
            }
        }
        return null;
    }

    private static @Nullable Duration timeToLive(Element element) {
        if (Xml.vocabulary(element) != Vocabulary.FEED || !Xml.name(element).equals("ttl")) {
            return null;
        }
        String text = Xml.text(element);
        int minutes = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        return minutes == 0 ? null : Duration.ofMinutes(Math.min(minutes, MAX_TTL_MINUTES));
    }
}
