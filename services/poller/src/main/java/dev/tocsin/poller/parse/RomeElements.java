package dev.tocsin.poller.parse;

import dev.tocsin.poller.parse.Xml.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Elements of a feed as ROME can read them, whatever their prefix, case and depth were: flat, in the namespace of their dialect,
 * links absolute, markup that is spelled out escaped. Left out is what says nothing, since ROME takes the first of a name; what
 * XML forbids; and what is not asked of ROME, above all dates, which it takes long to read and sometimes reads wrongly.
 */
final class RomeElements {
    private static final Namespace DC = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
    private static final Namespace CONTENT =
            Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");

    private static final Set<String> OWN =
            Set.of("title", "link", "guid", "id", "description", "summary", "content", "language", "ttl");
    private static final Set<String> DUBLIN_CORE = Set.of("title", "description", "identifier", "language");
    private static final Set<String> MARKUP = Set.of("title", "description", "summary", "content", "encoded");

    private final Dialect dialect;
    private final Bases bases;

    RomeElements(Dialect dialect, Bases bases) {
        this.dialect = dialect;
        this.bases = bases;
    }

    /** Those elements that ROME is to read, in their order. */
    List<org.jdom2.Element> of(List<Element> elements) {
        List<org.jdom2.Element> result = new ArrayList<>();
        for (Element element : elements) {
            org.jdom2.Element flat = flat(element);
            if (flat != null && !(flat.getText().isBlank() && flat.getAttributeValue("href") == null)) {
                result.add(flat);
            }
        }
        return result;
    }

    private org.jdom2.@Nullable Element flat(Element element) {
        String name = Xml.name(element);
        Vocabulary vocabulary = Xml.vocabulary(element);
        if (vocabulary == Vocabulary.FEED && name.equals("link")) {
            return link(element);
        }
        if (vocabulary == Vocabulary.FEED && OWN.contains(name)) {
            return text(element, new org.jdom2.Element(name, dialect.namespace()));
        }
        if (vocabulary == Vocabulary.DC && DUBLIN_CORE.contains(name)) {
            return text(element, new org.jdom2.Element(name, DC));
        }
        if (vocabulary == Vocabulary.CONTENT && name.equals("encoded") && !dialect.isAtom()) {
            return text(element, new org.jdom2.Element(name, CONTENT));
        }
        return null;
    }

    private org.jdom2.@Nullable Element link(Element element) {
        String href = Xml.attribute(element, "href");
        if (!dialect.isAtom() && !href.isEmpty()) {
            return null; // Atom's link in RSS gives way to RSS's own
        }
        String resource = Xml.attribute(element, "resource");
        String written = !href.isEmpty() ? href : !resource.isEmpty() ? resource : Xml.text(element);
        String address = bases.resolve(element, written);
        if (address == null) {
            return null;
        }
        org.jdom2.Element link = new org.jdom2.Element("link", dialect.namespace());
        if (!dialect.isAtom()) {
            return link.setText(clean(address));
        }
        String relation = Xml.attribute(element, "rel").toLowerCase(Locale.ROOT);
        return link.setAttribute("href", clean(address))
                .setAttribute("rel", clean(relation.isEmpty() ? "alternate" : relation))
                .setAttribute("type", clean(Xml.attribute(element, "type").toLowerCase(Locale.ROOT)));
    }

    private org.jdom2.Element text(Element element, org.jdom2.Element flat) {
        if (MARKUP.contains(flat.getName())) {
            boolean typed = dialect.isAtom() && flat.getNamespace().equals(dialect.namespace());
            return typed ? atomText(element, flat) : flat.setText(clean(Xml.html(element)));
        }
        String permanent = Xml.attribute(element, "isPermaLink");
        if (!permanent.isEmpty()) {
            flat.setAttribute("isPermaLink", clean(permanent));
        }
        return flat.setText(clean(Xml.text(element)));
    }

    private org.jdom2.Element atomText(Element element, org.jdom2.Element flat) {
        String type = clean(Xml.attribute(element, "type").toLowerCase(Locale.ROOT));
        if (dialect == Dialect.ATOM_03 && Xml.isBase64(element)) {
            return flat.setAttribute("mode", "base64")
                    .setAttribute("type", type.isEmpty() ? "html" : type)
                    .setText(clean(Xml.text(element).replaceAll("\\s+", "")));
        }
        boolean markup = element.childrenSize() > 0 || type.contains("xml") || type.equals("xhtml");
        if (dialect == Dialect.ATOM_03) {
            flat.setAttribute("mode", "escaped");
        }
        return flat.setAttribute("type", markup ? "html" : type).setText(clean(Xml.html(element)));
    }

    /** Without the characters that XML 1.0 §2.2 does not know. */
    private static String clean(String text) {
        if (Verifier.checkCharacterData(text) == null) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(Verifier::isXMLCharacter).forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
