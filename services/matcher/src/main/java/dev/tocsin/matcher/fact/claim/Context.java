package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Document;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Group;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whom an article is about, for people its sentences name by less than their group. */
final class Context {
    private static final int NEAR = 2;

    private final Set<Integer> missionParagraphs = new HashSet<>();

    private final Cast cast;

    Context(Document document, Cast cast) {
        this.cast = cast;
        for (Sentence sentence : document.sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.lexeme().group() == Group.PEACEKEEPER && token.isAny(Tag.PERSON, Tag.MARKER)) {
                    missionParagraphs.add(sentence.paragraph());
                }
            }
        }
    }

    /** The group of those harmed. */
    Group group(Harm harm, Sentence sentence, List<Draft> before) {
        PersonPhrase people = harm.who();
        Group own = people.group();
        if (own == Group.UNSPECIFIED
                && (people.bare() || people.partOf() || people.others() || companion(sentence, people))) {
            boolean figure = sentence.at(harm.trigger()).is(Tag.HARM_COUNT)
                    && people.end() == harm.trigger()
                    && !people.others()
                    && harm.shape() == Harm.Shape.PLAIN;
            own = inherited(sentence, before, people, figure ? 0 : NEAR);
            if (own == Group.UNSPECIFIED && !figure && people.bare()) {
                own = cast.groupBefore(sentence, people.start());
            }
        }
        if (own == Group.UNSPECIFIED) {
            own = byEmployer(sentence, people);
        }
        boolean serving = own == Group.MILITARY || (own == Group.UNSPECIFIED && role(sentence, people));
        boolean mission = missionAround(sentence) || mainGroup(before) == Group.PEACEKEEPER;
        return serving && mission && !ofArmy(sentence, people) ? Group.PEACEKEEPER : own;
    }

    /** "his partner", "a comrade": of those told of before. */
    private static boolean companion(Sentence sentence, PersonPhrase people) {
        String noun = sentence.at(people.end() - 1).norm();
        return COMPANIONS.stream().anyMatch(word -> noun.equals(word) || noun.equals(word + "s"));
    }

    private static final List<String> COMPANIONS =
            List.of("partner", "colleague", "comrade", "companion", "comrade-in-arms", "comrades-in-arms", "fellow");

    /** "crew", "officers", "members": whose, the story tells. */
    private static boolean role(Sentence sentence, PersonPhrase people) {
        String noun = sentence.at(people.end() - 1).norm();
        return ROLES.stream().anyMatch(role -> noun.equals(role) || noun.equals(role + "s"));
    }

    private static final List<String> ROLES = List.of(
            "crew",
            "crew member",
            "crewmember",
            "crewman",
            "crewmen",
            "pilot",
            "co-pilot",
            "officer",
            "member",
            "men",
            "observer",
            "airman",
            "personnel",
            "comrade",
            "colleague",
            "commander",
            "navigator",
            "private",
            "patrol",
            "platoon",
            "detachment",
            "team",
            "doctor",
            "casualty",
            "fatality",
            "contingent");

    /** "the charity said two of its volunteers", "the army lost three men" */
    private static Group byEmployer(Sentence sentence, PersonPhrase people) {
        String noun = sentence.at(people.end() - 1).norm();
        if (!people.partOf()
                && !noun.equals("men")
                && !noun.equals("staff")
                && !noun.startsWith("volunteer")
                && !noun.startsWith("colleague")
                && !noun.startsWith("employee")
                && !noun.startsWith("member")) {
            return Group.UNSPECIFIED;
        }
        for (int i = people.start() - 1; i >= 0; i--) {
            Token token = sentence.at(i);
            Group group = token.lexeme().group();
            if (token.is(Tag.MARKER) && group != null && group != Group.UNSPECIFIED && group != Group.CIVILIAN) {
                return group;
            }
        }
        return Group.UNSPECIFIED;
    }

    /** Whom the first current claims of the body are about. */
    private static Group mainGroup(List<Draft> before) {
        for (Draft draft : before) {
            if (!draft.background() && !draft.sentence().title() && draft.group() != Group.UNSPECIFIED) {
                return draft.group();
            }
        }
        return Group.UNSPECIFIED;
    }

    private static Group inherited(Sentence sentence, List<Draft> before, PersonPhrase people, int near) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Draft draft = before.get(i);
            int distance = sentence.index() - draft.sentence().index();
            if (distance > (sentence.title() ? 0 : near) || (draft.sentence().title() && !sentence.title())) {
                break;
            }
            if ((draft.harm().shape() != Harm.Shape.SUBSET && draft.group() != Group.UNSPECIFIED)
                    || draft.who().bare()) {
                return draft.group();
            }
        }
        return people.group();
    }

    private boolean missionAround(Sentence sentence) {
        return missionParagraphs.contains(sentence.paragraph()) || missionParagraphs.contains(0);
    }

    /** "army soldiers", "government troops" are not the mission's. */
    private static boolean ofArmy(Sentence sentence, PersonPhrase people) {
        for (int i = people.start(); i < people.end(); i++) {
            Token token = sentence.at(i);
            if ((token.is(Tag.MARKER) && token.lexeme().group() == Group.MILITARY) || token.is("government")) {
                return true;
            }
        }
        return false;
    }
}
