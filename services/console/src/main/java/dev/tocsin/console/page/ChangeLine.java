package dev.tocsin.console.page;

import java.util.List;

/**
 * One thing a revision changed, as its alert words it.
 *
 * @param label what changed, or the whole line
 * @param before the figure until then; empty where there is none
 * @param after the figure since; empty where there is none
 */
public record ChangeLine(String label, String before, String after) {
    private static final String ARROW = " → ";

    /** The lines of an alert, {@code killed peacekeeper: 2+ → 6} taken apart. */
    static List<ChangeLine> of(List<String> changes) {
        return changes.stream().map(ChangeLine::of).toList();
    }

    private static ChangeLine of(String change) {
        int arrow = change.indexOf(ARROW);
        int colon = change.lastIndexOf(": ", Math.max(arrow, 0));
        if (arrow < 0 || colon < 0) {
            return new ChangeLine(change, "", "");
        }
        return new ChangeLine(
                change.substring(0, colon),
                change.substring(colon + 2, arrow),
                change.substring(arrow + ARROW.length()));
    }
}
