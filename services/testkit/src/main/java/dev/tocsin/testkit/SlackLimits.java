package dev.tocsin.testkit;

import dev.tocsin.model.Json;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What Slack refuses of a message, from the Block Kit reference: numbers and lengths of blocks. */
final class SlackLimits {
    private static final int BLOCKS = 50;
    private static final int SECTION = 3_000;
    private static final int FIELD = 2_000;
    private static final int FIELDS = 10;
    private static final int HEADER = 150;
    private static final int CONTEXT_ELEMENTS = 10;
    private static final int BLOCK_ID = 255;
    private static final int TEXT = 40_000;
    private static final int ALL_BLOCKS = 13_200;

    private SlackLimits() {}

    /** Slack's error for these arguments, or null where it would take them. */
    static @Nullable String fault(Map<String, String> arguments) {
        String text = arguments.getOrDefault("text", "");
        String blocks = arguments.getOrDefault("blocks", "[]");
        if (text.length() > TEXT) {
            return "msg_too_long";
        }
        try {
            JsonNode tree = Json.mapper().readTree(blocks);
            if (!tree.isArray()) {
                return "invalid_blocks_format";
            }
            if (tree.isEmpty() && text.isBlank()) {
                return "no_text";
            }
            return fault(tree);
        } catch (JacksonException e) {
            return "invalid_blocks_format";
        }
    }

    private static @Nullable String fault(JsonNode blocks) {
        Set<String> ids = new HashSet<>();
        int length = 0;
        if (blocks.size() > BLOCKS) {
            return "invalid_blocks";
        }
        for (JsonNode block : blocks) {
            length += length(block);
            String id = block.path("block_id").asString("");
            if (id.length() > BLOCK_ID || (!id.isEmpty() && !ids.add(id)) || !valid(block)) {
                return "invalid_blocks";
            }
        }
        return length > ALL_BLOCKS ? "msg_blocks_too_long" : null;
    }

    private static boolean valid(JsonNode block) {
        return switch (block.path("type").asString("")) {
            case "section" -> section(block);
            case "header" -> within(block.path("text"), HEADER);
            case "context" -> context(block.path("elements"));
            case "divider" -> true;
            default -> false;
        };
    }

    private static boolean section(JsonNode block) {
        if (block.path("fields").size() > FIELDS) {
            return false;
        }
        for (JsonNode field : block.path("fields")) {
            if (!within(field, FIELD)) {
                return false;
            }
        }
        return block.has("text") ? within(block.path("text"), SECTION) : block.has("fields");
    }

    private static boolean context(JsonNode elements) {
        for (JsonNode element : elements) {
            if (!within(element, SECTION)) {
                return false;
            }
        }
        return !elements.isEmpty() && elements.size() <= CONTEXT_ELEMENTS;
    }

    private static boolean within(JsonNode text, int most) {
        int length = text.path("text").asString("").length();
        return length > 0 && length <= most;
    }

    private static int length(JsonNode node) {
        int length =
                node.path("text").isString() ? node.path("text").stringValue().length() : 0;
        for (JsonNode child : node) {
            length += length(child);
        }
        return length;
    }
}
