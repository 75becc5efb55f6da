package dev.tocsin.poller.parse;

import dev.tocsin.poller.parse.ParseResult.NotAFeed;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to entries. Never throws, never loads anything, and takes time in proportion to the bytes, whatever they are.
 * Thread-safe.
 */
public final class FeedParser {
    /** More entries than this are passed over: the poller's memory of them must fit into a Kafka message. */
    static final int MAX_ENTRIES = 2_000;

    private FeedParser() {}

    /**
     * Reads a feed.
     *
     * @param bytes as they came, after content encoding
     * @param contentType the HTTP header, or null
     * @param address the feed came from, after redirects; null for a file
     */
    public static ParseResult parse(byte[] bytes, @Nullable String contentType, @Nullable String address) {
        if (bytes.length == 0) {
            return new NotAFeed("empty");
        }
        try {
            return parse(FeedText.decode(bytes, contentType), address);
        } catch (RuntimeException e) {
            return new NotAFeed("cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static ParseResult parse(String text, @Nullable String address) {
        int start = firstVisible(text);
        if (start == text.length()) {
            return new NotAFeed("empty");
        }
        char first = text.charAt(start);
        if (first == '{' || first == '[') {
            return JsonFeedReader.read(text.substring(start), address);
        }
        int markup = text.indexOf('<', start);
        if (markup < 0) {
            return new NotAFeed("neither XML nor JSON");
        }
        return XmlFeedReader.read(text.substring(markup).replace("\0", ""), address);
    }

    private static int firstVisible(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at;
    }
}
