package dev.tocsin.matcher.fact;

import dev.tocsin.model.Claim;
import dev.tocsin.model.Term;
import java.util.List;

/**
 * What one article says.
 *
 * @param casualties every claim, current and background, in reading order
 * @param terms every term, current and background, in reading order
 * @param withdraws whether the article takes an earlier report back or denies it
 */
public record Facts(List<Claim> casualties, List<Term> terms, boolean withdraws) {
    public Facts {
        casualties = List.copyOf(casualties);
        terms = List.copyOf(terms);
    }

    /** Nothing said. */
    public static Facts none() {
        return new Facts(List.of(), List.of(), false);
    }
}
