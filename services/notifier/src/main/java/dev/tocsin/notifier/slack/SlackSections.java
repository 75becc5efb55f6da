package dev.tocsin.notifier.slack;

import java.util.ArrayList;
import java.util.List;

/** Divides text over sections, between lines, so that no link and no escape is cut in two. */
final class SlackSections {
    private SlackSections() {}

    /** Parts of at most so many characters; none for empty text. A line that is longer alone is left out. */
    static List<String> split(String text, int most) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            if (line.length() > most) {
                continue;
            }
            if (part.length() + 1 + line.length() > most) {
                keep(parts, part);
            }
            part.append(part.isEmpty() ? "" : "\n").append(line);
        }
        keep(parts, part);
        return parts;
    }

    private static void keep(List<String> parts, StringBuilder part) {
        if (!part.toString().isBlank()) {
            parts.add(part.toString());
        }
        part.setLength(0);
    }
}
