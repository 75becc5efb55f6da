package dev.tocsin.console.http;

import dev.tocsin.platform.config.Secret;
import dev.tocsin.platform.ops.HttpSettings;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in. On loopback everyone on this machine, as long as the request names this machine as its host: another
 * site whose name was rebound to 127.0.0.1 does not. Beyond loopback who shows the token: as a bearer token, as the password
 * of basic authentication, or once in the login form, which sets a cookie. The cookie is a keyed hash of the token, so it
 * does not give the token away and ends with it. Health checks and assets are open. What does more than read is refused where a
 * page of another site sent it.
 */
final class Access {
    static final String COOKIE = "tocsin_session";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final int COOKIE_SECONDS = 30 * 24 * 60 * 60;

    private final boolean loopback;
    private final @Nullable Secret token;

    Access(HttpSettings settings) {
        this.loopback = settings.loopback();
        this.token = settings.loopback() ? null : settings.token();
    }

    /** Adds the checks before every request, and the login form. */
    void add(JavalinConfig config, Templates templates) {
        config.routes.before(ctx -> {
            SecurityHeaders.write(ctx);
            if (loopback && !fromHere(ctx)) {
                refuse(ctx, 421, "this page answers to localhost and 127.0.0.1 only");
            } else if (!READS.contains(ctx.method().name()) && OtherSites.sent(ctx)) {
                refuse(ctx, 403, "a page of another site sent this; open the form here");
            } else if (!open(ctx.path()) && !authorised(ctx)) {
                challenge(ctx);
            }
        });
        config.routes.get("/login", ctx -> ctx.html(templates.login(next(ctx.queryParam("next")), false)));
        config.routes.post("/login", ctx -> login(ctx, templates));
        config.routes.post("/logout", ctx -> {
            ctx.removeCookie(COOKIE, "/");
            ctx.redirect("/login");
        });
    }

    /** Whether the visitor came by the cookie and can sign out. */
    boolean signedIn(Context ctx) {
        return token != null && cookieFits(ctx);
    }

    private void login(Context ctx, Templates templates) {
        String given = ctx.formParam("token");
        String next = next(ctx.formParam("next"));
        if (token == null) {
            ctx.redirect(next);
        } else if (given != null && same(given.strip(), token.reveal())) {
            boolean secure = ctx.scheme().equals("https") || "https".equals(ctx.header("X-Forwarded-Proto"));
            ctx.cookie(new Cookie(COOKIE, session(token), "/", COOKIE_SECONDS, secure, true, null, SameSite.STRICT));
            ctx.redirect(next);
        } else {
            ctx.status(401).html(templates.login(next, true));
        }
    }

    private boolean authorised(Context ctx) {
        if (token == null) {
            return true;
        }
        String header = ctx.header("Authorization");
        if (header != null) {
            String shown = shown(header);
            return shown != null && same(shown, token.reveal());
        }
        return cookieFits(ctx);
    }

    private boolean cookieFits(Context ctx) {
        String cookie = ctx.cookie(COOKIE);
        return cookie != null && token != null && same(cookie, session(token));
    }

    private static @Nullable String shown(String header) {
        int space = header.indexOf(' ');
        String scheme = space < 0 ? header : header.substring(0, space);
        String rest = space < 0 ? "" : header.substring(space + 1).strip();
        if (scheme.equalsIgnoreCase("bearer")) {
            return rest;
        }
        if (!scheme.equalsIgnoreCase("basic")) {
            return null;
        }
        try {
            String pair = new String(Base64.getDecoder().decode(rest), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void challenge(Context ctx) {
        String accept = ctx.header("Accept");
        boolean page = ctx.method().name().equals("GET")
                && ctx.header("HX-Request") == null
                && accept != null
                && accept.contains("text/html");
        if (page) {
            String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
            ctx.redirect("/login?next=" + java.net.URLEncoder.encode(ctx.path() + query, StandardCharsets.UTF_8));
            ctx.skipRemainingHandlers();
            return;
        }
        // feed readers and scrapers know basic authentication; for the rest a browser should not ask by itself
        boolean basic = ctx.path().equals("/alerts.atom") || ctx.path().equals("/metrics");
        ctx.header("WWW-Authenticate", (basic ? "Basic" : "Bearer") + " realm=\"tocsin\"");
        refuse(ctx, 401, "show the token as \"Authorization: Bearer …\"");
    }

    private static void refuse(Context ctx, int status, String message) {
        Answers.error(ctx, status, message);
        ctx.skipRemainingHandlers();
    }

    private static boolean open(String path) {
        return path.equals("/livez") || path.equals("/readyz") || path.equals("/login") || path.startsWith("/assets/");
    }

    private static boolean fromHere(Context ctx) {
        String host = ctx.header("Host");
        if (host == null) {
            return false;
        }
        int port = host.startsWith("[") ? host.indexOf(':', host.indexOf(']') + 1) : host.indexOf(':');
        String name = port < 0 ? host : host.substring(0, port);
        return THIS_MACHINE.contains(name.toLowerCase(Locale.ROOT));
    }

    /** A place on this page to go on to; anything else, such as another host, is the front page. */
    private static String next(@Nullable String next) {
        return next != null && next.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,500}") ? next : "/";
    }

    private static String session(Secret token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("tocsin console session 1".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** Compares in a time that does not depend on where the texts differ. */
    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
