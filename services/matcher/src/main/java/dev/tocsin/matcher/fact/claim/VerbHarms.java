package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.CasualtyKind;
import java.util.List;
import java.util.Set;

/** Harms told by verbs and states: passive, reduced, active, gerund, intransitive, "left N dead". */
final class VerbHarms {
    private static final Set<String> WHEN_OR_WHERE = Set.of(
            "late",
            "early",
            "last",
            "today",
            "tonight",
            "overnight",
            "here",
            "there",
            "nearby",
            "downtown",
            "alone",
            "instantly",
            "together",
            "earlier",
            "later",
            "again",
            "twice",
            "abroad",
            "upstairs",
            "downstairs");

    /** So far behind the first harm a second participle is still its subject's. */
    private static final int FAR = 8;

    private static final Set<String> NOMINATIVE = Set.of("he", "she", "they");

    private final Scene scene;
    private final Clause clause;
    private final Sentence sentence;

    VerbHarms(Scene scene) {
        this.scene = scene;
        this.clause = scene.clause();
        this.sentence = scene.sentence();
    }

    void transitive(int i, CasualtyKind kind) {
        Token token = sentence.at(i);
        PersonPhrase inside = clause.covering(i);
        if (inside != null && inside.end() > i + 1 && inside.start() <= i && !token.is(Tag.GERUND)) {
            if (token.is(Tag.PARTICIPLE)) {
                describing(i, kind, inside);
            }
            return;
        }
        if (scene.denied(i)) {
            return;
        }
        boolean weak = token.is(Tag.WEAK);
        if (verbFirst(i, kind, weak)) {
            return;
        }
        if (nthTo(i, kind) || (token.is("shot") && shotAt(i))) {
            return;
        }
        if (token.is(Tag.PARTICIPLE) && clause.passive(i)) {
            scene.add(kind, clause.subject(i), i, weak);
            return;
        }
        if (scene.infinitive(i)) {
            return;
        }
        List<PersonPhrase> objects = clause.object(i);
        if (!objects.isEmpty() && (!token.is(Tag.PARTICIPLE) || !startsNewPair(objects.getFirst(), i))) {
            scene.add(kind, objects, i, weak);
        } else if (sentence.at(i - 1).norm().endsWith("those") || fronted(i)) {
            inverted(i, kind);
        } else if (token.is(Tag.PARTICIPLE) && !objectFollows(i)) {
            scene.add(kind, reduced(i), i, weak);
        }
    }

    /** "shot at a patrol", "were shot at by", not "were shot at a party": fired upon, not hit. */
    private boolean shotAt(int i) {
        if (!sentence.at(i + 1).is("at")) {
            return false;
        }
        Token place = sentence.at(i + 2);
        boolean named = place.capital() || place.isAny(Tag.DEFINITE, Tag.INDEFINITE) || place.is(Tag.POSSESSIVE);
        return clause.passive(i) ? !named : !sentence.title();
    }

    /** "погибли пять солдат": in some languages those harmed follow the verb. */
    private boolean verbFirst(int i, CasualtyKind kind, boolean weak) {
        if (!clause.grammar().verbFirst() || clause.covering(i - 1) != null) {
            return false;
        }
        List<PersonPhrase> people = clause.object(i);
        scene.add(kind, people, i, weak);
        return !people.isEmpty();
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
                        && !WHEN_OR_WHERE.contains(next.norm())
                        && !next.norm().endsWith("day")
                        && !next.norm().endsWith("ly"));
    }

    /** "four soldiers killed in": people right before the participle, over prepositional phrases. */
    List<PersonPhrase> reduced(int i) {
        int at = i - 1;
        while (sentence.at(at).is(Tag.ADVERB) && clause.covering(at) == null) {
            at--;
        }
        PersonPhrase phrase = clause.covering(at);
        if (phrase != null) {
            return doer(phrase) ? List.of() : clause.coordinatedLeft(phrase);
        }
        if (sentence.at(at).is(Tag.AND) || (sentence.title() && sentence.at(at).comma() && toldAt(at - 1))) {
            return harmedBefore(i);
        }
        List<PersonPhrase> subject = clause.subject(i);
        return subject.stream().allMatch(p -> noVerbBetween(p.end(), i)) ? subject : List.of();
    }

    /** "he shot into the car": whoever is named in the nominative right before the verb does it. */
    private boolean doer(PersonPhrase phrase) {
        return NOMINATIVE.contains(sentence.at(phrase.start()).norm());
    }

    /** A headline has no "and": "Man shot, killed". */
    private boolean toldAt(int trigger) {
        return !scene.found().isEmpty() && scene.found().getLast().trigger() == trigger;
    }

    /** "were shot and killed", "abducted and killed": the same people as the harm before. */
    private List<PersonPhrase> harmedBefore(int i) {
        if (scene.found().isEmpty()) {
            return List.of();
        }
        Harm last = scene.found().getLast();
        boolean near = last.trigger() >= i - 3 || stillOf(last.trigger(), i);
        return near && last.who().end() < i ? List.of(last.who()) : List.of();
    }

    /** "was shot in the head and pronounced dead": nothing but where the first harm was. */
    private boolean stillOf(int first, int second) {
        return second - first <= FAR
                && noVerbBetween(first + 1, second)
                && clause.people().stream().noneMatch(other -> other.start() > first && other.start() < second);
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

    void intransitive(int i, CasualtyKind kind) {
        if (nthTo(i, kind)) {
            return;
        }
        if (scene.denied(i) || scene.infinitive(i)) {
            return;
        }
        boolean weak = sentence.at(i).is(Tag.WEAK);
        if (verbFirst(i, kind, weak)) {
            return;
        }
        PersonPhrase adjacent = clause.covering(i - 1);
        boolean base = sentence.at(i).is(Tag.PRESENT)
                && !sentence.at(i).norm().split(" ", 2)[0].endsWith("s");
        boolean beside = sentence.at(i).is(Tag.GERUND) && !clause.passive(i);
        List<PersonPhrase> subject = adjacent != null && adjacent.counted()
                ? clause.coordinatedLeft(adjacent)
                : beside ? reduced(i) : clause.subject(i);
        if (base && subject.size() == 1 && subject.getFirst().single()) {
            return;
        }
        if (subject.isEmpty() && sentence.at(i).norm().startsWith("with ")) {
            scene.add(kind, ofVerbBefore(i), i, weak);
        } else if (!subject.isEmpty()
                && !sentence.at(clause.beforeVerbGroup(i)).norm().endsWith("those")) {
            scene.add(kind, subject, i, weak);
        } else {
            inverted(i, kind);
        }
    }

    /** "showed up at a clinic with stab wounds": the subject of the verb that comes before. */
    private List<PersonPhrase> ofVerbBefore(int i) {
        for (int at = i - 1;
                at >= 0 && !sentence.at(at).strongMark() && !sentence.at(at).comma();
                at--) {
            if (sentence.at(at).is(Tag.VERB) && sentence.at(at).is(Tag.PAST)) {
                return clause.subject(at);
            }
        }
        return List.of();
    }

    /** "became the sixth engineer to die", "the latest driver to be killed": one of those it names. */
    private boolean nthTo(int i, CasualtyKind kind) {
        int to = i - 1;
        while (sentence.at(to).is(Tag.BE)
                || sentence.at(to).is(Tag.HAVE)
                || sentence.at(to).is(Tag.ADVERB)) {
            to--;
        }
        PersonPhrase people = sentence.at(to).is("to") ? clause.covering(to - 1) : null;
        if (people == null || !people.single() || people.end() != to) {
            return false;
        }
        for (int at = people.start(); at < people.end(); at++) {
            Token word = sentence.at(at);
            if (word.is(Tag.ORDINAL) || word.is("latest") || word.is("last")) {
                scene.add(new Harm(kind, people.told(), i, Harm.Shape.PLAIN));
                return true;
            }
        }
        return false;
    }

    /** "Also hurt in the blast were two drivers": the participle opens the sentence. */
    private boolean fronted(int i) {
        boolean opens = i == 0 || (i == 1 && sentence.at(0).is(Tag.ADVERB));
        return opens && sentence.at(i).is(Tag.PARTICIPLE) && !sentence.title();
    }

    /** "Among those who died were two soldiers." */
    private void inverted(int i, CasualtyKind kind) {
        for (int at = i + 1; at < i + 8; at++) {
            if (sentence.at(at).is(Tag.BE)) {
                scene.add(kind, clause.object(at), i, false);
                return;
            }
            if (!sentence.at(at).word()) {
                return;
            }
        }
    }

    void state(int i, CasualtyKind kind) {
        PersonPhrase inside = clause.covering(i);
        if (inside != null && inside.end() > i + 1) {
            describing(i, kind, inside);
            return;
        }
        if (scene.denied(i)) {
            return;
        }
        boolean all = sentence.at(i - 1).is("all") || sentence.at(i - 1).is("both");
        PersonPhrase told = all && sentence.at(i - 2).comma() ? clause.covering(i - 3) : null;
        if (told != null) {
            scene.add(kind, List.of(told), i, false);
            return;
        }
        if (kind == CasualtyKind.MISSING
                && sentence.at(i - 1).is("been")
                && sentence.at(i - 2).is("had")) {
            return;
        }
        PersonPhrase adjacent = clause.covering(clause.beforeVerbGroup(i));
        if (adjacent != null
                && (!clause.passive(i) || (sentence.at(i - 1).is("found") && clause.covering(i - 2) != null))) {
            scene.add(kind, clause.coordinatedLeft(adjacent), i, false);
            return;
        }
        if (adjacent != null || clause.passive(i)) {
            scene.add(kind, clause.subject(i), i, false);
            return;
        }
        if (sentence.at(i - 1).is(Tag.VERB) && sentence.at(i - 1).is(Tag.PARTICIPLE)) {
            scene.add(kind, clause.subject(i - 1), i, false);
            return;
        }
        if (sentence.at(i - 1).is(Tag.AND) && !scene.found().isEmpty()) {
            return;
        }
        leftAs(i, kind);
    }

    /** "left five people, three of them children, dead": the people right behind the verb of leaving. */
    private void leftAs(int i, CasualtyKind kind) {
        for (int at = i - 1; at > i - 14 && at >= 0; at--) {
            if (sentence.at(at).is(Tag.RESULT)) {
                scene.add(kind, clause.object(at), i, false);
                return;
            }
            if (sentence.at(at).strongMark()) {
                return;
            }
        }
    }

    /** "two wounded soldiers", "the missing men". */
    private void describing(int i, CasualtyKind kind, PersonPhrase people) {
        if (scene.negated(people)
                || scene.denied(people.start())
                || (!people.counted() && people.definite())
                || (sentence.at(i).is(Tag.HARM_EVENT) && people.definite())) {
            return;
        }
        PersonPhrase all = scene.allOf(people);
        scene.add(new Harm(kind, all == null ? people : all, i, Harm.Shape.PLAIN));
    }

    /** "two were shot, one fatally": some of those hit. */
    void fatally(int i) {
        Token token = sentence.at(i);
        PersonPhrase people = clause.covering(i - 1);
        boolean adverb = token.is("fatally") || token.is("mortally");
        if (adverb && people != null && people.bare() && !sentence.at(i + 1).is(Tag.VERB)) {
            scene.add(new Harm(CasualtyKind.KILLED, people, i, Harm.Shape.PLAIN));
        }
    }

    /** "suffered burns": a wound behind a verb of suffering. */
    void undergo(int i) {
        if (sentence.at(i).is("with") && bodyBefore(i)) {
            return;
        }
        for (int at = i + 1; at < i + 8; at++) {
            Token token = sentence.at(at);
            if (token.is(Tag.HARM_EVENT) && token.lexeme().kind() == CasualtyKind.WOUNDED) {
                if (!scene.denied(i) && !scene.infinitive(i)) {
                    boolean full = clause.passive(i)
                            || !sentence.at(i).is(Tag.PARTICIPLE)
                            || sentence.at(i).is(Tag.PAST);
                    scene.add(CasualtyKind.WOUNDED, full ? clause.subject(i) : reduced(i), i, false);
                }
                return;
            }
            if ((!token.word() && !token.comma()) || token.isAny(Tag.BE, Tag.RELATIVE) || token.is(Tag.PERSON)) {
                return;
            }
        }
    }

    /** "the bodies of two men, both with gunshot wounds" */
    private boolean bodyBefore(int i) {
        for (int at = i - 1; at >= 0; at--) {
            if (sentence.at(at).is(Tag.BODY) || sentence.at(at).is("dead")) {
                return true;
            }
        }
        return false;
    }
}
