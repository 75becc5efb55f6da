package dev.tocsin.console.http;

import io.javalin.http.Context;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a page of another site made a browser send this request, as Fetch Metadata and RFC 6454 tell it. Programs that are no
 * browsers send neither header.
 */
final class OtherSites {
    private OtherSites() {}

    static boolean sent(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = ctx.header("Origin");
        return origin != null && !names(origin, ctx.header("Host")) && !names(origin, ctx.header("X-Forwarded-Host"));
    }

    private static boolean names(String origin, @Nullable String host) {
        int scheme = origin.indexOf("://");
        return host != null
                && scheme > 0
                && origin.substring(scheme + 3)
                        .toLowerCase(Locale.ROOT)
                        .equals(host.strip().toLowerCase(Locale.ROOT));
    }
}
