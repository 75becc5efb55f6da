package dev.tocsin.matcher;

import dev.tocsin.matcher.gate.GateVerdict;
import dev.tocsin.model.Article;
import java.time.Duration;
import java.time.Instant;

/**
 * Which articles are read again, so that rules that came or changed since hear of them too. A rule that fired on one of them before does
 * not get it again, so nothing rings twice.
 *
 * @param from record time of the first
 * @param to record time before which the last was there: when the matcher started
 */
public record CatchUp(Instant from, Instant to) {
    /** No article is read again: what a matcher does unless it is asked to catch up. */
    public static CatchUp none() {
        return new CatchUp(Instant.EPOCH, Instant.EPOCH);
    }

    /** The articles of the time before now. */
    public static CatchUp of(Duration since, Instant now) {
        return new CatchUp(now.minus(since), now);
    }

    /** Whether anything is to be read again. */
    boolean isWanted() {
        return from.isBefore(to);
    }

    /** Whether an article that the gate stops is to be shown to the rules that did not fire on it. */
    boolean takes(Article article, GateVerdict verdict) {
        return verdict == GateVerdict.REPEATED
                && !article.fetchedAt().isBefore(from)
                && article.fetchedAt().isBefore(to);
    }
}
