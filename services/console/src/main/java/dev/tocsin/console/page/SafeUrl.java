package dev.tocsin.console.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which addresses from feeds may become links. */
public final class SafeUrl {
    private static final int LONGEST = 2_000;

    private SafeUrl() {}

    /** The address where it is an absolute http or https one with a host; else null. */
    public static @Nullable String of(@Nullable String url) {
        if (url == null || url.length() > LONGEST) {
            return null;
        }
        try {
            URI uri = new URI(url.strip());
            String scheme = uri.getScheme();
            boolean web = scheme != null && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"));
            return web && uri.getHost() != null && uri.getUserInfo() == null ? uri.toString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** The host without a leading {@code www.}, for showing where a link leads; empty where it is no link. */
    public static String host(@Nullable String url) {
        String safe = of(url);
        if (safe == null) {
            return "";
        }
        String host = URI.create(safe).getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
