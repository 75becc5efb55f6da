package dev.tocsin.poller.parse;

import dev.tocsin.poller.parse.ParseResult.Feed;
import dev.tocsin.poller.parse.ParseResult.NotAFeed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML dialects: RSS 0.9x, 1.0 (RDF), 1.1 and 2.0, Atom 0.3 and 1.0, CDF. It finds the entries by the names of elements
 * rather than their places, so that a feed whose frame is broken still gives them, and has ROME read each on its own; one entry
 * that cannot be read costs that entry only.
 */
final class XmlFeedReader {
    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");
    private static final Set<String> ENTRIES = Set.of("item", "entry");

    /** Ten megabytes of nothing but tags are three million elements, and no feed. */
    private static final int MAX_TAGS = 500_000;

    private final Element root;
    private final @Nullable String address;
    private final Set<String> problems = new LinkedHashSet<>();

    private XmlFeedReader(Element root, @Nullable String address) {
        this.root = root;
        this.address = address;
    }

    static ParseResult read(String text, @Nullable String address) {
        String bounded = Xml.firstTags(text, MAX_TAGS);
        Element document = Xml.parse(bounded);
        Element root = root(document);
        if (root == null) {
            return new NotAFeed(whatElse(document));
        }
        XmlFeedReader reader = new XmlFeedReader(root, address);
        if (Xml.declaresExternalEntity(bounded)) {
            reader.problems.add("declares an external entity, which is not loaded");
        }
        if (bounded.length() < text.length()) {
            reader.problems.add("more than " + MAX_TAGS + " tags: the rest is passed over");
        }
        if (Xml.isFlattened(document)) {
            reader.problems.add("nested deeper than " + Xml.MAX_DEPTH + " levels: flattened");
        }
        return reader.read();
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
        Dialect dialect = Dialect.of(root);
        RomeReader rome = new RomeReader(dialect, problems);
        FeedHead head = FeedHead.of(root, dialect, rome, address);
        EntryReader reader = new EntryReader(rome, new RomeElements(dialect, head.bases()), head.bases());
        List<Entry> entries = new ArrayList<>();
        for (Element element : found) {
            readEntry(element, reader, entries);
        }
        return new Feed(
                Dialect.format(root), head.title(), head.language(), head.timeToLive(), entries, List.copyOf(problems));
    }

    /** RSS 1.0 lists its items in {@code <items>} by reference, and Atom quotes other feeds in {@code <source>}. */
    private static boolean insideSource(Element element) {
        Element parent = element.parent();
        return parent != null && Xml.name(parent).equals("source");
    }

    private void readEntry(Element element, EntryReader reader, List<Entry> entries) {
        try {
            entries.add(reader.read(element));
        } catch (RuntimeException e) {
            problems.add("an entry could not be read: " + e.getClass().getSimpleName());
        }
    }
}
