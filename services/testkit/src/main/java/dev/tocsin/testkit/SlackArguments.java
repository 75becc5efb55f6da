package dev.tocsin.testkit;

import com.sun.net.httpserver.HttpExchange;
import dev.tocsin.model.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The arguments of a call, as Slack takes them: a form or JSON. */
final class SlackArguments {
    private static final int MAX_BODY = 1024 * 1024;

    private SlackArguments() {}

    static Map<String, String> of(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readNBytes(MAX_BODY), StandardCharsets.UTF_8);
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        Map<String, String> arguments = new LinkedHashMap<>();
        if (type != null && type.startsWith("application/json")) {
            var tree = Json.mapper().readTree(body);
            tree.propertyNames().forEach(name -> {
                var value = tree.get(name);
                arguments.put(name, value.isString() ? value.stringValue() : value.toString());
            });
            return arguments;
        }
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                arguments.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return arguments;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
