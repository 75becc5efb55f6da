package dev.tocsin.poller.parse;

import dev.tocsin.poller.parse.Xml.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One entry as ROME reads it, completed by what ROME does not see in it. */
final class EntryReader {
    private static final Set<String> ENTRIES = Set.of("item", "entry");
    private static final Set<String> CONTENTS = Set.of("content", "encoded", "fullitem", "body", "div");
    private static final Set<String> SUMMARIES = Set.of("description", "summary", "abstract", "tagline", "subtitle");
    private static final Set<String> FOREIGN_SUMMARIES = Set.of("summary", "fulltext", "full-text");

    /** What lies beyond is no part of an entry: it has a few dozen elements. */
    private static final int MAX_CHILDREN = 1_000;

    /** Content shorter than this may hold a picture and no word. */
    private static final int NOTHING_BUT_MARKUP = 1_000;

    private final RomeReader rome;
    private final RomeElements elements;
    private final Bases bases;

    EntryReader(RomeReader rome, RomeElements elements, Bases bases) {
        this.rome = rome;
        this.elements = elements;
        this.bases = bases;
    }

    Entry read(Element entry) {
        List<Element> children = entry.children().stream()
                .filter(child -> !Xml.isFeed(child, ENTRIES))
                .limit(MAX_CHILDREN)
                .toList();
        RomeEntry read = rome.entry(elements.of(children));
        EntryLink links = new EntryLink(entry, children, bases);
        String link = links.best(read);
        String id = firstOf(read.id(), Xml.attribute(entry, "rdf:about"), read.identifier(), link);
        EntryDates dates = EntryDates.of(entry, children);
        return new Entry(
                id,
                read.title().isEmpty() ? mediaTitle(children) : read.title(),
                link,
                links.origin(),
                dates.published(),
                dates.updated(),
                html(read, children));
    }

    private static @Nullable String firstOf(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    private static String mediaTitle(List<Element> children) {
        return media(children, "title").map(HtmlText::line).findFirst().orElse("");
    }

    /** What Media RSS says of the entry itself, or of its only group; not of a single picture. */
    private static Stream<String> media(List<Element> children, String name) {
        return children.stream()
                .filter(child -> Xml.vocabulary(child) == Vocabulary.MEDIA)
                .flatMap(child -> Xml.name(child).equals("group") ? child.children().stream() : Stream.of(child))
                .filter(child -> Xml.name(child).equals(name))
                .map(Xml::html)
                .filter(text -> !text.isBlank());
    }

    /** The longest content, or a summary that says more; a planet's excerpt beside the whole text counts for nothing. */
    private static String html(RomeEntry read, List<Element> children) {
        List<String> contents = new ArrayList<>(read.contents());
        List<String> summaries = new ArrayList<>(read.summaries());
        media(children, "description").forEach(summaries::add);
        for (Element child : children) {
            String name = Xml.isBase64(child) ? "" : Xml.name(child);
            switch (Xml.vocabulary(child)) {
                case FEED -> {
                    if (contents.isEmpty() && CONTENTS.contains(name)) {
                        contents.add(Xml.html(child));
                    } else if (summaries.isEmpty() && SUMMARIES.contains(name)) {
                        summaries.add(Xml.html(child));
                    }
                }
                case CONTENT, XHTML -> {
                    if (CONTENTS.contains(name)) {
                        contents.add(Xml.html(child));
                    }
                }
                case OTHER -> {
                    if (FOREIGN_SUMMARIES.contains(name)) {
                        summaries.add(Xml.html(child));
                    }
                }
                default -> {
                    // ROME has read it, or it holds no text of the article
                }
            }
        }
        String best = longest(contents);
        boolean wordless = best.length() < NOTHING_BUT_MARKUP
                && !summaries.isEmpty()
                && HtmlText.paragraphs(best).isEmpty();
        return HtmlText.escapedOnce(best.isEmpty() || wordless ? longest(summaries) : best);
    }

    private static String longest(List<String> texts) {
        String longest = "";
        for (String text : texts) {
            longest = text.length() > longest.length() ? text : longest;
        }
        return longest;
    }
}
