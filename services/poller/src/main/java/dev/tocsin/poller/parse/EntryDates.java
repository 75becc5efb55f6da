package dev.tocsin.poller.parse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The dates of an entry, read from the text of its elements. ROME is not asked: it misreads fractions of a second without a word,
 * takes bare numbers for years, and knows few of the ways in which dates are written.
 *
 * @param published by the element that says it best, if it can be believed; else null
 * @param updated likewise
 */
record EntryDates(@Nullable Instant published, @Nullable Instant updated) {
    private static final Map<String, Integer> PUBLISHED =
            Map.of("pubdate", 1, "published", 1, "issued", 2, "created", 4, "date", 5);
    private static final Map<String, Integer> UPDATED =
            Map.of("updated", 1, "modified", 2, "lastmod", 4, "lastbuilddate", 4);
    private static final Map<String, Integer> TERMS_PUBLISHED =
            Map.of("issued", 2, "available", 2, "date", 2, "created", 4);
    private static final Map<String, Integer> TERMS_UPDATED = Map.of("modified", 3, "dateaccepted", 3);
    private static final Map<String, Integer> DUBLIN_CORE = Map.of("date", 3);

    /** Vocabularies nobody declared, or that are seldom met, by names that leave no doubt. */
    private static final Map<String, Integer> OTHER = Map.of("publicationdate", 6, "pubdate", 6, "published", 6);

    static EntryDates of(Element entry, List<Element> children) {
        Best published = new Best();
        Best updated = new Best();
        for (Element child : children) {
            String name = Xml.name(child);
            switch (Xml.vocabulary(child)) {
                case FEED -> {
                    published.take(child, PUBLISHED.get(name));
                    updated.take(child, UPDATED.get(name));
                }
                case DC -> published.take(child, DUBLIN_CORE.get(name));
                case DCTERMS -> {
                    published.take(child, TERMS_PUBLISHED.get(name));
                    updated.take(child, TERMS_UPDATED.get(name));
                }
                case OTHER -> published.take(child, OTHER.get(name));
                default -> {
                    // holds no dates of the entry
                }
            }
        }
        Instant first = published.date;
        return new EntryDates(first != null ? first : FeedDates.parse(Xml.attribute(entry, "lastmod")), updated.date);
    }

    /** The date of the lowest rank so far. */
    private static final class Best {
        private @Nullable Instant date;
        private int rank = Integer.MAX_VALUE;

        void take(Element element, @Nullable Integer itsRank) {
            if (itsRank == null || itsRank >= rank) {
                return;
            }
            Instant read = FeedDates.parse(Xml.text(element));
            if (read != null) {
                date = read;
                rank = itsRank;
            }
        }
    }
}
