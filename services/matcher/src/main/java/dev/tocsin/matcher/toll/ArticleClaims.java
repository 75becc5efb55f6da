package dev.tocsin.matcher.toll;

import dev.tocsin.matcher.fact.Count;
import dev.tocsin.matcher.fact.Facts;
import dev.tocsin.model.Article;
import java.time.Instant;
import java.util.List;

/**
 * What an event keeps of the casualties one article told. Small; written as JSON into the event's state.
 *
 * @param article id of the article
 * @param voice who speaks: the outlet, or the agency where the article is a copy; copies of one report share it
 * @param at when it was published
 * @param withdraws whether the article takes an earlier report back or denies it
 * @param corrects whether the article sets an earlier figure right
 * @param counts its current figures in reading order
 */
public record ArticleClaims(
        String article, String voice, Instant at, boolean withdraws, boolean corrects, List<Count> counts) {
    public ArticleClaims {
        counts = List.copyOf(counts);
    }

    /** The same article with other figures. */
    ArticleClaims with(List<Count> others) {
        return new ArticleClaims(article, voice, at, withdraws, corrects, others);
    }

    /** What to keep of an article. */
    public static ArticleClaims of(Article article, String voice, Facts facts) {
        return new ArticleClaims(
                article.id(), voice, article.publishedAt(), facts.withdraws(), facts.corrects(), facts.counts());
    }
}
