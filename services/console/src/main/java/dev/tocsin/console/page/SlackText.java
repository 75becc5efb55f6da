package dev.tocsin.console.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads Slack's mrkdwn as far as Tocsin writes it: bold, italic, code, quoted lines and links, with {@code & < >} escaped.
 */
public final class SlackText {
    private static final Pattern INLINE =
            Pattern.compile("\\*?<(?<url>https?://[^|>]+)(?:\\|(?<label>[^>]*))?>\\*?|\\*(?<bold>[^*\\n"
                    + "]+)\\*|(?<![\\w])_(?<italic>[^_\\n"
                    + "]+)_(?![\\w])|`(?<code>[^`\\n"
                    + "]+)`");

    private static final Pattern EMOJI = Pattern.compile(":(?:red|large_orange|large_blue)_circle:");

    private SlackText() {}

    /** How a piece looks. */
    public enum Look {
        /** As it is. */
        PLAIN,
        /** Heavy. */
        BOLD,
        /** Slanted. */
        ITALIC,
        /** In fixed width. */
        CODE,
        /** A link. */
        LINK
    }

    /** A piece of a line; {@code url} is null unless it is a link that may be followed. */
    public record Piece(Look look, String text, @Nullable String url) {}

    /** A line; {@code quoted} where it began with {@code >}. */
    public record Line(boolean quoted, List<Piece> pieces) {}

    /** The lines of a message. */
    public static List<Line> lines(String mrkdwn) {
        return mrkdwn.lines()
                .map(line -> line.startsWith("&gt; ") || line.startsWith("> ")
                        ? new Line(true, pieces(line.substring(line.indexOf(' ') + 1)))
                        : new Line(false, pieces(line)))
                .toList();
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher inline = INLINE.matcher(line);
        int done = 0;
        while (inline.find()) {
            if (inline.start() > done) {
                pieces.add(plain(line.substring(done, inline.start())));
            }
            pieces.add(piece(inline));
            done = inline.end();
        }
        if (done < line.length()) {
            pieces.add(plain(line.substring(done)));
        }
        return List.copyOf(pieces);
    }

    private static Piece piece(Matcher inline) {
        String url = inline.group("url");
        if (url != null) {
            String label = inline.group("label");
            String address = unescape(url);
            return new Piece(Look.LINK, label == null ? address : unescape(label), SafeUrl.of(address));
        }
        if (inline.group("bold") != null) {
            return new Piece(Look.BOLD, unescape(inline.group("bold")), null);
        }
        if (inline.group("italic") != null) {
            return new Piece(Look.ITALIC, unescape(inline.group("italic")), null);
        }
        return new Piece(Look.CODE, unescape(inline.group("code")), null);
    }

    private static Piece plain(String text) {
        return new Piece(Look.PLAIN, unescape(text(text)), null);
    }

    /** A dot for the emoji that Tocsin writes: not every machine has a font for them. */
    private static String text(String mrkdwn) {
        return EMOJI.matcher(mrkdwn).replaceAll("●");
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
