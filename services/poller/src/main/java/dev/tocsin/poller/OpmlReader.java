package dev.tocsin.poller;

import dev.tocsin.platform.text.LanguageDetector;
import dev.tocsin.poller.parse.HtmlText;
import dev.tocsin.poller.parse.OutlineXml;
import java.io.IOException;
import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the outlines of an OPML file that name feeds. */
final class OpmlReader {
    private static final int MAX_ID = 60;
    private static final int MAX_TAGS = 10;

    private OpmlReader() {}

    /**
     * An outline that names a feed.
     *
     * @param title as the file has it; empty where it has none
     * @param url as the file has it
     * @param language as the file has it; empty where it has none
     * @param tags its categories and the folders it lies in
     */
    record Outline(String title, String url, String language, List<String> tags) {
        /** The feed, with an id that none of these is, and which is one of them from then on. */
        ListedFeed toFeed(Set<String> ids) {
            String publisher = title.isEmpty() ? host() : title;
            return new ListedFeed(
                    freshId(publisher, ids),
                    url,
                    publisher,
                    LanguageDetector.primary(language),
                    tags,
                    FeedsConfig.EVERY,
                    false);
        }

        private String freshId(String publisher, Set<String> ids) {
            String slug = slug(publisher);
            String base = slug.isEmpty() ? slug(host()) : slug;
            String id = base.isEmpty() ? "feed" : base;
            for (int i = 2; !ids.add(id); i++) {
                id = base + "-" + i;
            }
            return id;
        }

        private String host() {
            try {
                String host = URI.create(url).getHost();
                return host == null ? url : host.startsWith("www.") ? host.substring(4) : host;
            } catch (IllegalArgumentException e) {
                return url;
            }
        }
    }

    static List<Outline> read(String name, byte[] bytes) throws IOException {
        List<OutlineXml.Outline> found = OutlineXml.read(bytes);
        if (found == null) {
            throw new IOException(name + " is not OPML");
        }
        List<Outline> outlines = new ArrayList<>();
        for (OutlineXml.Outline outline : found) {
            List<String> tags = new ArrayList<>(outline.folders());
            for (String category : outline.category().split(",", MAX_TAGS)) {
                Arrays.stream(category.split("/", MAX_TAGS)).forEach(tags::add);
            }
            outlines.add(new Outline(
                    HtmlText.plainLine(outline.title()),
                    outline.url(),
                    outline.language(),
                    tags.stream()
                            .map(HtmlText::plainLine)
                            .filter(tag -> !tag.isEmpty())
                            .distinct()
                            .limit(MAX_TAGS)
                            .toList()));
        }
        return outlines;
    }

    private static String slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.length() <= MAX_ID ? plain : plain.substring(0, MAX_ID).replaceAll("-+$", "");
    }
}
