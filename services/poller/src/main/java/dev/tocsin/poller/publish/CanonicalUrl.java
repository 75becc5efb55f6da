package dev.tocsin.poller.publish;

import dev.tocsin.poller.parse.Links;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One address for one article: without what only tells publishers where a reader came from (RFC 3986 §6.2). */
public final class CanonicalUrl {
    private static final Pattern TRACKING =
            Pattern.compile("(?i)(utm_|at_|mtm_|pk_|hsa_|__hs|vero_|wt_|wt\\.|ga_|_ga|mc_|trk_|oly_).*");
    private static final Set<String> TRACKING_NAMES = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "gclsrc",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igshid",
            "igsh",
            "mkt_tok",
            "cmp",
            "cmpid",
            "ocid",
            "ito",
            "smid",
            "xtor",
            "maca",
            "spm",
            "s_cid",
            "sc_cmp",
            "ftag",
            "taid",
            "tpcc",
            "traffic_source",
            "feedtype",
            "feedname",
            "guccounter",
            "guce_referrer",
            "share",
            "sharedid",
            "ncid",
            "cid_source",
            "__twitter_impression",
            "_hsenc",
            "_hsmi",
            "sr_share",
            "amp");
    /** A parameter with one of these values says by which way the reader came, whatever it is called. */
    private static final Set<String> TRACKING_VALUES = Set.of("rss", "rssfeed", "rss_feed", "feed", "atom");

    private CanonicalUrl() {}

    /** The canonical address; null for what is no http or https address. */
    public static @Nullable String of(@Nullable String url) {
        if (url == null || !Links.isWeb(url)) {
            return null;
        }
        try {
            URI uri = new URI(Links.escape(url.strip())).normalize();
            if (uri.getHost() == null) {
                return null;
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
            String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = query(uri.getRawQuery());
            return scheme
                    + "://"
                    + host(uri)
                    + (usual ? "" : ":" + uri.getPort())
                    + path
                    + (query.isEmpty() ? "" : "?" + query);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** What makes two canonical addresses the same article: neither http or https, nor "www.", nor a slash at the end does. */
    static String identity(String canonical) {
        String bare = canonical.substring(canonical.indexOf("://") + 3);
        String host = bare.startsWith("www.") ? bare.substring(4) : bare;
        return host.endsWith("/") ? host.substring(0, host.length() - 1) : host;
    }

    /** Whether it leads to the front page of its host, and so to no article. */
    static boolean isFrontPage(String canonical) {
        return !identity(canonical).contains("/") && !canonical.contains("?");
    }

    private static String host(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static String query(@Nullable String query) {
        if (query == null) {
            return "";
        }
        return Arrays.stream(query.split("&", -1))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .collect(Collectors.joining("&"));
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        String value = equals < 0 ? "" : parameter.substring(equals + 1).toLowerCase(Locale.ROOT);
        return TRACKING.matcher(name).matches() || TRACKING_NAMES.contains(name) || TRACKING_VALUES.contains(value);
    }
}
