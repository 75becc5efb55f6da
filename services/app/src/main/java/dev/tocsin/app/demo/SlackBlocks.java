package dev.tocsin.app.demo;

import dev.tocsin.model.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The text of a Slack message's blocks, as mrkdwn. */
final class SlackBlocks {
    private SlackBlocks() {}

    /** The texts of the blocks, top to bottom; the fall-back where there are none. */
    static String text(String blocks, String fallback) {
        List<String> lines = new ArrayList<>();
        try {
            for (JsonNode block : Json.mapper().readTree(blocks)) {
                add(block.path("text"), lines);
                block.path("fields").forEach(field -> add(field, lines));
                block.path("elements").forEach(element -> add(element, lines));
            }
        } catch (JacksonException _) {
            return fallback;
        }
        return lines.isEmpty() ? fallback : String.join("\n", lines);
    }

    private static void add(JsonNode text, List<String> lines) {
        JsonNode value = text.isObject() ? text.path("text") : text;
        if (value.isString()) {
            String line = value.stringValue();
            lines.add("plain_text".equals(text.path("type").stringValue("")) ? "*" + line + "*" : line);
        } else if (value.isObject()) {
            add(value, lines);
        }
    }
}
