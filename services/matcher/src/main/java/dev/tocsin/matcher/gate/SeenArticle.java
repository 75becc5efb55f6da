package dev.tocsin.matcher.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered of an article that passed. Written as JSON into the state store.
 *
 * @param revision the highest that was seen
 * @param hashes content hashes that were seen, latest last, a few at most
 * @param at record time of the latest
 * @param rules ids of the rules that fired on any of its revisions: they want to hear of the next one too
 */
public record SeenArticle(int revision, List<String> hashes, Instant at, List<String> rules) {
    private static final int HASHES = 8;
    private static final int RULES = 1_000;

    public SeenArticle {
        hashes = last(hashes, HASHES);
        rules = last(rules, RULES);
    }

    private static List<String> last(List<String> all, int limit) {
        return List.copyOf(all.subList(Math.max(0, all.size() - limit), all.size()));
    }

    /** The same memory after one more revision. */
    SeenArticle with(int newRevision, String hash, Instant when, List<String> fired) {
        List<String> allHashes = new ArrayList<>(hashes);
        if (!hashes.contains(hash)) {
            allHashes.add(hash);
        }
        List<String> allRules = new ArrayList<>(rules);
        fired.stream().filter(rule -> !rules.contains(rule)).forEach(allRules::add);
        return new SeenArticle(Math.max(revision, newRevision), allHashes, when.isAfter(at) ? when : at, allRules);
    }
}
