package dev.tocsin.poller.parse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads one entry of an XML feed. Where several elements say the same thing, the one that says it best wins. */
final class XmlEntryReader {
    private static final Set<String> ENTRIES = Set.of("item", "entry");

    /** Content shorter than this may hold a picture and no word. */
    private static final int NOTHING_BUT_MARKUP = 1_000;

    private final Element entry;
    private final FeedHead head;

    private @Nullable String guid;
    private @Nullable String title;
    private int titleRank = Integer.MAX_VALUE;
    private @Nullable String link;
    private int linkRank = Integer.MAX_VALUE;
    private @Nullable String origin;
    private @Nullable Instant published;
    private int publishedRank = Integer.MAX_VALUE;
    private @Nullable Instant updated;
    private int updatedRank = Integer.MAX_VALUE;
    private final List<String> contents = new ArrayList<>();
    private final List<String> summaries = new ArrayList<>();

    XmlEntryReader(Element entry, FeedHead head) {
        this.entry = entry;
        this.head = head;
    }

    Entry read() {
        for (Element child : entry.children()) {
            if (!Xml.isFeed(child, ENTRIES)) {
                read(child);
            }
        }
        String about = Xml.attribute(entry, "rdf:about");
        String href = Xml.attribute(entry, "href");
        if (guid == null && !about.isEmpty()) {
            guid = about;
        }
        link(href, base(entry), 4);
        if (Links.isWeb(about)) {
            link(about, base(entry), 5);
        }
        if (published == null) {
            published = FeedDates.parse(Xml.attribute(entry, "lastmod"));
        }
        String id = guid != null ? guid : link;
        return new Entry(id, title == null ? "" : title, link, origin, published, updated, html());
    }

    private void read(Element element) {
        String name = Xml.name(element);
        switch (Xml.vocabulary(element)) {
            case FEED -> readOwn(element, name);
            case DC -> readDublinCore(element, name);
            case DCTERMS -> readTerms(element, name);
            case CONTENT -> readContent(element, name);
            case MEDIA -> readMedia(element, name);
            case XHTML -> readXhtml(element, name);
            case FEEDBURNER -> readFeedBurner(element, name);
            case OTHER -> readOther(element, name);
        }
    }

    private void readOwn(Element element, String name) {
        switch (name) {
            case "title" -> title(titleText(element), 1);
            case "link" -> readLink(element);
            case "guid" -> readGuid(element);
            case "id" -> readId(element);
            case "a" -> link(Xml.attribute(element, "href"), base(element), 6);
            case "pubdate", "published" -> published(element, 1);
            case "issued" -> published(element, 2);
            case "created" -> published(element, 4);
            case "date" -> published(element, 5);
            case "updated" -> updated(element, 1);
            case "modified" -> updated(element, 2);
            case "lastmod", "lastbuilddate" -> updated(element, 4);
            case "content", "fullitem", "body", "div" -> content(element);
            case "description", "summary", "abstract", "tagline", "subtitle" -> summary(element);
            case "encoded" -> content(element);
            default -> {
                // authors, categories, enclosures: nothing an article is made of
            }
        }
    }

    private void readDublinCore(Element element, String name) {
        switch (name) {
            case "title" -> title(HtmlText.line(Xml.html(element)), 2);
            case "date" -> published(element, 3);
            case "identifier" -> {
                String text = Xml.text(element);
                if (Links.isWeb(text)) {
                    link(text, base(element), 7);
                }
                guid = guid == null && !text.isEmpty() ? text : guid;
            }
            case "description" -> summary(element);
            default -> {
                // creator, subject and the like
            }
        }
    }

    private void readTerms(Element element, String name) {
        switch (name) {
            case "issued", "available", "date" -> published(element, 2);
            case "created" -> published(element, 4);
            case "modified", "dateaccepted" -> updated(element, 3);
            default -> {
                // rights and the like
            }
        }
    }

    private void readContent(Element element, String name) {
        if (name.equals("encoded")) {
            content(element);
        }
    }

    private void readMedia(Element element, String name) {
        switch (name) {
            case "title" -> title(HtmlText.line(Xml.html(element)), 4);
            case "description" -> summaries.add(Xml.html(element));
            case "group" -> {
                for (Element child : element.children()) {
                    readMedia(child, Xml.name(child));
                }
            }
            default -> {
                // pictures and films
            }
        }
    }

    private void readXhtml(Element element, String name) {
        if (name.equals("body") || name.equals("div")) {
            contents.add(Xml.html(element));
        }
    }

    private void readFeedBurner(Element element, String name) {
        if (name.equals("origlink")) {
            origin = Links.resolve(base(element), Xml.text(element));
        }
    }

    /** Vocabularies nobody declared, or that are seldom met, by names that leave no doubt. */
    private void readOther(Element element, String name) {
        switch (name) {
            case "publicationdate", "pubdate", "published" -> published(element, 6);
            case "summary", "fulltext", "full-text" -> summary(element);
            default -> {
                // not ours
            }
        }
    }

    private String titleText(Element element) {
        String type = Xml.attribute(element, "type").toLowerCase(Locale.ROOT);
        if (Xml.attribute(element, "mode").equalsIgnoreCase("base64")) {
            return HtmlText.line(decoded(Xml.text(element)));
        }
        boolean atom = Xml.name(entry).equals("entry");
        if (element.childrenSize() == 0
                && (type.equals("text") || type.equals("text/plain") || (atom && type.isEmpty()))) {
            // "<b>" is meant as it stands here; an entity that was escaped twice hardly is
            return HtmlText.line(Xml.text(element).replace("<", "&lt;"));
        }
        return HtmlText.line(Xml.html(element));
    }

    private void title(String text, int rank) {
        if (!text.isEmpty() && rank < titleRank) {
            title = text;
            titleRank = rank;
        }
    }

    private void readLink(Element element) {
        String href = Xml.attribute(element, "href");
        if (href.isEmpty()) {
            String resource = Xml.attribute(element, "resource");
            link(resource.isEmpty() ? Xml.text(element) : resource, base(element), 2);
            return;
        }
        String relation = Xml.attribute(element, "rel").toLowerCase(Locale.ROOT);
        String type = Xml.attribute(element, "type").toLowerCase(Locale.ROOT);
        boolean page = type.isEmpty() || type.contains("html") || type.equals("text/plain");
        if (relation.isEmpty() || relation.equals("alternate") || relation.endsWith("/alternate")) {
            link(href, base(element), page ? 2 : 3);
        } else if (relation.equals("self") || relation.equals("canonical")) {
            link(href, base(element), 8);
        }
    }

    private void link(String text, @Nullable String base, int rank) {
        if (rank < linkRank) {
            String resolved = Links.resolve(base, text);
            if (resolved != null) {
                link = resolved;
                linkRank = rank;
            }
        }
    }

    private void readGuid(Element element) {
        String text = Xml.text(element);
        if (text.isEmpty()) {
            return;
        }
        guid = text;
        boolean guidIsLink = !Xml.attribute(element, "isPermaLink").equalsIgnoreCase("false");
        if (guidIsLink && Links.isWeb(text)) {
            link(text, base(element), 4);
        }
    }

    private void readId(Element element) {
        String text = Xml.text(element);
        if (!text.isEmpty()) {
            guid = text;
            if (Links.isWeb(text)) {
                link(text, base(element), 9);
            }
        }
    }

    private void published(Element element, int rank) {
        Instant date = rank < publishedRank ? FeedDates.parse(Xml.text(element)) : null;
        if (date != null) {
            published = date;
            publishedRank = rank;
        }
    }

    private void updated(Element element, int rank) {
        Instant date = rank < updatedRank ? FeedDates.parse(Xml.text(element)) : null;
        if (date != null) {
            updated = date;
            updatedRank = rank;
        }
    }

    private void content(Element element) {
        String html = typed(element);
        if (!html.isBlank()) {
            contents.add(html);
        }
    }

    private void summary(Element element) {
        String html = typed(element);
        if (!html.isBlank()) {
            summaries.add(html);
        }
    }

    /** The HTML of an Atom text construct or of an RSS element (RFC 4287 §3.1, Atom 0.3 §3.1). */
    private String typed(Element element) {
        String type = Xml.attribute(element, "type").toLowerCase(Locale.ROOT);
        boolean atom = Xml.name(entry).equals("entry") && !Xml.name(element).equals("encoded");
        if (Xml.attribute(element, "mode").equalsIgnoreCase("base64")) {
            return decoded(Xml.text(element));
        }
        boolean text = type.isEmpty() || type.startsWith("text/plain") || type.equals("text");
        if (atom && text && element.childrenSize() == 0) {
            String plain = element.wholeText();
            return type.isEmpty() && HtmlText.looksLikeHtml(plain) ? plain : HtmlText.fromPlain(plain);
        }
        boolean foreign = !type.isEmpty()
                && type.contains("/")
                && !type.contains("html")
                && !type.contains("xml")
                && !type.startsWith("text/");
        return atom && foreign ? "" : Xml.html(element);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** The longest content, or a summary that says more; a planet's excerpt beside the whole text counts for nothing. */
    private String html() {
        String best = "";
        for (String content : contents) {
            best = content.length() > best.length() ? content : best;
        }
        if (best.length() < NOTHING_BUT_MARKUP
                && !summaries.isEmpty()
                && HtmlText.paragraphs(best).isEmpty()) {
            best = "";
        }
        for (String summary : best.isEmpty() ? summaries : List.<String>of()) {
            best = summary.length() > best.length() ? summary : best;
        }
        return best;
    }

    /** XML Base: the nearest {@code xml:base}, each relative to the one around it; else what the feed is relative to. */
    private @Nullable String base(Element element) {
        List<String> bases = new ArrayList<>();
        for (Element around = element; around != null; around = around.parent()) {
            String base = around.attr("xml:base");
            if (!base.isBlank()) {
                bases.addFirst(base);
            }
        }
        if (bases.isEmpty()) {
            return head.base();
        }
        String base = head.address();
        for (String relative : bases) {
            base = Links.resolve(base, relative);
        }
        return base;
    }
}
