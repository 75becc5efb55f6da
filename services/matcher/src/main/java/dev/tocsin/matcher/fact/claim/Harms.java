package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.claim.Harm.Shape;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Group;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who is harmed in a sentence by the shapes of English clauses. One per sentence. */
final class Harms {
    private static final int MOST_PER_SENTENCE = 40;

    private final Clause clause;
    private final Sentence sentence;
    private final Quantities quantities;
    private final List<Harm> found = new ArrayList<>();

    private Harms(Clause clause) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.quantities = new Quantities(sentence);
    }

    static List<Harm> of(Clause clause) {
        Harms harms = new Harms(clause);
        for (int i = 0; i < harms.sentence.size() && harms.found.size() < MOST_PER_SENTENCE; i++) {
            harms.at(i);
        }
        return harms.found;
    }

    private void at(int i) {
        Token token = sentence.at(i);
        if (token.is(Tag.TOLL)) {
            toll(i, CasualtyKind.KILLED);
            return;
        }
        if (token.is(Tag.BODY)) {
            counted(i, CasualtyKind.KILLED);
            ofPeople(i, CasualtyKind.KILLED);
            return;
        }
        CasualtyKind kind = token.lexeme().kind();
        if (kind == null) {
            if (token.is(Tag.UNDERGO)) {
                undergo(i);
            }
            return;
        }
        int before = found.size();
        if (token.is(Tag.HARM_COUNT)) {
            counted(i, kind);
            listed(i, kind);
            if (found.size() == before && token.norm().endsWith("s") && !token.is(Tag.VERB)) {
                toll(i, kind);
            }
        }
        if (found.size() == before && token.is(Tag.HARM_TRANSITIVE)) {
            transitive(i, kind, token);
        }
        if (found.size() == before && token.is(Tag.HARM_STATE)) {
            state(i, kind);
        }
        if (found.size() == before && token.is(Tag.HARM_INTRANSITIVE)) {
            intransitive(i, kind);
        }
        if (found.size() == before && token.is(Tag.HARM_EVENT)) {
            ofPeople(i, kind);
        }
    }

    private void transitive(int i, CasualtyKind kind, Token token) {
        PersonPhrase inside = clause.covering(i);
        if (inside != null && inside.end() > i + 1 && inside.start() <= i && !token.is(Tag.GERUND)) {
            describing(i, kind, inside);
            return;
        }
        if (denied(i)) {
            return;
        }
        boolean weak = token.is(Tag.WEAK);
        if (token.is(Tag.PARTICIPLE) && clause.passive(i)) {
            add(kind, clause.subject(i), i, weak);
            return;
        }
        if (infinitive(i)) {
            return;
        }
        List<PersonPhrase> objects = clause.object(i);
        if (!objects.isEmpty() && (!token.is(Tag.PARTICIPLE) || !startsNewPair(objects.getFirst(), i))) {
            add(kind, objects, i, weak);
        } else if (sentence.at(i - 1).is("those")) {
            inverted(i, kind);
        } else if (token.is(Tag.PARTICIPLE) && !objectFollows(i)) {
            add(kind, reduced(i), i, weak);
        }
    }

    /** "two killed, five wounded": the number behind belongs to the next harm. */
    private boolean startsNewPair(PersonPhrase object, int trigger) {
        Token next = sentence.at(object.end());
        boolean pair = (next.is(Tag.HARM_TRANSITIVE) && next.is(Tag.PARTICIPLE)) || next.is(Tag.HARM_STATE);
        return pair && clause.covering(trigger - 1) != null;
    }

    /** "captured the town": something that is no person is the object. */
    private boolean objectFollows(int i) {
        Token next = sentence.at(i + 1);
        return next.is("off")
                || next.is(Tag.DEFINITE)
                || next.is(Tag.INDEFINITE)
                || next.is(Tag.POSSESSIVE)
                || next.is(Tag.PRONOUN)
                || next.digits()
                || next.is(Tag.NUMBER)
                || (next.word()
                        && next.lexeme().tags() == 0
                        && !next.norm().endsWith("day")
                        && !next.norm().endsWith("ly"));
    }

    /** "four soldiers killed in": people right before the participle, over prepositional phrases. */
    private List<PersonPhrase> reduced(int i) {
        int at = i - 1;
        while (sentence.at(at).is(Tag.ADVERB) && clause.covering(at) == null) {
            at--;
        }
        PersonPhrase phrase = clause.covering(at);
        if (phrase != null) {
            return clause.coordinatedLeft(phrase);
        }
        if (sentence.at(at).is(Tag.AND)) {
            return harmedBefore(i);
        }
        List<PersonPhrase> subject = clause.subject(i);
        return subject.stream().allMatch(p -> noVerbBetween(p.end(), i)) ? subject : List.of();
    }

    /** "were shot and killed", "abducted and killed": the same people as the harm before. */
    private List<PersonPhrase> harmedBefore(int i) {
        if (found.isEmpty()) {
            return List.of();
        }
        Harm last = found.getLast();
        return last.trigger() >= i - 3 && last.who().end() < i ? List.of(last.who()) : List.of();
    }

    private boolean noVerbBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = sentence.at(i);
            if (token.is(Tag.BE)
                    || token.is(Tag.HAVE)
                    || token.is(Tag.MODAL)
                    || (token.is(Tag.VERB) && token.is(Tag.PAST))
                    || token.is(Tag.RELATIVE)
                    || token.strongMark()
                    || token.is(Tag.SPEECH)) {
                return false;
            }
        }
        return true;
    }

    private void intransitive(int i, CasualtyKind kind) {
        if (denied(i) || infinitive(i)) {
            return;
        }
        boolean weak = sentence.at(i).is(Tag.WEAK);
        PersonPhrase adjacent = clause.covering(i - 1);
        boolean base = sentence.at(i).is(Tag.PRESENT)
                && !sentence.at(i).norm().split(" ", 2)[0].endsWith("s");
        List<PersonPhrase> subject =
                adjacent != null && adjacent.counted() ? clause.coordinatedLeft(adjacent) : clause.subject(i);
        if (base && subject.size() == 1 && subject.getFirst().single()) {
            return;
        }
        if (!subject.isEmpty() && !sentence.at(clause.beforeVerbGroup(i)).is("those")) {
            add(kind, subject, i, weak);
        } else {
            inverted(i, kind);
        }
    }

    /** "Among those who died were two soldiers." */
    private void inverted(int i, CasualtyKind kind) {
        for (int at = i + 1; at < i + 6; at++) {
            if (sentence.at(at).is(Tag.BE)) {
                add(kind, clause.object(at), i, false);
                return;
            }
            if (!sentence.at(at).word()) {
                return;
            }
        }
    }

    private void state(int i, CasualtyKind kind) {
        PersonPhrase inside = clause.covering(i);
        if (inside != null && inside.end() > i + 1) {
            describing(i, kind, inside);
            return;
        }
        if (denied(i)) {
            return;
        }
        PersonPhrase adjacent = clause.covering(clause.beforeVerbGroup(i));
        if (adjacent != null && !clause.passive(i)) {
            add(kind, clause.coordinatedLeft(adjacent), i, false);
            return;
        }
        if (adjacent != null || clause.passive(i)) {
            add(kind, clause.subject(i), i, false);
            return;
        }
        if (sentence.at(i - 1).is(Tag.VERB) && sentence.at(i - 1).is(Tag.PARTICIPLE)) {
            add(kind, clause.subject(i - 1), i, false);
            return;
        }
        if (sentence.at(i - 1).is(Tag.AND) && !found.isEmpty()) {
            return;
        }
        leftAs(i, kind);
    }

    /** "left five people, three of them children, dead": the people right behind the verb of leaving. */
    private void leftAs(int i, CasualtyKind kind) {
        for (int at = i - 1; at > i - 14 && at >= 0; at--) {
            if (sentence.at(at).is(Tag.RESULT)) {
                add(kind, clause.object(at), i, false);
                return;
            }
            if (sentence.at(at).strongMark()) {
                return;
            }
        }
    }

    /** "two wounded soldiers", "the missing men". */
    private void describing(int i, CasualtyKind kind, PersonPhrase people) {
        if (negated(people)
                || (!people.counted() && people.definite())
                || (sentence.at(i).is(Tag.HARM_EVENT) && people.definite())) {
            return;
        }
        if (people.partOf()) {
            for (int at = people.start() + 1; at < i; at++) {
                Quantity whole = sentence.at(at).isAny(Tag.DEFINITE, Tag.POSSESSIVE) ? quantities.at(at + 1) : null;
                if (whole != null && whole.end() <= i) {
                    found.add(new Harm(
                            kind,
                            new PersonPhrase(
                                    at + 1,
                                    people.end(),
                                    whole.min(),
                                    whole.max(),
                                    people.group(),
                                    true,
                                    false,
                                    false,
                                    false,
                                    null,
                                    false),
                            i,
                            Shape.PLAIN));
                    return;
                }
            }
        }
        found.add(new Harm(kind, people, i, Shape.PLAIN));
    }

    private void undergo(int i) {
        for (int at = i + 1; at < i + 8; at++) {
            Token token = sentence.at(at);
            if (token.is(Tag.HARM_EVENT) && token.lexeme().kind() == CasualtyKind.WOUNDED) {
                if (!denied(i) && !infinitive(i)) {
                    add(
                            CasualtyKind.WOUNDED,
                            clause.passive(i)
                                            || !sentence.at(i).is(Tag.PARTICIPLE)
                                            || sentence.at(i).is(Tag.PAST)
                                    ? clause.subject(i)
                                    : reduced(i),
                            i,
                            false);
                }
                return;
            }
            if ((!token.word() && !token.comma()) || token.isAny(Tag.BE, Tag.RELATIVE) || token.is(Tag.PERSON)) {
                return;
            }
        }
    }

    /** "three fatalities", "25 dead", "two civilian deaths". */
    private void counted(int i, CasualtyKind kind) {
        for (int start = Math.max(0, i - 7); start < i; start++) {
            Quantity quantity = quantities.at(start);
            if (quantity == null || quantity.end() > i) {
                continue;
            }
            if (plainBetween(quantity.end(), i)) {
                boolean planned = sentence.at(quantity.start() - 1).is(Tag.PRESENT)
                        && !sentence.at(quantity.start() - 1).is(Tag.PAST);
                boolean partOf = sentence.at(i - 1).isAny(Tag.DEFINITE, Tag.POSSESSIVE);
                if (!planned
                        && !partOf
                        && !sentence.at(quantity.start() - 1).is(Tag.NEGATION)
                        && !sentence.at(i + 1).is(Tag.PERSON)) {
                    Group group = complement(i, Groups.of(sentence, quantity.end(), i));
                    found.add(new Harm(
                            kind,
                            new PersonPhrase(
                                    quantity.start(),
                                    i,
                                    quantity.min(),
                                    quantity.max(),
                                    group,
                                    true,
                                    sentence.at(quantity.start() - 1).is(Tag.DEFINITE),
                                    quantity.others(),
                                    false,
                                    null,
                                    group == Group.UNSPECIFIED),
                            i,
                            Shape.PLAIN));
                }
                return;
            }
        }
    }

    /** "the three other dead are soldiers": what they are said to be. */
    private Group complement(int i, Group own) {
        if (own != Group.UNSPECIFIED || !sentence.at(i + 1).is(Tag.BE)) {
            return own;
        }
        List<PersonPhrase> said = clause.object(i + 1);
        return said.isEmpty() ? own : said.getFirst().group();
    }

    private boolean plainBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = sentence.at(i);
            if (!token.word()
                    || token.is(Tag.BE)
                    || token.is(Tag.HAVE)
                    || token.is(Tag.PREPOSITION)
                    || token.is(Tag.AND)
                    || token.is(Tag.VERB)
                    || token.is(Tag.NUMBER)
                    || (token.is(Tag.PERSON) && sentence.at(to).is(Tag.HARM_STATE))
                    || (token.is(Tag.OF) && from != i)
                    || token.is(Tag.UNIT)
                    || token.is(Tag.DEFINITE)) {
                return false;
            }
        }
        return true;
    }

    /** "the dead include two officers", "among the wounded was a child", "four children were among the dead". */
    private void listed(int i, CasualtyKind kind) {
        int among = i - 1;
        while (among > i - 5
                && !sentence.at(among).is("among")
                && !sentence.at(among).is("amongst")) {
            among--;
        }
        if (sentence.at(among).norm().startsWith("among") && clause.passive(among)) {
            for (PersonPhrase people : clause.subject(among)) {
                found.add(new Harm(kind, people, i, Shape.SUBSET));
            }
            return;
        }
        if (!sentence.at(i - 1).is(Tag.DEFINITE) && !sentence.at(i - 1).is("among")) {
            return;
        }
        Token next = sentence.at(i + 1);
        if (next.is("include")
                || next.is("included")
                || next.is("includes")
                || next.is(Tag.BE)
                || next.is("comprised")) {
            for (PersonPhrase people : clause.object(i + 1)) {
                if (!people.bare()) {
                    found.add(new Harm(kind, people, i, Shape.SUBSET));
                }
            }
        }
    }

    /** "the death of a soldier", "deaths among peacekeepers", "the soldier's death". */
    private void ofPeople(int i, CasualtyKind kind) {
        if (denied(i)) {
            return;
        }
        Token link = sentence.at(i + 1);
        if (link.is(Tag.OF) || link.is("among") || link.is("to")) {
            PersonPhrase first = clause.startingAt(i + 2);
            if (first != null && first.definite() && !first.counted()) {
                return;
            }
        }
        boolean ends = sentence.at(i).norm().endsWith(" of")
                || sentence.at(i).norm().endsWith(" for")
                || sentence.at(i).norm().endsWith("ing for")
                || sentence.at(i).norm().endsWith("with");
        if (ends) {
            add(
                    kind,
                    clause.object(i).stream()
                            .filter(people -> people.counted() || !people.definite())
                            .toList(),
                    i,
                    false);
        } else if (link.is(Tag.OF) || link.is("among") || link.is("to")) {
            add(kind, clause.object(i + 1), i, false);
        } else if (sentence.at(i - 1).is("'s")) {
            PersonPhrase owner = clause.covering(i - 2);
            if (owner != null && owner.counted() && !owner.definite()) {
                add(kind, List.of(owner), i, false);
            }
        } else {
            compound(i, kind);
        }
    }

    /** "peacekeeper deaths": no number, more than one. */
    private void compound(int i, CasualtyKind kind) {
        Token noun = sentence.at(i - 1);
        if (noun.is(Tag.PERSON)
                && !noun.is(Tag.COLLECTIVE)
                && sentence.at(i).norm().endsWith("s")
                && noun.lexeme().group() != null) {
            Group group = Groups.of(sentence, Math.max(0, i - 3), i);
            found.add(new Harm(
                    kind,
                    new PersonPhrase(i - 1, i, 2, null, group, false, false, false, false, null, false),
                    i,
                    Shape.PLAIN));
        }
    }

    /** "the toll rose to nine", "bringing the number of soldiers killed to 14". */
    private void toll(int i, CasualtyKind counted) {
        Quantity best = tollBefore(i);
        for (int at = i + 1; at < i + 14; at++) {
            Token token = sentence.at(at);
            if (token.strongMark() || (token.comma() && best != null)) {
                break;
            }
            boolean link = token.is("to")
                    || token.is("at")
                    || (token.is(Tag.OF) && at == i + 1 && sentence.at(i).is(Tag.TOLL))
                    || token.is("reached")
                    || token.is("was")
                    || token.is("is")
                    || token.is("hit")
                    || token.is("passed")
                    || token.is("topped")
                    || token.is("exceeded")
                    || token.is("now")
                    || token.is("reaching")
                    || token.is("surpassed")
                    || token.is("totalled")
                    || token.is("stood at");
            Quantity quantity = link ? quantities.at(at + 1) : null;
            if (quantity != null) {
                best = quantity;
            }
        }
        if (best == null) {
            return;
        }
        boolean harm = !sentence.at(i).norm().endsWith("number of");
        Group group = Group.UNSPECIFIED;
        CasualtyKind kind = counted;
        PersonPhrase head = clause.covering(best.end() - 1);
        if (head != null && !head.bare()) {
            group = head.group();
        }
        for (int at = i + 1; at < Math.max(best.start(), i + 6); at++) {
            Token token = sentence.at(at);
            if (token.lexeme().kind() != null && token.is(Tag.HARM_TRANSITIVE)) {
                kind = token.lexeme().kind();
                harm = true;
            }
            PersonPhrase among = clause.covering(at);
            if (group == Group.UNSPECIFIED && among != null) {
                group = among.group();
            }
        }
        if (!harm) {
            return;
        }
        found.add(new Harm(
                kind,
                new PersonPhrase(
                        best.start(),
                        best.end(),
                        best.min(),
                        best.max(),
                        group,
                        true,
                        false,
                        false,
                        false,
                        null,
                        group == Group.UNSPECIFIED),
                i,
                Shape.TOLL));
    }

    /** "brings to seven the number killed" */
    private @Nullable Quantity tollBefore(int i) {
        int at = sentence.at(i - 1).isAny(Tag.DEFINITE, Tag.INDEFINITE) ? i - 2 : i - 1;
        for (int start = at; start > at - 5; start--) {
            Quantity quantity = sentence.at(start - 1).is("to") ? quantities.at(start) : null;
            if (quantity != null && quantity.end() == at + 1) {
                return quantity;
            }
        }
        return null;
    }

    private void add(CasualtyKind kind, List<PersonPhrase> people, int trigger, boolean weak) {
        boolean parts = false;
        if (!people.isEmpty() && sentence.at(people.getFirst().start() - 1).is(Tag.INCLUDING)) {
            PersonPhrase whole = clause.attached(beforeMark(people.getFirst().start() - 2));
            if (whole != null && !negated(whole)) {
                parts = true;
                found.add(new Harm(kind, whole, trigger, Shape.PLAIN));
            }
        }
        for (PersonPhrase phrase : people) {
            if (negated(phrase) || (weak && !weakHolds(kind, phrase))) {
                continue;
            }
            found.add(new Harm(kind, phrase, trigger, parts ? Shape.SUBSET : Shape.PLAIN));
            if (!parts) {
                including(kind, phrase, trigger);
            }
        }
    }

    private int beforeMark(int at) {
        return sentence.at(at).comma() || sentence.at(at).norm().equals("(") ? at - 1 : at;
    }

    /** Verbs that mean other things too count only with people who are counted, and captors who are no police. */
    private boolean weakHolds(CasualtyKind kind, PersonPhrase people) {
        if (!people.counted()) {
            return false;
        }
        if (kind != CasualtyKind.CAPTURED) {
            return kind != CasualtyKind.KILLED || !people.single() || people.group() != Group.UNSPECIFIED;
        }
        Group group = people.group();
        boolean uniformed = group == Group.PEACEKEEPER
                || group == Group.MILITARY
                || group == Group.AID_WORKER
                || group == Group.JOURNALIST
                || group == Group.POLICE;
        return uniformed || (group != Group.MILITANT && captors() && !sentence.has(Tag.WITHDRAWAL));
    }

    private boolean captors() {
        for (Token token : sentence.tokens()) {
            if (token.lexeme().group() == Group.MILITANT) {
                return true;
            }
        }
        return false;
    }

    /** "six people, including two officers": both are figures, the second part of the first. */
    private void including(CasualtyKind kind, PersonPhrase whole, int trigger) {
        int at = whole.end();
        for (int i = at; i < at + 4; i++) {
            if (sentence.at(i).is(Tag.INCLUDING)) {
                PersonPhrase part = clause.startingAt(i + 1);
                for (PersonPhrase phrase : part == null ? List.<PersonPhrase>of() : clause.object(i)) {
                    if (!phrase.definite() && !phrase.equals(whole)) {
                        found.add(new Harm(kind, phrase, trigger, Shape.SUBSET));
                    }
                }
                return;
            }
        }
    }

    private boolean negated(PersonPhrase people) {
        Token before = sentence.at(people.start() - 1);
        return before.is(Tag.NEGATION)
                || before.is("any")
                || sentence.at(people.start()).is("any")
                || sentence.at(people.start()).is(Tag.NEGATION);
    }

    private boolean infinitive(int i) {
        Token before = sentence.at(i - 1);
        Token form = sentence.at(i);
        boolean base = form.is(Tag.PRESENT) && !form.is(Tag.PAST);
        if (form.is(Tag.GERUND) && before.is("from")) {
            return true;
        }
        return base && (before.is("to") || before.is("not") || before.is("n't"));
    }

    /** Not said to have happened: negated, possible, conditional, denied. */
    private boolean denied(int i) {
        if (clause.inVerbGroup(i, Tag.NEGATION) || (clause.inVerbGroup(i, Tag.MODAL) && !certain(i))) {
            return true;
        }
        int start = clause.beforeVerbGroup(i);
        for (int at = start; at >= 0 && at > start - 25; at--) {
            Token token = sentence.at(at);
            if (token.is(Tag.WITHDRAWAL) || token.is("if") || token.is("whether") || token.is("unless")) {
                return true;
            }
            if (token.strongMark() || token.is(Tag.BUT)) {
                return false;
            }
        }
        return false;
    }

    /** "could be found dead" is not certain, "can be confirmed", "would have" and "will" neither; "may have" neither. */
    private boolean certain(int i) {
        return sentence.at(i).is(Tag.HARM_INTRANSITIVE) && sentence.at(i).norm().indexOf(' ') > 0;
    }

    /** The nearest harm a kind has left of here, for elided parts of a list. */
    static @Nullable Harm last(List<Harm> harms, CasualtyKind kind) {
        for (int i = harms.size() - 1; i >= 0; i--) {
            if (harms.get(i).kind() == kind) {
                return harms.get(i);
            }
        }
        return null;
    }
}
