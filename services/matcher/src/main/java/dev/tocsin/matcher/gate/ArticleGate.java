package dev.tocsin.matcher.gate;

import dev.tocsin.model.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets an article through once per wording. Pure: what was seen and the time are handed in. */
public final class ArticleGate {
    /** How long an article is remembered. Longer than an event's usual silence, so that a repeat opens nothing. */
    public static final Duration MEMORY = Duration.ofDays(45);

    private ArticleGate() {}

    /**
     * What becomes of an article.
     *
     * @param seen what is remembered of it, or null
     * @param streamTime the latest record time so far
     */
    public static GateVerdict judge(Article article, @Nullable SeenArticle seen, Instant streamTime) {
        if (article.fetchedAt().isBefore(streamTime.minus(MEMORY))) {
            return GateVerdict.TOO_OLD;
        }
        if (seen == null) {
            return GateVerdict.NEW;
        }
        if (seen.hashes().contains(article.contentHash())) {
            return GateVerdict.REPEATED;
        }
        return article.revision() < seen.revision() ? GateVerdict.OUTDATED : GateVerdict.CHANGED;
    }

    /**
     * What to remember of an article that passed.
     *
     * @param fired ids of the rules that fired on it
     */
    public static SeenArticle remember(Article article, @Nullable SeenArticle seen, List<String> fired) {
        SeenArticle before = seen == null ? new SeenArticle(0, List.of(), article.fetchedAt(), List.of()) : seen;
        return before.with(article.revision(), article.contentHash(), article.fetchedAt(), fired);
    }
}
