package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Group;
import org.jspecify.annotations.Nullable;

/**
 * A harm with what its article tells of it.
 *
 * @param harm as its clause tells it
 * @param sentence it stands in
 * @param group after looking around
 * @param background whether it is history
 * @param by who said so, or null
 */
record Draft(
        Harm harm,
        Sentence sentence,
        Group group,
        boolean background,
        @Nullable String by) {
    CasualtyKind kind() {
        return harm.kind();
    }

    PersonPhrase who() {
        return harm.who();
    }

    int min() {
        return harm.who().min();
    }

    @Nullable
    Integer max() {
        return harm.who().max();
    }

    boolean counted() {
        return harm.who().counted();
    }

    boolean sameFigure(Draft other) {
        return min() == other.min() && java.util.Objects.equals(max(), other.max());
    }

    Draft as(Group other) {
        return new Draft(harm, sentence, other, background, by);
    }
}
