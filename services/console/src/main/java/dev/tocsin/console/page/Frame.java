package dev.tocsin.console.page;

import java.time.Instant;
import java.util.List;

/**
 * What every page shows around its content.
 *
 * @param title of the browser's tab
 * @param section which entry of the navigation is the current one
 * @param now the time of the answer
 * @param faults what is wrong with the rule files
 * @param inbox whether there is an inbox to show
 * @param explains whether articles can be explained here
 * @param signedIn whether the visitor can sign out
 * @param assets address of the folder of style, script and pictures; changes with their content
 */
public record Frame(
        String title,
        String section,
        Instant now,
        List<String> faults,
        boolean inbox,
        boolean explains,
        boolean signedIn,
        String assets) {
    /** As many faults as a banner has room for. */
    public List<String> firstFaults() {
        return faults.subList(0, Math.min(3, faults.size()));
    }
}
