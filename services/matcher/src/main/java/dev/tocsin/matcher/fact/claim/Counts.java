package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.Count;
import dev.tocsin.matcher.fact.text.Document;
import java.util.ArrayList;
import java.util.List;

/** What the toll needs to know of each current claim. */
final class Counts {
    private Counts() {}

    static List<Count> of(List<Draft> drafts, Document document) {
        List<Count> counts = new ArrayList<>();
        for (Draft draft : drafts) {
            if (!draft.background()) {
                counts.add(new Count(
                        draft.kind(),
                        draft.group(),
                        draft.min(),
                        draft.max(),
                        relation(draft),
                        Count.Source.REPORTED,
                        draft.who().name()));
            }
        }
        return counts;
    }

    private static Count.Relation relation(Draft draft) {
        return switch (draft.harm().shape()) {
            case TOLL -> Count.Relation.CUMULATIVE;
            case SUBSET -> Count.Relation.SUBSET;
            case PLAIN -> draft.who().others() ? Count.Relation.INCREMENT : Count.Relation.STATED;
        };
    }
}
