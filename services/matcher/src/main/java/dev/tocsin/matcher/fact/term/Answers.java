package dev.tocsin.matcher.fact.term;

import dev.tocsin.model.Stance;
import org.jspecify.annotations.Nullable;

/** Nouns that stand for a stance told before. */
final class Answers {
    private Answers() {}

    /** The stance that "the demand", "the proposal", "the appeal" point back to, or null. */
    static @Nullable Stance asked(String noun) {
        return switch (noun) {
            case "demand", "demands", "condition", "conditions", "ultimatum", "terms", "requirement" -> Stance.DEMAND;
            case "offer", "proposal", "proposals", "plan", "overture", "initiative", "idea", "draft", "gesture" ->
                Stance.OFFER;
            case "appeal", "call", "calls", "request", "plea", "appeals" -> Stance.CALL;
            default -> null;
        };
    }
}
