package dev.tocsin.poller.parse;

import java.util.List;
import java.util.Map;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * The four ways of writing a feed in XML that ROME is asked to read. The many versions of RSS without namespace are one of them:
 * each only adds to the one before, and feeds use later elements whatever version they name.
 */
enum Dialect {
    RSS(""),
    RDF("http://purl.org/rss/1.0/"),
    ATOM("http://www.w3.org/2005/Atom"),
    ATOM_03("http://purl.org/atom/ns#");

    private static final Namespace RDF_ROOT =
            Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    private static final Map<String, String> RSS_FORMATS = Map.of(
            "0.90", "rss090", "0.91", "rss091", "0.92", "rss092", "0.93", "rss093", "0.94", "rss094", "1.0", "rss10");

    private final String uri;

    Dialect(String uri) {
        this.uri = uri;
    }

    static Dialect of(org.jsoup.nodes.Element root) {
        return switch (Xml.name(root)) {
            case "feed" -> atomFormat(root).equals("atom10") ? ATOM : ATOM_03;
            case "rdf" -> RDF;
            default -> RSS;
        };
    }

    /** The namespace of its own elements. */
    Namespace namespace() {
        return Namespace.getNamespace(uri);
    }

    boolean isAtom() {
        return this == ATOM || this == ATOM_03;
    }

    /** A feed that has a head and no entry. */
    Document head(List<Element> elements) {
        Element head = new Element(isAtom() ? "feed" : "channel", namespace()).addContent(elements);
        return new Document(
                switch (this) {
                    case RSS ->
                        new Element("rss").setAttribute("version", "2.0").addContent(head);
                    case RDF -> new Element("RDF", RDF_ROOT).addContent(head);
                    case ATOM, ATOM_03 -> head;
                });
    }

    /** A feed that has no head and one entry. */
    Document entry(List<Element> elements) {
        Document document = head(List.of());
        Element root = document.getRootElement();
        Element frame = this == RSS ? root.getChild("channel") : root;
        frame.addContent(new Element(isAtom() ? "entry" : "item", namespace()).addContent(elements));
        return document;
    }

    /** What {@link ParseResult.Feed#format} says of a feed with this root. */
    static String format(org.jsoup.nodes.Element root) {
        return switch (Xml.name(root)) {
            case "feed" -> atomFormat(root);
            case "rdf" -> rdfFormat(root);
            case "channel" -> root.tagName().equals("CHANNEL") ? "cdf" : "rss20";
            default -> RSS_FORMATS.getOrDefault(Xml.attribute(root, "version"), "rss20");
        };
    }

    private static String atomFormat(org.jsoup.nodes.Element root) {
        String version = Xml.attribute(root, "version");
        if (root.tag().namespace().contains("purl.org/atom/ns")) {
            return switch (version) {
                case "0.1" -> "atom01";
                case "0.2" -> "atom02";
                default -> "atom03";
            };
        }
        return version.equals("0.3") ? "atom03" : "atom10";
    }

    private static String rdfFormat(org.jsoup.nodes.Element root) {
        boolean netscape = root.children().stream()
                .anyMatch(child -> child.tag().namespace().contains("/rdf/simple/0.9"));
        return netscape ? "rss090" : "rss10";
    }
}
