package dev.tocsin.console.page;

import dev.tocsin.console.explain.Answer;
import dev.tocsin.console.explain.Verdict;
import dev.tocsin.console.page.EventPage.Statement;
import dev.tocsin.model.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that asks what the rules make of an article, and what they do.
 *
 * @param form as it is filled in
 * @param fault why there is no result; empty where there is one or none was asked for
 * @param result what the rules make of it, or null
 */
public record ExplainPage(
        ExplainForm form, String fault, @Nullable Result result) {
    /** The empty form. */
    public static ExplainPage ask() {
        return new ExplainPage(ExplainForm.EMPTY, "", null);
    }

    /** The form with what is wrong with it. */
    public static ExplainPage refused(ExplainForm form, String fault) {
        return new ExplainPage(form, fault, null);
    }

    /** The answer, and the form to ask again with another wording: as it was filled in, or with the article that was found. */
    public static ExplainPage of(ExplainForm form, Answer.Explained answer) {
        return new ExplainPage(
                form.given() ? form : ExplainForm.of(answer.article()), "", ExplainResultMaker.make(answer));
    }

    /**
     * What the rules make of the article.
     *
     * @param article as it was explained
     * @param link its address where it may be followed
     * @param summary {@code 1 of 2 rules fires}
     * @param lines verdicts, those that fire first
     * @param more how many rules are not listed
     * @param title the headline, marked
     * @param paragraphs the body, marked
     * @param marks what is marked
     * @param said current claims and terms
     * @param background claims and terms of history
     * @param note what is to be known of the facts; empty where nothing is
     */
    public record Result(
            Article article,
            @Nullable String link,
            String summary,
            List<Line> lines,
            int more,
            List<Segment> title,
            List<List<Segment>> paragraphs,
            String marks,
            List<Statement> said,
            List<Statement> background,
            String note) {}

    /**
     * One rule.
     *
     * @param verdict of the rule
     * @param words the verdict in words
     * @param reason why it does not fire; what stands in rule files is marked
     * @param excerpts its words with what stands around them
     * @param more how many excerpts are left out
     * @param facts whether its facts hold, in words; empty where it asks for none
     */
    public record Line(
            Verdict verdict, String words, List<Segment> reason, List<Excerpt> excerpts, int more, String facts) {}

    /**
     * A stretch of the article.
     *
     * @param title whether it is of the headline
     * @param segments the words marked
     */
    public record Excerpt(boolean title, List<Segment> segments) {}
}
