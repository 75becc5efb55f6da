package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.claim.PersonPhrase.Trait;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sentence while its harms are looked for: what was found so far, and what keeps a harm from counting. */
final class Scene {
    private static final int MOST_PER_SENTENCE = 40;
    private static final int REACH_OF_DENIAL = 25;

    private static final Set<String> WANTED = Set.of(
            "suspect",
            "suspects",
            "gunman",
            "gunmen",
            "shooter",
            "shooters",
            "attacker",
            "attackers",
            "assailant",
            "assailants",
            "killer",
            "killers",
            "witness",
            "witnesses",
            "robber",
            "robbers",
            "culprit",
            "culprits",
            "perpetrator",
            "perpetrators",
            "bomber");

    private final Clause clause;
    private final Sentence sentence;
    private final Quantities quantities;
    private final List<Harm> found = new ArrayList<>();

    Scene(Clause clause) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.quantities = new Quantities(sentence);
    }

    Clause clause() {
        return clause;
    }

    Sentence sentence() {
        return sentence;
    }

    Quantities quantities() {
        return quantities;
    }

    List<Harm> found() {
        return found;
    }

    boolean full() {
        return found.size() >= MOST_PER_SENTENCE;
    }

    /** Adds a harm unless the same people are known to have come to it. */
    void add(Harm harm) {
        for (Harm known : found) {
            if (known.kind() == harm.kind() && known.who().equals(harm.who())) {
                return;
            }
        }
        found.add(harm);
    }

    /** "One of the three men who died was a cook": the three are those who died. */
    private PersonPhrase defined(PersonPhrase people, int trigger) {
        int at = people.end();
        if (sentence.at(at).is(Tag.RELATIVE)) {
            at++;
            while (sentence.at(at).isAny(Tag.BE, Tag.HAVE) || sentence.at(at).is(Tag.ADVERB)) {
                at++;
            }
        }
        PersonPhrase all = at == trigger ? allOf(people) : null;
        return all == null ? people : all;
    }

    /** All of whom some are told: the five in "two of the five people"; null where they are not counted. */
    @Nullable
    PersonPhrase allOf(PersonPhrase part) {
        for (int at = part.start() + 1; part.partOf() && at < part.end(); at++) {
            Quantity whole = sentence.at(at).isAny(Tag.DEFINITE, Tag.POSSESSIVE)
                    ? quantities().at(at + 1)
                    : null;
            if (whole != null && whole.end() <= part.end()) {
                return PersonPhrase.of(at + 1, part.end(), whole, part.group(), Set.of(Trait.COUNTED));
            }
        }
        return null;
    }

    /** Adds people who came to harm, with parts of them that are told beside them. */
    void add(CasualtyKind kind, List<PersonPhrase> told, int trigger, boolean weak) {
        List<PersonPhrase> people = whole(told);
        boolean parts = false;
        if (!people.isEmpty()
                && sentence.at(people.getFirst().start() - 1).is(Tag.INCLUDING)
                && !sentence.at(people.getFirst().end()).is(Tag.RELATIVE)) {
            PersonPhrase whole = clause.attached(beforeMark(people.getFirst().start() - 2));
            if (whole != null && !negated(whole)) {
                parts = true;
                add(new Harm(kind, whole, trigger, Harm.Shape.PLAIN));
            }
        }
        for (PersonPhrase one : people) {
            PersonPhrase phrase = defined(one, trigger);
            if (negated(phrase) || !holds(kind, phrase, weak)) {
                continue;
            }
            add(new Harm(kind, phrase, trigger, parts ? Harm.Shape.SUBSET : Harm.Shape.PLAIN, weak));
            if (!parts) {
                including(kind, phrase, trigger);
                among(kind, phrase, trigger);
            }
        }
    }

    /** "three people, a ferryman and his two sons": the number, and what they were. */
    private static List<PersonPhrase> whole(List<PersonPhrase> told) {
        if (told.size() < 3) {
            return told;
        }
        List<PersonPhrase> unnamed = withoutNames(told);
        if (unnamed.size() < told.size()) {
            return unnamed;
        }
        PersonPhrase all = told.getFirst();
        int sum = 0;
        @Nullable Group group = null;
        boolean mixed = false;
        for (PersonPhrase part : told.subList(1, told.size())) {
            sum += part.min();
            if (part.group() != Group.UNSPECIFIED) {
                mixed |= group != null && part.group() != group;
                group = part.group();
            }
        }
        group = group == null || mixed ? Group.UNSPECIFIED : group;
        return all.min() == sum && all.min() > 1 && all.max() != null
                ? List.of(all.group() == Group.UNSPECIFIED ? all.of(group) : all)
                : told;
    }

    /** "their two children, Ana, 7, and Rui, 4": the number, and their names. */
    private static List<PersonPhrase> withoutNames(List<PersonPhrase> told) {
        for (int i = 0; i < told.size(); i++) {
            PersonPhrase all = told.get(i);
            int end = i + 1 + all.min();
            boolean exact = all.min() > 1 && all.max() != null && all.max() == all.min();
            if (exact
                    && end <= told.size()
                    && told.subList(i + 1, end).stream().allMatch(one -> one.single() && one.name() != null)) {
                List<PersonPhrase> rest = new ArrayList<>(told.subList(0, i + 1));
                rest.addAll(told.subList(end, told.size()));
                return rest;
            }
        }
        return told;
    }

    private int beforeMark(int at) {
        int before = at;
        while (before > 0
                && before > at - 3
                && !sentence.at(before).word()
                && !sentence.at(before).is(".")) {
            before--;
        }
        return before;
    }

    private boolean holds(CasualtyKind kind, PersonPhrase people, boolean weak) {
        if (kind == CasualtyKind.MISSING
                && WANTED.contains(sentence.at(people.end() - 1).norm())) {
            return false;
        }
        if (unborn(people)) {
            return false;
        }
        if (people.is(Trait.GUESS)) {
            return !weak && (kind == CasualtyKind.KILLED || kind == CasualtyKind.WOUNDED);
        }
        return !weak || weakHolds(kind, people);
    }

    private boolean unborn(PersonPhrase people) {
        for (int i = people.start(); i < people.end(); i++) {
            if (sentence.at(i).is("unborn") || sentence.at(i).is("stillborn")) {
                return true;
            }
        }
        return false;
    }

    /** Verbs that mean other things too count only with people who are counted, and captors who are no police. */
    private boolean weakHolds(CasualtyKind kind, PersonPhrase people) {
        if (!people.counted() && !people.pronoun()) {
            return kind == CasualtyKind.WOUNDED && people.definite() && people.single();
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

    /** "two officers are among six people who died" */
    private void among(CasualtyKind kind, PersonPhrase whole, int trigger) {
        int at = whole.start() - 1;
        if (sentence.at(at).norm().startsWith("among") && clause.passive(at)) {
            for (PersonPhrase part : clause.subject(at)) {
                add(new Harm(kind, part, trigger, Harm.Shape.SUBSET));
            }
        }
    }

    /** "six people, including two officers": both are figures, the second part of the first. */
    private void including(CasualtyKind kind, PersonPhrase whole, int trigger) {
        int at = whole.end();
        for (int i = at; i < at + 4; i++) {
            if (sentence.at(i).is(Tag.INCLUDING)) {
                PersonPhrase part = clause.startingAt(i + 1);
                for (PersonPhrase phrase : part == null ? List.<PersonPhrase>of() : clause.object(i)) {
                    if (!phrase.definite() && !phrase.equals(whole)) {
                        add(new Harm(kind, phrase, trigger, Harm.Shape.SUBSET));
                    }
                }
                return;
            }
            PersonPhrase part = i == at + 1 && sentence.at(at).comma() ? clause.startingAt(i) : null;
            if (part != null && part.partOf() && !part.bare() && part.group() != whole.group()) {
                add(new Harm(kind, part, trigger, Harm.Shape.SUBSET));
                return;
            }
        }
    }

    boolean negated(PersonPhrase people) {
        Token before = sentence.at(people.start() - 1);
        return before.is(Tag.NEGATION)
                || before.is("any")
                || sentence.at(people.start()).is("any")
                || sentence.at(people.start()).is(Tag.NEGATION)
                || (before.is(Tag.OF)
                        && (sentence.at(people.start() - 2).is(Tag.NEGATION)
                                || sentence.at(people.start() - 2).is("not one")));
    }

    /** "to kill", "from killing": what somebody wants or is kept from. */
    boolean infinitive(int at) {
        Token before = sentence.at(at - 1);
        Token form = sentence.at(at);
        boolean base = form.is(Tag.PRESENT) && !form.is(Tag.PAST);
        if (form.is(Tag.GERUND) && before.is("from")) {
            return true;
        }
        return base && (before.is("to") || before.is("not") || before.is("n't")) && !compelled(at - 1);
    }

    /** "had to undergo surgery", "is to lose a leg" is done. */
    private boolean compelled(int to) {
        return sentence.at(to).is("to") && sentence.at(to - 1).is(Tag.HAVE);
    }

    /** Not said to have happened: negated, possible, conditional, denied. */
    boolean denied(int at) {
        if (clause.inVerbGroup(at, Tag.NEGATION) || (clause.inVerbGroup(at, Tag.MODAL) && !certain(at))) {
            return true;
        }
        if (reportedWrong(at)) {
            return true;
        }
        int start = clause.beforeVerbGroup(at);
        for (int i = start; i >= 0 && i > start - REACH_OF_DENIAL; i--) {
            Token token = sentence.at(i);
            if (token.is(Tag.WITHDRAWAL) || token.is("if") || token.is("whether") || token.is("unless")) {
                return true;
            }
            if (token.strongMark() || token.is(Tag.BUT)) {
                return false;
            }
        }
        return false;
    }

    /** "Our report that soldiers had been shot was wrong." */
    private boolean reportedWrong(int at) {
        boolean report = false;
        for (int i = 0; i < at && !report; i++) {
            report = REPORTS.contains(sentence.at(i).norm()) && reported(i + 1, at);
            if (report && calledFalse(i)) {
                return true;
            }
        }
        for (int i = at + 1; report && i < sentence.size(); i++) {
            Token token = sentence.at(i);
            boolean wrong = token.is("wrong") || token.is("false") || token.is("incorrect") || token.is("mistaken");
            if (token.is(Tag.WITHDRAWAL) || (wrong && sentence.at(i - 1).isAny(Tag.BE, Tag.ADVERB))) {
                return true;
            }
        }
        return false;
    }

    /** "called false the reports that", "dismissed claims that" */
    private boolean calledFalse(int report) {
        for (int i = report - 1; i > report - 5 && i >= 0; i--) {
            Token token = sentence.at(i);
            boolean wrong = token.is("false") || token.is("untrue") || token.is("rejected") || token.is("rejects");
            if (wrong || token.is(Tag.WITHDRAWAL)) {
                return true;
            }
        }
        return false;
    }

    private boolean reported(int from, int to) {
        for (int i = from; i < Math.min(to, from + 5); i++) {
            String link = sentence.at(i).norm();
            if (link.equals("that") || sentence.at(i).is(Tag.OF) || LINKS.contains(link)) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> LINKS = Set.of("о", "об", "про", "que", "sur", "sobre", "عن");
    private static final Set<String> REPORTS = Set.of(
            "report",
            "reports",
            "earlier report",
            "story",
            "claim",
            "claims",
            "statement",
            "rumour",
            "rumours",
            "rumor",
            "rumors",
            "word",
            "information",
            "allegation",
            "allegations",
            "сообщения",
            "сообщение",
            "информация",
            "повідомлення",
            "інформація",
            "informations",
            "informaciones",
            "información",
            "versiones",
            "haberler",
            "haberleri",
            "انباء",
            "تقارير");

    /** "could be found dead" is not certain, "can be confirmed", "would have" and "will" neither; "may have" neither. */
    private boolean certain(int at) {
        return sentence.at(at).is(Tag.HARM_INTRANSITIVE)
                && sentence.at(at).norm().indexOf(' ') > 0;
    }
}
