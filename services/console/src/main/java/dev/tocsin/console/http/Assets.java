package dev.tocsin.console.http;

import dev.tocsin.model.Ids;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Style, scripts and pictures, from the jar. Their address changes with their content, so a browser may keep them for ever. */
final class Assets {
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final String OWN = "/dev/tocsin/console/assets/";

    private final Map<String, Asset> assets = new TreeMap<>();
    private final String version;

    private static final class Asset {
        final byte[] content;
        final String type;

        Asset(byte[] content, String type) {
            this.content = content;
            this.type = type;
        }
    }

    Assets() {
        add("app.css", OWN + "app.css", "text/css; charset=utf-8");
        add("app.js", OWN + "app.js", "text/javascript; charset=utf-8");
        add("htmx.js", HTMX, "text/javascript; charset=utf-8");
        add("bell.svg", OWN + "bell.svg", "image/svg+xml");
        version = Ids.of(assets.values().stream()
                        .map(asset -> Base64.getEncoder().encodeToString(asset.content))
                        .toArray(String[]::new))
                .substring(0, 10);
    }

    /** The folder for the addresses in a page. */
    String folder() {
        return "/assets/" + version;
    }

    void add(JavalinConfig config) {
        config.routes.get("/assets/{version}/{name}", this::serve);
        config.routes.get("/favicon.ico", ctx -> ctx.redirect(folder() + "/bell.svg"));
    }

    private void serve(Context ctx) {
        Asset asset = assets.get(ctx.pathParam("name"));
        if (asset == null) {
            Answers.error(ctx, 404, "no such asset");
            return;
        }
        if (ctx.pathParam("version").equals(version)) {
            ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        }
        ctx.contentType(asset.type).result(asset.content);
    }

    private void add(String name, String resource, String type) {
        try (@Nullable InputStream content = Assets.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalStateException("the build has left out " + resource);
            }
            assets.put(name, new Asset(content.readAllBytes(), type));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + resource, e);
        }
    }
}
