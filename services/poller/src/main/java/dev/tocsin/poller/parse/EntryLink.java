package dev.tocsin.poller.parse;

import dev.tocsin.poller.parse.Xml.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where an entry leads: to what ROME takes for its link, else to the next best address that it holds. */
final class EntryLink {
    private static final Set<String> STAND_INS = Set.of("self", "canonical");

    private final Element entry;
    private final List<Element> children;
    private final Bases bases;

    EntryLink(Element entry, List<Element> children, Bases bases) {
        this.entry = entry;
        this.children = children;
        this.bases = bases;
    }

    /** The link, absolute as far as its base is known; null where there is none. */
    @Nullable
    String best(RomeEntry read) {
        String link = read.link();
        if (link == null) {
            link = href(element -> isAlternate(element) && RomeEntry.isPage(lower(element, "type")));
        }
        if (link == null) {
            link = href(EntryLink::isAlternate);
        }
        if (link == null) {
            link = bases.resolve(entry, Xml.attribute(entry, "href"));
        }
        if (link == null) {
            link = web(Xml.attribute(entry, "rdf:about"));
        }
        if (link == null) {
            link = first("a");
        }
        if (link == null) {
            link = web(read.identifier());
        }
        if (link == null) {
            link = href(element -> STAND_INS.contains(lower(element, "rel")));
        }
        return link == null ? web(id()) : link;
    }

    /** Where a link that counts clicks leads to, if FeedBurner names it; else null. */
    @Nullable
    String origin() {
        for (Element child : children) {
            if (Xml.vocabulary(child) == Vocabulary.FEEDBURNER
                    && Xml.name(child).equals("origlink")) {
                return bases.resolve(child, Xml.text(child));
            }
        }
        return null;
    }

    private @Nullable String href(Predicate<Element> wanted) {
        for (Element child : children) {
            if (Xml.isFeed(child, Set.of("link")) && wanted.test(child)) {
                String link = bases.resolve(child, Xml.attribute(child, "href"));
                if (link != null) {
                    return link;
                }
            }
        }
        return null;
    }

    private @Nullable String first(String name) {
        for (Element child : children) {
            String link = Xml.isFeed(child, Set.of(name)) ? bases.resolve(child, Xml.attribute(child, "href")) : null;
            if (link != null) {
                return link;
            }
        }
        return null;
    }

    private String id() {
        for (Element child : children) {
            if (Xml.isFeed(child, Set.of("id"))) {
                return Xml.text(child);
            }
        }
        return "";
    }

    private static @Nullable String web(@Nullable String text) {
        return Links.isWeb(text) ? Links.clean(text) : null;
    }

    private static boolean isAlternate(Element link) {
        String relation = lower(link, "rel");
        return relation.isEmpty() || relation.equals("alternate") || relation.endsWith("/alternate");
    }

    private static String lower(Element element, String attribute) {
        return Xml.attribute(element, attribute).toLowerCase(Locale.ROOT);
    }
}
