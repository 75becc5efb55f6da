package dev.tocsin.console.explain;

import dev.tocsin.model.Article;
import dev.tocsin.model.Claim;
import dev.tocsin.model.Term;
import java.util.List;

/** What comes of a question. */
public sealed interface Answer {
    /**
     * What the rules make of the article.
     *
     * @param article as it was explained; spans count in its title and text
     * @param rules version of the rule set
     * @param verdicts of every rule, in the order of the set
     * @param claims every casualty claim, current and background, in reading order
     * @param terms every term of a ceasefire, current and background, in reading order
     * @param withdraws whether the article takes an earlier report back
     * @param factsRead whether facts are read in the article's language at all
     */
    record Explained(
            Article article,
            String rules,
            List<Verdict> verdicts,
            List<Claim> claims,
            List<Term> terms,
            boolean withdraws,
            boolean factsRead)
            implements Answer {
        public Explained {
            verdicts = List.copyOf(verdicts);
            claims = List.copyOf(claims);
            terms = List.copyOf(terms);
        }

        /** How many rules fire. */
        public int fired() {
            return (int) verdicts.stream().filter(Verdict::fires).count();
        }
    }

    /**
     * No explanation.
     *
     * @param cause what kind
     * @param reason one line for a reader
     */
    record Refused(Cause cause, String reason) implements Answer {}

    /** Why there is no explanation. */
    enum Cause {
        /** The question is none, or asks for too much. */
        BAD_QUESTION,
        /** The article could not be had. */
        UNREADABLE,
        /** Too many others ask, or the rules are not read yet. */
        BUSY,
        /** It took too long. */
        TOO_SLOW
    }
}
