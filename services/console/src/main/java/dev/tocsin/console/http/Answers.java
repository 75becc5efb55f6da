package dev.tocsin.console.http;

import dev.tocsin.model.Json;
import io.javalin.http.Context;
import java.util.Map;

/** Answers that are no pages. */
final class Answers {
    private static final String TOLD = "tocsin.told";

    private Answers() {}

    static void json(Context ctx, Object body) {
        ctx.contentType("application/json; charset=utf-8").result(Json.mapper().writeValueAsString(body));
    }

    /** {@code {"error": "…"}} with a status. */
    static void error(Context ctx, int status, String message) {
        ctx.status(status);
        ctx.attribute(TOLD, true);
        json(ctx, Map.of("error", message));
    }

    /** Whether an error has been told already. */
    static boolean told(Context ctx) {
        return ctx.attribute(TOLD) != null;
    }
}
