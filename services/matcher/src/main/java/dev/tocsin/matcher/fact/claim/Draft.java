package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.Person;
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
 * @param person what is told of a single person
 */
record Draft(
        Harm harm,
        Sentence sentence,
        Group group,
        boolean background,
        Attribution.@Nullable Speaker by,
        @Nullable Person person) {
    Draft(Harm harm, Sentence sentence, Group group, boolean background, Attribution.@Nullable Speaker by) {
        this(harm, sentence, group, background, by, Portraits.of(sentence, harm.who()));
    }

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

    /** Who said so, as written, or null. */
    @Nullable
    String said() {
        return by == null ? null : by.words();
    }

    /** The same of other people. */
    Draft of(PersonPhrase people, Group theirs) {
        return new Draft(harm.of(people), sentence, theirs, background, by, person);
    }

    /** These people after a graver harm that is told later. */
    Draft become(Draft later) {
        return new Draft(
                new Harm(later.kind(), harm.who(), later.harm().trigger(), harm.shape()),
                later.sentence(),
                group,
                background,
                later.by(),
                person == null || later.person() == null ? person : person.and(later.person()));
    }

    /** The same as history. */
    Draft past() {
        return new Draft(harm, sentence, group, true, by, person);
    }
}
