package dev.tocsin.poller.parse;

import dev.tocsin.poller.parse.Xml.Vocabulary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself before its entries, as ROME reads it.
 *
 * @param title plain text, or null
 * @param language as declared, or null
 * @param timeToLive how long it stays as it is, or null
 * @param bases of the links of its entries
 */
record FeedHead(
        @Nullable String title,
        @Nullable String language,
        @Nullable Duration timeToLive,
        Bases bases) {
    private static final Set<String> ENTRIES = Set.of("item", "entry");
    private static final int MAX_TTL_MINUTES = 7 * 24 * 60;

    static FeedHead of(Element root, Dialect dialect, RomeReader rome, @Nullable String address) {
        // the feed's own link is what others are relative to: nothing it could be relative to itself is known yet
        RomeHead read = rome.head(new RomeElements(dialect, new Bases(null, null)).of(elements(root)));
        String title = read.title() == null ? "" : HtmlText.line(read.title());
        String language = Xml.attribute(root, "xml:lang");
        int minutes = Math.min(read.minutesToLive(), MAX_TTL_MINUTES);
        return new FeedHead(
                title.isEmpty() ? null : title,
                language.isEmpty() ? read.language() : language,
                minutes > 0 ? Duration.ofMinutes(minutes) : null,
                new Bases(address, base(read.link(), address)));
    }

    private static @Nullable String base(@Nullable String link, @Nullable String address) {
        String base = Links.isWeb(link) ? link : address == null ? null : Links.resolve(address, link);
        return base == null ? address : base;
    }

    /** The children of the root and of its channel, without the entries of either. */
    private static List<Element> elements(Element root) {
        List<Element> elements = new ArrayList<>();
        for (Element child : root.children()) {
            if (Xml.isFeed(child, Set.of("channel"))) {
                elements.addAll(child.children());
            } else {
                elements.add(child);
            }
        }
        elements.removeIf(element -> Xml.vocabulary(element) == Vocabulary.FEED && ENTRIES.contains(Xml.name(element)));
        return elements;
    }
}
