package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Token;
import java.util.Set;

/** People hit by gunfire of whom the words don't say whether they live: "was shot", "found with gunshot wounds". Pure. */
final class Gunfire {
    private static final int NEAR = 7;

    private static final Set<String> HIT = Set.of("gunshot", "hit", "struck", "striking", "hitting");

    /** Verbs that say no more than that somebody has a wound; who is treated for one lives. */
    private static final Set<String> HAVE = Set.of(
            "suffer",
            "suffers",
            "suffered",
            "suffering",
            "sustain",
            "sustains",
            "sustained",
            "sustaining",
            "receive",
            "receives",
            "received",
            "receiving",
            "found",
            "discovered",
            "located",
            "had",
            "has",
            "have",
            "having",
            "was",
            "were",
            "with");

    private Gunfire() {}

    static boolean hit(Draft draft) {
        Sentence sentence = draft.sentence();
        String trigger = sentence.at(draft.harm().trigger()).norm();
        return trigger.startsWith("shot")
                || trigger.startsWith("shoot")
                || HIT.contains(trigger)
                || (HAVE.contains(trigger.split(" ", 2)[0])
                        && gunshotWounds(sentence, draft.harm().trigger()));
    }

    /** "suffering from multiple gunshot wounds"; in or on the way to a hospital they live. */
    private static boolean gunshotWounds(Sentence sentence, int trigger) {
        boolean wounds = false;
        for (int i = trigger; i < trigger + NEAR; i++) {
            Token token = sentence.at(i);
            if (token.strongMark()) {
                break;
            }
            wounds |= token.norm().contains("gunshot") || token.norm().contains("bullet wound");
        }
        return wounds && !treated(sentence);
    }

    private static boolean treated(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            String word = sentence.at(i).norm();
            if (word.contains("hospital") || word.contains("treated") || word.contains("medical center")) {
                return true;
            }
        }
        return false;
    }
}
