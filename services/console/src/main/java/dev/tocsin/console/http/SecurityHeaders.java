package dev.tocsin.console.http;

import io.javalin.http.Context;

/** Headers that hold a browser to what the page is meant to do, should feed text ever slip through the escaping. */
final class SecurityHeaders {
    private static final String PAGE = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-src 'self'; frame-ancestors 'none'";

    /** For the body of a mail: its own styles, nothing else, and not even those of this origin. */
    private static final String MAIL =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups; " + "frame-ancestors 'self'";

    private SecurityHeaders() {}

    static void write(Context ctx) {
        ctx.header("Content-Security-Policy", PAGE);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "DENY");
        // tells other sites nothing; "no-referrer" would have a browser hide from this one which site a form came from
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Cache-Control", "private, no-cache");
    }

    /** Instead of the page's, for a mail that the inbox shows in a frame. */
    static void mail(Context ctx) {
        ctx.header("Content-Security-Policy", MAIL);
        ctx.header("X-Frame-Options", "SAMEORIGIN");
    }
}
