package dev.tocsin.platform.ops;

import dev.tocsin.platform.config.Secret;
import dev.tocsin.platform.config.YamlMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where HTTP is served.
 *
 * @param host address to listen on; loopback unless told otherwise
 * @param port to listen on; 0 for any free one
 * @param token what a visitor must show where the address is not loopback; null where none is set
 */
public record HttpSettings(String host, int port, @Nullable Secret token) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    /** Loopback, port 8080. */
    public static HttpSettings defaults() {
        return new HttpSettings("127.0.0.1", 8080, null);
    }

    /**
     * Reads the section {@code http}; {@code TOCSIN_HTTP_HOST}, {@code TOCSIN_HTTP_PORT} and {@code TOCSIN_HTTP_TOKEN} go
     * before it.
     */
    public static HttpSettings read(@Nullable YamlMap map, Map<String, String> environment) {
        HttpSettings settings = defaults();
        if (map != null) {
            map.allow("host", "port", "token");
            settings = new HttpSettings(
                    map.string("host", settings.host),
                    map.integer("port", settings.port, 0, 65_535),
                    map.secret("token"));
        }
        String token = environment.get("TOCSIN_HTTP_TOKEN");
        return new HttpSettings(
                environment.getOrDefault("TOCSIN_HTTP_HOST", settings.host),
                port(environment.get("TOCSIN_HTTP_PORT"), settings.port),
                token == null || token.isBlank() ? settings.token : Secret.of(token));
    }

    /** Whether only this machine can reach the address. */
    public boolean loopback() {
        return LOOPBACK.contains(host);
    }

    private static int port(@Nullable String text, int fallback) {
        return text != null && text.matches("\\d{1,5}") ? Integer.parseInt(text) : fallback;
    }
}
