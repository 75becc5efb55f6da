package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.Person;
import dev.tocsin.matcher.fact.claim.PersonPhrase.Trait;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Group;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people an article has named so far: whom "he", "the victim" and a bare number mean. */
final class Cast {
    private static final int NEAR = 3;

    private final List<Mention> mentions = new ArrayList<>();

    /** People at their place. */
    private record Mention(Sentence sentence, PersonPhrase people) {
        boolean speaks() {
            for (int i = people.end(); i < people.end() + 3; i++) {
                if (sentence.at(i).is(Tag.SPEECH)) {
                    return true;
                }
                if (!sentence.at(i).word()) {
                    break;
                }
            }
            Token before = sentence.at(people.start() - 1);
            return before.is(Tag.SPEECH)
                    && (sentence.at(people.start() - 2).comma()
                            || before.norm().startsWith("told")
                            || before.norm().startsWith("tell"));
        }

        boolean official() {
            for (int i = people.start(); i < people.end(); i++) {
                if (sentence.at(i).is(Tag.OFFICIAL)) {
                    return true;
                }
            }
            return false;
        }
    }

    void heard(Sentence sentence, List<PersonPhrase> people) {
        for (PersonPhrase phrase : people) {
            if (!phrase.pronoun()) {
                mentions.add(new Mention(sentence, phrase));
            }
        }
    }

    /** Whom a pronoun means where none of them is known to be harmed: the nearest people of its number before. */
    @Nullable
    PersonPhrase meant(Sentence sentence, PersonPhrase pronoun) {
        int before = pronoun.start();
        for (int i = mentions.size() - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            int distance = sentence.index() - mention.sentence().index();
            if (distance > 1 || mention.sentence().title()) {
                return null;
            }
            boolean left = distance > 0 || mention.people().end() <= before;
            boolean number = pronoun.single()
                    ? mention.people().single()
                    : mention.people().counted() && !mention.people().single();
            boolean nobody = mention.people().bare()
                    && !mention.people().single()
                    && mention.people().min() > 10;
            if (left && number && !nobody && !mention.speaks() && !mention.official()) {
                return asAntecedent(mention.people());
            }
        }
        return null;
    }

    /** The people "they" means where they were named after those harmed before, or null. */
    @Nullable
    PersonPhrase nearer(Sentence sentence, PersonPhrase pronoun, Draft before) {
        PersonPhrase meant = meant(sentence, pronoun);
        for (int i = mentions.size() - 1; i >= 0 && meant != null; i--) {
            Mention mention = mentions.get(i);
            if (mention.people().start() == meant.start() && mention.people().end() == meant.end()) {
                boolean later = mention.sentence().index() > before.sentence().index()
                        || (mention.sentence().index() == before.sentence().index()
                                && meant.start() > before.who().start());
                return later ? meant : null;
            }
        }
        return null;
    }

    private static PersonPhrase asAntecedent(PersonPhrase people) {
        Set<Trait> traits = EnumSet.of(Trait.COUNTED);
        return new PersonPhrase(
                people.start(), people.end(), people.min(), people.max(), people.group(), traits, people.name());
    }

    /** The group of the nearest people before, for a number without a noun. */
    Group groupBefore(Sentence sentence, int before) {
        for (int i = mentions.size() - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            int distance = sentence.index() - mention.sentence().index();
            if (distance > NEAR - 1 || (mention.sentence().title() && !sentence.title())) {
                break;
            }
            PersonPhrase people = mention.people();
            Group group = people.group();
            boolean left = distance > 0 || people.end() <= before;
            boolean victims = group == Group.PEACEKEEPER || group == Group.MILITARY || group == Group.CIVILIAN;
            if (left && victims && !people.single() && !mention.speaks() && !doer(mention) && !mention.official()) {
                return group;
            }
        }
        return Group.UNSPECIFIED;
    }

    private static boolean doer(Mention mention) {
        Token before = mention.sentence().at(mention.people().start() - 1);
        return before.is("by");
    }

    /** The harm told before that a reference speaks of, or null. */
    static @Nullable Draft antecedent(Draft reference, List<Draft> before) {
        PersonPhrase who = reference.who();
        for (int i = before.size() - 1; i >= 0; i--) {
            Draft draft = before.get(i);
            int distance = reference.sentence().index() - draft.sentence().index();
            if (draft.sentence().title() != reference.sentence().title() || (who.pronoun() && distance > NEAR)) {
                return null;
            }
            if (draft.background() || draft.who().single() != who.single() || conflict(draft, reference)) {
                continue;
            }
            boolean fits = who.pronoun()
                    || draft.group() == reference.group()
                    || reference.group() == Group.UNSPECIFIED
                    || draft.group() == Group.UNSPECIFIED;
            if (fits) {
                return draft;
            }
        }
        return null;
    }

    /** "All four were found with bullet wounds": four who were told to be dead. */
    static boolean deadAlready(Draft draft, List<Draft> before) {
        PersonPhrase who = draft.who();
        Token first = draft.sentence().at(who.start());
        boolean known = who.definite() || first.is("all") || first.is("both");
        if (draft.kind() != CasualtyKind.WOUNDED || !known || who.single() || who.pronoun()) {
            return false;
        }
        CasualtyKind last = null;
        for (Draft told : before) {
            boolean many = told.sameFigure(draft) || listed(told, before) == draft.min();
            last = !told.background() && many && !told.who().partOf() ? told.kind() : last;
        }
        return last == CasualtyKind.KILLED;
    }

    /** How many people came to the same harm by the same word: "a man, his wife and their two sons". */
    private static int listed(Draft told, List<Draft> before) {
        return before.stream()
                .filter(other -> other.sentence().index() == told.sentence().index()
                        && other.kind() == told.kind()
                        && other.harm().trigger() == told.harm().trigger())
                .mapToInt(Draft::min)
                .sum();
    }

    /** Whether name, age or sex say that these are two. */
    private static boolean conflict(Draft draft, Draft reference) {
        Person one = draft.person();
        Person other = reference.person();
        return one != null && other != null && one.conflicts(other);
    }

    /** Whether a person who came to one harm may have come to the other later. */
    static boolean graver(CasualtyKind later, CasualtyKind earlier) {
        return later == CasualtyKind.KILLED && earlier != CasualtyKind.KILLED;
    }
}
