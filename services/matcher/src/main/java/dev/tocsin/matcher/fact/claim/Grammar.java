package dev.tocsin.matcher.fact.claim;

/**
 * What of a language's grammar the reading of claims depends on.
 *
 * @param compounds whether a noun in front of another describes it: "police station"
 * @param articles whether a single person has an article
 * @param verbFirst whether those harmed may follow a verb without an object's mark: "погибли пять солдат"
 */
record Grammar(boolean compounds, boolean articles, boolean verbFirst) {
    static Grammar of(String language) {
        return switch (language) {
            case "en" -> new Grammar(true, true, false);
            case "fr" -> new Grammar(false, true, false);
            case "es" -> new Grammar(false, true, true);
            default -> new Grammar(false, false, true);
        };
    }
}
