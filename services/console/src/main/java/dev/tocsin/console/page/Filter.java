package dev.tocsin.console.page;

import dev.tocsin.model.Severity;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts a reader wants to see.
 *
 * @param severity this one; null for every
 * @param rule id of the rule; null for every
 * @param text words that title, rule, toll, places of the evidence or outlets must hold, in lower case; empty for any
 */
public record Filter(@Nullable Severity severity, @Nullable String rule, String text) {
    /** Everything. */
    public static final Filter NONE = new Filter(null, null, "");

    private static final int LONGEST = 200;

    /** Reads query parameters; what is unknown or empty filters nothing. */
    public static Filter of(@Nullable String severity, @Nullable String rule, @Nullable String text) {
        String words = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return new Filter(
                severity(severity),
                rule == null || rule.isBlank() || rule.length() > LONGEST ? null : rule,
                words.length() > LONGEST ? words.substring(0, LONGEST) : words);
    }

    /** Whether it filters anything. */
    public boolean any() {
        return severity != null || rule != null || !text.isEmpty();
    }

    /** Whether every word of the filter stands in a text. */
    boolean words(String haystack) {
        if (text.isEmpty()) {
            return true;
        }
        String lower = haystack.toLowerCase(Locale.ROOT);
        for (String word : text.split("\\s+", -1)) {
            if (!lower.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** As query parameters, beginning with {@code &} where there is any. */
    public String query() {
        List<String> parts = new ArrayList<>();
        if (severity != null) {
            parts.add("severity=" + severity.wire());
        }
        if (rule != null) {
            parts.add("rule=" + URLEncoder.encode(rule, StandardCharsets.UTF_8));
        }
        if (!text.isEmpty()) {
            parts.add("text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
        return parts.isEmpty() ? "" : "&" + String.join("&", parts);
    }

    private static @Nullable Severity severity(@Nullable String wire) {
        for (Severity severity : Severity.values()) {
            if (severity.wire().equals(wire)) {
                return severity;
            }
        }
        return null;
    }
}
