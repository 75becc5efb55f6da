package dev.tocsin.matcher.fact.claim;

import dev.tocsin.model.CasualtyKind;
import java.util.List;

/** Single people whom the claims of an article tell only once among others, and whom the toll has to tell apart. Pure. */
final class Individuals {
    private Individuals() {}

    /** A dead person of whom a full name is told, several hurt who are listed by their names, or each of "a man and a woman". */
    static boolean one(Draft draft, List<Draft> told, List<Draft> all) {
        return draft.who().single() && (named(draft, all) || together(draft, told));
    }

    private static boolean named(Draft draft, List<Draft> all) {
        return fullName(draft)
                && (draft.kind() == CasualtyKind.KILLED
                        || all.stream()
                                .anyMatch(other -> !other.equals(draft) && fullName(other) && beside(draft, other)));
    }

    private static boolean fullName(Draft draft) {
        String name = draft.who().name();
        return name != null && name.indexOf(' ') > 0 && !draft.sentence().title();
    }

    private static boolean together(Draft draft, List<Draft> told) {
        return draft.counted() && told.stream().anyMatch(other -> other.who().single() && beside(draft, other));
    }

    /** Told of by the same word. */
    private static boolean beside(Draft draft, Draft other) {
        return other.sentence().index() == draft.sentence().index()
                && other.harm().trigger() == draft.harm().trigger()
                && other.kind() == draft.kind()
                && other.harm().shape() == draft.harm().shape();
    }
}
