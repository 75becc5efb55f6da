package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.claim.PersonPhrase.Trait;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Group;
import java.util.List;
import java.util.Set;

/** Harm that people do to themselves: "killed himself", "turned the gun on herself". */
final class SelfHarms {
    private static final Set<String> SELF = Set.of("himself", "herself", "themselves");
    private static final Set<String> TURN = Set.of("turned", "turning", "turns", "turn", "hanged", "hanging");
    private static final Set<String> PARTS = Set.of(
            "hand",
            "foot",
            "leg",
            "arm",
            "finger",
            "thigh",
            "hip",
            "groin",
            "buttocks",
            "knee",
            "ankle",
            "calf",
            "shoulder",
            "toe",
            "thumb",
            "wrist",
            "stomach",
            "abdomen",
            "face",
            "head",
            "chest",
            "neck",
            "mouth");

    private final Scene scene;
    private final Clause clause;
    private final Sentence sentence;

    SelfHarms(Scene scene) {
        this.scene = scene;
        this.clause = scene.clause();
        this.sentence = scene.sentence();
    }

    /** "killed himself", "turned the gun on herself": one more dead, or wounded where a part of the body is named. */
    void at(int i) {
        if (ownLife(i)) {
            scene.add(new Harm(CasualtyKind.KILLED, itself(i), besideOthers(i), Harm.Shape.PLAIN));
            return;
        }
        if (!SELF.contains(sentence.at(i).norm())) {
            return;
        }
        int at = selfVerb(i);
        if (at < 0 || scene.denied(at) || scene.infinitive(at)) {
            return;
        }
        boolean shoots = sentence.at(at).norm().startsWith("sho");
        boolean alone =
                shoots && at == i - 1 && scene.found().stream().noneMatch(harm -> harm.kind() == CasualtyKind.KILLED);
        if (shoots && (alone || partBehind(i))) {
            List<PersonPhrase> who = doers(at);
            boolean one = who.size() == 1
                    && (who.getFirst().single() || sentence.at(i).is("themselves"));
            scene.add(CasualtyKind.WOUNDED, one ? who : List.of(itself(i)), at, false);
        } else if (sentence.tokens().stream().anyMatch(word -> word.is("attempted"))) {
            scene.add(new Harm(CasualtyKind.WOUNDED, itself(i), i, Harm.Shape.PLAIN));
        } else {
            scene.add(new Harm(CasualtyKind.KILLED, itself(i), besideOthers(i), Harm.Shape.PLAIN));
        }
    }

    /** "father held after son, 8, finds gun, shoots himself": whoever opens the headline's last clause. */
    private List<PersonPhrase> doers(int verb) {
        for (PersonPhrase people : clause.people().reversed()) {
            boolean opens =
                    people.end() <= verb && sentence.at(people.start() - 1).is(Tag.SUBORDINATOR);
            if (opens && people.single() && sentence.title()) {
                return List.of(people);
            }
        }
        return clause.subject(verb);
    }

    /** "before taking his own life", "and took her own life" */
    private boolean ownLife(int i) {
        Token verb = sentence.at(i);
        boolean takes = verb.is("taking") || verb.is("took") || verb.is("takes") || verb.is("taken");
        Token whose = sentence.at(i + 1);
        boolean own = (whose.is("his") || whose.is("her") || whose.is("their"))
                && sentence.at(i + 2).is("own");
        return takes && own && sentence.at(i + 3).norm().startsWith("li") && !scene.denied(i);
    }

    /** The verb of "killed himself", "shot her and then himself", "turned the gun on himself", or -1. */
    private int selfVerb(int i) {
        Token before = sentence.at(i - 1);
        boolean turned = before.is("on") || before.is("upon");
        boolean added = before.is("then") || before.is("and") || before.is("&");
        for (int at = i - 1; at >= 0 && at > i - 9; at--) {
            Token verb = sentence.at(at);
            boolean kills = verb.is(Tag.HARM_TRANSITIVE) && verb.lexeme().kind() == CasualtyKind.KILLED;
            boolean shoots = verb.norm().startsWith("shot") || verb.norm().startsWith("shoot");
            if ((kills || shoots) && (at == i - 1 || added)) {
                return at;
            }
            if (turned && TURN.contains(verb.norm())) {
                return at;
            }
            if (verb.strongMark() || (!turned && !added)) {
                return -1;
            }
        }
        return -1;
    }

    /** "killed three and then himself": told together with those killed before, and added to them. */
    private int besideOthers(int i) {
        int verb = selfVerb(i);
        boolean added = sentence.at(i - 1).is(Tag.AND) || sentence.at(i - 1).is("then");
        for (Harm harm : scene.found().reversed()) {
            boolean before = harm.trigger() < verb || (added && harm.trigger() == verb);
            boolean others = harm.who().start() > harm.trigger()
                    && harm.who().end() < i
                    && !sentence.at(harm.who().end()).is(Tag.RELATIVE);
            if (harm.kind() == CasualtyKind.KILLED && before && others) {
                return harm.trigger();
            }
        }
        return i;
    }

    private PersonPhrase itself(int i) {
        return new PersonPhrase(i, i + 1, 1, 1, group(i), Set.of(Trait.COUNTED), null);
    }

    /** Among whom the one is counted who opens the sentence: "a soldier shot a cook before killing himself". */
    private Group group(int i) {
        for (PersonPhrase people : clause.people()) {
            if (people.single() && people.start() < i && !people.pronoun()) {
                boolean serves = people.group() == Group.MILITARY || people.group() == Group.PEACEKEEPER;
                return serves && people.start() <= 1 ? people.group() : Group.UNSPECIFIED;
            }
        }
        return Group.UNSPECIFIED;
    }

    private boolean partBehind(int i) {
        for (int at = i + 1; at < i + 5; at++) {
            if (PARTS.contains(sentence.at(at).norm())) {
                return true;
            }
        }
        return false;
    }
}
