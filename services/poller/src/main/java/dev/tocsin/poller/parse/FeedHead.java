package dev.tocsin.poller.parse;

import dev.tocsin.poller.parse.Xml.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself before its entries.
 *
 * @param title plain text, or null
 * @param language as declared, or null
 * @param base what relative links of entries that have no {@code xml:base} are relative to, or null where nothing tells
 * @param address the feed was read from, or null
 */
record FeedHead(
        @Nullable String title,
        @Nullable String language,
        @Nullable String base,
        @Nullable String address) {
    private static final Set<String> FRAMES = Set.of("channel");
    private static final Set<String> ENTRIES = Set.of("item", "entry");

    static FeedHead of(Element root, @Nullable String address) {
        String title = null;
        String language = emptyToNull(Xml.attribute(root, "xml:lang"));
        String link = null;
        for (Element element : elements(root)) {
            Vocabulary vocabulary = Xml.vocabulary(element);
            String name = Xml.name(element);
            boolean own = vocabulary == Vocabulary.FEED;
            if (name.equals("title") && title == null && (own || vocabulary == Vocabulary.DC)) {
                title = emptyToNull(HtmlText.line(Xml.html(element)));
            } else if (name.equals("language") && language == null) {
                language = emptyToNull(Xml.text(element));
            } else if (name.equals("link") && own && link == null) {
                link = link(element);
            }
        }
        String base = Links.isWeb(link) ? Links.clean(link) : address == null ? null : Links.resolve(address, link);
        return new FeedHead(title, language, base == null ? address : base, address);
    }

    private static @Nullable String link(Element element) {
        String href = Xml.attribute(element, "href");
        if (href.isEmpty()) {
            return emptyToNull(Xml.text(element));
        }
        String relation = Xml.attribute(element, "rel");
        return relation.isEmpty() || relation.equalsIgnoreCase("alternate") ? href : null;
    }

    /** The children of the root and of its channel, up to the first entry of either. */
    private static List<Element> elements(Element root) {
        List<Element> elements = new ArrayList<>();
        for (Element child : root.children()) {
            if (Xml.isFeed(child, FRAMES)) {
                child.children().stream()
                        .filter(element -> !Xml.isFeed(element, ENTRIES))
                        .forEach(elements::add);
            } else if (!Xml.isFeed(child, ENTRIES)) {
                elements.add(child);
            }
        }
        return elements;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
