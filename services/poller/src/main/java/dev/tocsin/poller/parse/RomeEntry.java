package dev.tocsin.poller.parse;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.Extendable;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ROME reads in an entry, of RSS or of Atom.
 *
 * @param id or null
 * @param title plain text, one line; empty where there is none
 * @param link absolute as far as its base is known; or null
 * @param contents HTML
 * @param summaries HTML
 * @param identifier of Dublin Core, or null
 */
record RomeEntry(
        @Nullable String id,
        String title,
        @Nullable String link,
        List<String> contents,
        List<String> summaries,
        @Nullable String identifier) {
    static RomeEntry of(Item item) {
        Guid guid = item.getGuid();
        String id = guid != null ? guid.getValue() : about(item);
        String link = item.getLink();
        if (link == null && guid != null && guid.isPermaLink() && Links.isWeb(guid.getValue())) {
            link = guid.getValue();
        }
        Description description = item.getDescription();
        List<String> contents = new ArrayList<>();
        if (item.getContent() != null) {
            contents.add(item.getContent().getValue());
        }
        List<String> summaries = new ArrayList<>();
        if (description != null) {
            summaries.add(description.getValue());
        }
        String title = item.getTitle() == null ? "" : HtmlText.line(item.getTitle());
        return new RomeEntry(id, title, link, contents, summaries, null).with(dublinCore(item));
    }

    /** ROME puts the link where there is no {@code rdf:about}. */
    private static @Nullable String about(Item item) {
        return item.getUri() == null || item.getUri().equals(item.getLink()) ? null : item.getUri();
    }

    static RomeEntry of(com.rometools.rome.feed.atom.Entry entry) {
        List<String> summaries = new ArrayList<>();
        if (entry.getSummary() != null) {
            summaries.add(html(entry.getSummary()));
        }
        return new RomeEntry(
                        entry.getId(),
                        entry.getTitleEx() == null ? "" : title(entry.getTitleEx()),
                        page(entry.getAlternateLinks()),
                        entry.getContents().stream().map(RomeEntry::html).toList(),
                        summaries,
                        null)
                .with(dublinCore(entry));
    }

    private static @Nullable DCModule dublinCore(Extendable part) {
        return part.getModule(DCModule.URI) instanceof DCModule module ? module : null;
    }

    /** Completed from Dublin Core. */
    private RomeEntry with(@Nullable DCModule module) {
        if (module == null) {
            return this;
        }
        String dublinCore = module.getTitle() == null ? "" : HtmlText.line(module.getTitle());
        List<String> descriptions = new ArrayList<>(summaries);
        if (module.getDescription() != null) {
            descriptions.add(module.getDescription());
        }
        return new RomeEntry(
                id, title.isEmpty() ? dublinCore : title, link, contents, descriptions, module.getIdentifier());
    }

    /** The first alternate that a browser shows, else the first. */
    private static @Nullable String page(List<Link> alternates) {
        return alternates.stream()
                .filter(link -> isPage(link.getType()))
                .findFirst()
                .or(() -> alternates.stream().findFirst())
                .map(Link::getHref)
                .orElse(null);
    }

    static boolean isPage(String type) {
        return type.isEmpty() || type.contains("html") || type.equals("text/plain");
    }

    private static String title(Content title) {
        // "<b>" is meant as it stands in plain text; an entity that was escaped twice hardly is
        return HtmlText.line(isPlain(title.getType()) ? title.getValue().replace("<", "&lt;") : title.getValue());
    }

    /** The HTML of an Atom text construct (RFC 4287 §3.1, Atom 0.3 §3.1). */
    private static String html(Content content) {
        String type = content.getType();
        String value = content.getValue();
        if (isPlain(type)) {
            String html = type.isEmpty() ? HtmlText.escapedOnce(value) : "";
            return HtmlText.looksLikeHtml(html) ? html : HtmlText.fromPlain(value);
        }
        boolean foreign = type.contains("/") && !type.contains("html") && !type.startsWith("text/");
        return foreign ? "" : value;
    }

    private static boolean isPlain(String type) {
        return type.isEmpty() || type.startsWith("text/plain") || type.equals("text");
    }
}
