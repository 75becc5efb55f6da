package dev.tocsin.notifier.message;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Feed text made harmless wherever plain text goes: one line, bounded, nothing that moves a cursor or turns the writing round. */
public final class Plain {
    private static final int MAX_URL = 2_000;

    private Plain() {}

    /**
     * One line of at most so many characters. Control characters, line breaks and runs of space become one space; format
     * characters, such as those that change the direction of writing, are dropped; what is too long ends in an ellipsis.
     */
    public static String line(String text, int most) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), most));
        boolean space = false;
        // reading stops early, whatever the length of the text
        for (int i = 0; i < text.length() && line.length() <= most; ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (Character.isISOControl(character) || Character.isWhitespace(character) || isSpace(character)) {
                space = !line.isEmpty();
            } else if (!dropped(character)) {
                if (space) {
                    line.append(' ');
                    space = false;
                }
                line.appendCodePoint(character);
            }
        }
        return cut(line.toString(), most);
    }

    /** The text with an ellipsis for what is beyond so many characters; never half a character. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Math.max(0, most - 1);
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** An address that may be linked: http or https with a host; null for anything else. */
    public static @Nullable String link(@Nullable String url) {
        if (url == null || url.length() > MAX_URL) {
            return null;
        }
        try {
            URI parsed = new URI(url);
            String scheme = String.valueOf(parsed.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && parsed.getHost() != null && parsed.getUserInfo() == null ? parsed.toASCIIString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isSpace(int character) {
        int type = Character.getType(character);
        return type == Character.SPACE_SEPARATOR
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Joiners are kept: Persian and several Indian scripts cannot be written without them. */
    private static boolean dropped(int character) {
        int type = Character.getType(character);
        boolean joiner = character == 0x200C || character == 0x200D;
        return (type == Character.FORMAT && !joiner) || type == Character.SURROGATE || type == Character.UNASSIGNED;
    }
}
