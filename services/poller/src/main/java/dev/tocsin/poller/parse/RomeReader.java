package dev.tocsin.poller.parse;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jdom2.Document;
import org.jdom2.Element;

/**
 * Has ROME read a feed: its head, and each entry, as a document of its own, so that what ROME cannot read in one costs no other.
 * Of an entry that ROME refuses it gets the elements one by one, and the broken one is left out.
 */
final class RomeReader {
    private static final WireFeedInput ROME = new WireFeedInput(); // thread-safe, and knows no parser but its own

    private final Dialect dialect;
    private final Set<String> problems;

    /**
     * A reader.
     *
     * @param problems takes a line for each kind of element that ROME cannot read
     */
    RomeReader(Dialect dialect, Set<String> problems) {
        this.dialect = dialect;
        this.problems = problems;
    }

    RomeHead head(List<Element> elements) {
        return switch (read(elements, dialect::head)) {
            case Channel channel -> RomeHead.of(channel);
            case Feed feed -> RomeHead.of(feed);
            case WireFeed other -> throw new IllegalStateException(other.getFeedType());
        };
    }

    RomeEntry entry(List<Element> elements) {
        return switch (read(elements, dialect::entry)) {
            case Channel channel -> RomeEntry.of(channel.getItems().getFirst());
            case Feed feed -> RomeEntry.of(feed.getEntries().getFirst());
            case WireFeed other -> throw new IllegalStateException(other.getFeedType());
        };
    }

    private WireFeed read(List<Element> elements, Function<List<Element>, Document> frame) {
        try {
            return build(elements, frame);
        } catch (FeedException | RuntimeException e) {
            List<Element> readable = elements.stream()
                    .filter(element -> isReadable(element, frame))
                    .toList();
            try {
                return build(readable, frame);
            } catch (FeedException again) {
                throw new IllegalStateException(again);
            }
        }
    }

    private boolean isReadable(Element element, Function<List<Element>, Document> frame) {
        try {
            build(List.of(element), frame);
            return true;
        } catch (FeedException | RuntimeException e) {
            problems.add("an element <" + element.getName() + "> cannot be read and is left out");
            return false;
        }
    }

    /** ROME takes elements out of the tree as it reads, so that it gets a copy. */
    private static WireFeed build(List<Element> elements, Function<List<Element>, Document> frame)
            throws FeedException {
        return ROME.build(frame.apply(elements.stream().map(Element::clone).toList()));
    }
}
