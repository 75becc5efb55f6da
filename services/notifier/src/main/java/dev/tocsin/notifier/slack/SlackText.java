package dev.tocsin.notifier.slack;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text as Slack's mrkdwn takes it: {@code &}, {@code <} and {@code >} are escaped and nothing else, as its reference says. What is
 * escaped cannot be {@code <!channel>}; a bare {@code @channel} is broken up as well, for the places where Slack reads names
 * in plain text.
 */
final class SlackText {
    private static final Pattern EVERYBODY = Pattern.compile("@(?=channel|here|everyone)", Pattern.CASE_INSENSITIVE);

    /** Invisible, without width, and no part of a word. */
    private static final String WORD_JOINER = "\u2060";

    private static final int MAX_URL = 1_000;

    private SlackText() {}

    static String escape(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return EVERYBODY.matcher(escaped).replaceAll("@" + WORD_JOINER);
    }

    /** The text, linked where there is something to link to. */
    static String link(String text, @Nullable String url) {
        String address = url == null ? "" : escapeUrl(url);
        boolean linked = !address.isEmpty() && address.length() <= MAX_URL;
        return linked ? "<" + address + "|" + escape(text.replace('|', '¦')) + ">" : escape(text);
    }

    private static String escapeUrl(String url) {
        return url.replace("&", "&amp;").replace("<", "%3C").replace(">", "%3E").replace("|", "%7C");
    }
}
