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
 * @param corrects whether the article sets an earlier figure right
 * @param counts the same casualties as the toll needs them: current only, with how each figure relates to the others
 * @param peaceful whether it is about trade, sport, labour or party politics, so that a truce in it is a manner of speaking
 */
public record Facts(
        List<Claim> casualties,
        List<Term> terms,
        boolean withdraws,
        boolean corrects,
        List<Count> counts,
        boolean peaceful) {
    public Facts {
        casualties = List.copyOf(casualties);
        terms = List.copyOf(terms);
        counts = List.copyOf(counts);
    }

    /** Facts whose claims say all there is to know: each current claim counts as it stands. */
    public Facts(List<Claim> casualties, List<Term> terms, boolean withdraws) {
        this(
                casualties,
                terms,
                withdraws,
                false,
                casualties.stream().filter(Claim::current).map(Count::of).toList(),
                false);
    }

    /** Nothing said. */
    public static Facts none() {
        return new Facts(List.of(), List.of(), false, false, List.of(), false);
    }
}
