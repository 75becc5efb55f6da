package dev.tocsin.poller.parse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What the feed readers ask of a tree: whose element it is, whatever prefix it bears, and what it holds. */
final class Xml {
    /** Deeper elements become siblings: a hundred levels are more than any feed has, and bound what hostile ones cost. */
    static final int MAX_DEPTH = 100;

    private static final Pattern EXTERNAL_ENTITY =
            Pattern.compile("(?i)<!ENTITY\\s+(?:%\\s+)?[^\\s>\"']{1,100}\\s+(?:SYSTEM|PUBLIC)\\b");

    private static final int DECLARATIONS_WITHIN = 64 * 1024;

    private static final String UNBOUND = Parser.NamespaceXml;
    private static final Set<String> FEED_NAMESPACES = Set.of(
            "",
            UNBOUND,
            "http://www.w3.org/2005/atom",
            "https://www.w3.org/2005/atom",
            "http://purl.org/atom/ns#",
            "http://purl.org/rss/1.0/",
            "http://purl.org/net/rss1.1#",
            "http://my.netscape.com/rdf/simple/0.9/",
            "http://channel.netscape.com/rdf/simple/0.9/",
            "http://backend.userland.com/rss",
            "http://backend.userland.com/rss2",
            "http://backend.userland.com/rss091",
            "http://blogs.law.harvard.edu/tech/rss",
            "http://cyber.law.harvard.edu/rss",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    private static final Map<String, Vocabulary> NAMESPACES = Map.ofEntries(
            Map.entry("http://purl.org/dc/elements/1.1", Vocabulary.DC),
            Map.entry("http://purl.org/dc/elements/1.0", Vocabulary.DC),
            Map.entry("http://purl.org/dc/terms", Vocabulary.DCTERMS),
            Map.entry("http://purl.org/rss/1.0/modules/dcterms", Vocabulary.DCTERMS),
            Map.entry("http://purl.org/rss/1.0/modules/content", Vocabulary.CONTENT),
            Map.entry("http://search.yahoo.com/mrss", Vocabulary.MEDIA),
            Map.entry("http://www.w3.org/1999/xhtml", Vocabulary.XHTML),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", Vocabulary.FEEDBURNER));
    private static final Map<String, Vocabulary> PREFIXES = Map.of(
            "dc", Vocabulary.DC,
            "dcterms", Vocabulary.DCTERMS,
            "content", Vocabulary.CONTENT,
            "media", Vocabulary.MEDIA,
            "xhtml", Vocabulary.XHTML,
            "feedburner", Vocabulary.FEEDBURNER,
            "atom", Vocabulary.FEED,
            "atom10", Vocabulary.FEED,
            "rss", Vocabulary.FEED,
            "rdf", Vocabulary.FEED);

    private Xml() {}

    /** The vocabularies whose elements are read. */
    enum Vocabulary {
        /** RSS, Atom, RDF or CDF itself. */
        FEED,
        DC,
        DCTERMS,
        CONTENT,
        MEDIA,
        XHTML,
        FEEDBURNER,
        OTHER
    }

    /** As much of a text as has no more than so many tags; the text itself where it has no more. */
    static String firstTags(String text, int most) {
        int tags = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            if (++tags > most) {
                return text.substring(0, at);
            }
        }
        return text;
    }

    /** Reads text that should be XML and may be anything; entities of a DTD are not expanded, nothing is loaded. */
    static Element parse(String text) {
        Document document = Parser.xmlParser().setMaxDepth(MAX_DEPTH + 1).parseInput(text, "");
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /** Whether the document type declares something that lies elsewhere. */
    static boolean declaresExternalEntity(String text) {
        int start = text.indexOf("<!DOCTYPE");
        if (start < 0) {
            return false;
        }
        int end = text.indexOf("]>", start);
        int bounded = Math.min(end < 0 ? text.length() : end, start + DECLARATIONS_WITHIN);
        return EXTERNAL_ENTITY.matcher(text).region(start, bounded).find();
    }

    /** Whether elements were nested deeper than {@link #MAX_DEPTH}. */
    static boolean isFlattened(Element document) {
        boolean[] deeper = {false};
        document.traverse((node, depth) -> deeper[0] |= depth > MAX_DEPTH);
        return deeper[0];
    }

    /** The name without its prefix, lower case. */
    static String name(Element element) {
        return element.tag().localName().toLowerCase(Locale.ROOT);
    }

    static Vocabulary vocabulary(Element element) {
        String namespace = element.tag().namespace().strip().toLowerCase(Locale.ROOT);
        if (namespace.equals(UNBOUND.toLowerCase(Locale.ROOT)) || namespace.isEmpty()) {
            String prefix = element.tag().prefix().toLowerCase(Locale.ROOT);
            return prefix.isEmpty() ? Vocabulary.FEED : PREFIXES.getOrDefault(prefix, Vocabulary.OTHER);
        }
        String bare = namespace.endsWith("/") ? namespace.substring(0, namespace.length() - 1) : namespace;
        Vocabulary known = NAMESPACES.get(bare);
        if (known != null) {
            return known;
        }
        boolean feed = FEED_NAMESPACES.contains(namespace) || FEED_NAMESPACES.contains(bare);
        // a default namespace of somebody's own does not make an item less of an item
        return feed || element.tag().prefix().isEmpty() ? Vocabulary.FEED : Vocabulary.OTHER;
    }

    /** Whether it is an element of the feed's own vocabulary with one of these names. */
    static boolean isFeed(Element element, Set<String> names) {
        return names.contains(name(element)) && vocabulary(element) == Vocabulary.FEED;
    }

    /** All elements within, in document order, the element itself not included. */
    static List<Element> within(Element element) {
        return element.stream().skip(1).toList();
    }

    /** The characters within, markup and CDATA marks taken away. */
    static String text(Element element) {
        return element.wholeText().strip();
    }

    /**
     * The HTML that an element carries: escaped or in CDATA, as its text; or spelled out, as its child elements.
     */
    static String html(Element element) {
        if (element.childrenSize() == 0) {
            return element.wholeText();
        }
        boolean prefixed = within(element).stream().anyMatch(Xml::isPrefixedXhtml);
        if (!prefixed) {
            return element.html();
        }
        Element bare = element.clone();
        within(bare).stream().filter(Xml::isPrefixedXhtml).forEach(child -> child.tagName(name(child)));
        return bare.html();
    }

    private static boolean isPrefixedXhtml(Element element) {
        return !element.tag().prefix().isEmpty() && vocabulary(element) == Vocabulary.XHTML;
    }

    /** Whether it carries its text in Base64, as Atom 0.3 allows. */
    static boolean isBase64(Element element) {
        return attribute(element, "mode").equalsIgnoreCase("base64");
    }

    /** An attribute whatever the case and prefix of its name; empty where it is missing. */
    static String attribute(Element element, String name) {
        String exact = element.attr(name);
        if (!exact.isEmpty() || element.attributesSize() == 0) {
            return exact.strip();
        }
        for (var attribute : element.attributes()) {
            String key = attribute.getKey();
            if (key.equalsIgnoreCase(name)
                    || key.regionMatches(true, key.length() - name.length() - 1, ":" + name, 0, name.length() + 1)) {
                return attribute.getValue().strip();
            }
        }
        return "";
    }
}
