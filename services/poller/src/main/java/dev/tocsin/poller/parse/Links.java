package dev.tocsin.poller.parse;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses as feeds write them, made absolute (RFC 3986 §5) without losing those that are not quite addresses. */
public final class Links {
    private static final int MAX_LENGTH = 4_096;
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)[a-z][a-z0-9+.-]{0,20}:.*");
    private static final Pattern AUTHORITY = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#\\s]+.*");

    private Links() {}

    /** Whether the text is an address a browser could open. */
    public static boolean isWeb(@Nullable String text) {
        return text != null && WEB.matcher(text.strip()).matches();
    }

    /**
     * A link made absolute.
     *
     * @param base absolute, or null where none is known: then a relative link stays as it is
     * @return null where there is no link
     */
    public static @Nullable String resolve(@Nullable String base, @Nullable String link) {
        String text = clean(link);
        if (text == null) {
            return null;
        }
        if (ABSOLUTE.matcher(text).matches() || base == null) {
            return text;
        }
        try {
            URI from = new URI(escape(base));
            if (!from.isAbsolute() || from.isOpaque()) {
                return text;
            }
            return resolve(from, text);
        } catch (URISyntaxException e) {
            return text;
        }
    }

    private static String resolve(URI base, String link) throws URISyntaxException {
        if (link.startsWith("//")) {
            return base.getScheme() + ":" + link;
        }
        if (link.startsWith("?")) {
            // java.net.URI follows RFC 2396 here, which loses the last segment
            URI bare = new URI(base.getScheme(), base.getRawAuthority(), base.getPath(), null, null);
            return bare + escape(link);
        }
        URI rooted = base.getRawPath().isEmpty() ? base.resolve("/") : base;
        String resolved = rooted.resolve(escape(link)).toString();
        return resolved.replaceFirst("^([a-zA-Z]+://[^/]+)(?:/\\.\\.)+/", "$1/");
    }

    /** The link without what line breaks and careless templates leave in it; null where nothing is left. */
    static @Nullable String clean(@Nullable String link) {
        if (link == null) {
            return null;
        }
        String text = link.strip();
        if (text.startsWith("<") && text.endsWith(">")) {
            text = text.substring(1, text.length() - 1).strip();
        }
        text = text.replaceAll("[\\t\\r\\n\\p{Cc}]+", "");
        if (text.isEmpty()
                || text.length() > MAX_LENGTH
                || text.toLowerCase(Locale.ROOT).startsWith("javascript:")) {
            return null;
        }
        return text;
    }

    /** Percent-encodes what {@link URI} refuses and browsers don't. */
    public static String escape(String link) {
        StringBuilder out = new StringBuilder(link.length());
        Matcher authority = AUTHORITY.matcher(link);
        int path = authority.lookingAt() ? authority.end() : 0;
        boolean fragment = false;
        for (int i = 0; i < link.length(); i++) {
            char character = link.charAt(i);
            boolean bracket = i >= path && (character == '[' || character == ']'); // an IPv6 host has its own
            boolean invisible = Character.isSpaceChar(character) || Character.isISOControl(character);
            boolean lonePercent = character == '%' && !isHexPair(link, i + 1);
            boolean secondHash = character == '#' && fragment;
            fragment |= character == '#';
            if (bracket || invisible || lonePercent || secondHash || "\"<>\\^`{|}".indexOf(character) >= 0) {
                appendEncoded(out, character);
            } else {
                out.append(character);
            }
        }
        return out.toString();
    }

    private static void appendEncoded(StringBuilder out, char character) {
        for (byte value : String.valueOf(character).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(Character.forDigit(value >> 4 & 15, 16)).append(Character.forDigit(value & 15, 16));
        }
    }

    private static boolean isHexPair(String text, int at) {
        return at + 1 < text.length()
                && Character.digit(text.charAt(at), 16) >= 0
                && Character.digit(text.charAt(at + 1), 16) >= 0;
    }
}
