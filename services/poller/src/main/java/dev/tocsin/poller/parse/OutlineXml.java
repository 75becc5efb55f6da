package dev.tocsin.poller.parse;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The outlines of OPML, read as leniently and as safely as a feed. */
public final class OutlineXml {
    private static final int MAX_OUTLINES = 50_000;

    private OutlineXml() {}

    /**
     * An outline with the address of a feed; empty strings where an attribute is missing.
     *
     * @param folders titles of the outlines around it, outermost first
     */
    public record Outline(String title, String url, String language, String category, List<String> folders) {}

    /** The outlines that name a feed, at most 50,000; null where the bytes are no OPML. */
    public static @Nullable List<Outline> read(byte[] bytes) {
        Element document = Xml.parse(FeedText.decode(bytes, null));
        boolean opml = false;
        List<Outline> outlines = new ArrayList<>();
        for (Element element : Xml.within(document)) {
            String name = Xml.name(element);
            opml |= name.equals("opml");
            String url = name.equals("outline") ? Xml.attribute(element, "xmlUrl") : "";
            if (!url.isEmpty() && outlines.size() < MAX_OUTLINES) {
                outlines.add(new Outline(
                        title(element),
                        url,
                        Xml.attribute(element, "language"),
                        Xml.attribute(element, "category"),
                        folders(element)));
            }
        }
        return opml ? outlines : null;
    }

    private static String title(Element outline) {
        String title = Xml.attribute(outline, "title");
        return title.isEmpty() ? Xml.attribute(outline, "text") : title;
    }

    private static List<String> folders(Element outline) {
        List<String> folders = new ArrayList<>();
        for (Element around = outline.parent(); around != null; around = around.parent()) {
            if (Xml.name(around).equals("outline")) {
                folders.addFirst(title(around));
            }
        }
        return folders;
    }
}
