package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Document;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Group;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whom an article is about, for people its sentences name by less than their group. */
final class Context {
    private static final int NEAR = 2;

    private final Set<Integer> missionParagraphs = new HashSet<>();

    private final Cast cast;
    private final Surroundings surroundings;
    private final boolean missionPolice;
    private final boolean missionSoldiers;

    Context(Document document, Cast cast) {
        this.cast = cast;
        this.surroundings = new Surroundings(document);
        this.missionPolice = document.sentences().stream().anyMatch(MissionRanks::police);
        this.missionSoldiers = document.sentences().stream().anyMatch(MissionRanks::asPeacekeepers);
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
        boolean figure = (sentence.at(harm.trigger()).is(Tag.HARM_COUNT)
                        || sentence.at(harm.trigger()).is(Tag.BODY))
                && people.end() == harm.trigger()
                && !people.others()
                && harm.shape() == Harm.Shape.PLAIN;
        Group own = lost(harm, sentence);
        boolean toll = harm.shape() == Harm.Shape.TOLL;
        if (own == Group.UNSPECIFIED
                && (people.bare()
                        || people.partOf()
                        || people.others()
                        || onTop(sentence, people)
                        || companion(sentence, people))) {
            own = inherited(sentence, before, people, harm.kind(), figure || toll ? 0 : NEAR);
            own = toll && own == Group.CIVILIAN ? Group.UNSPECIFIED : own;
            if (own == Group.UNSPECIFIED && !figure && !toll && people.bare()) {
                own = cast.groupBefore(sentence, people.start());
            }
        }
        if (own == Group.UNSPECIFIED) {
            own = byEmployer(sentence, people);
        }
        if (own == Group.UNSPECIFIED && nameless(sentence, people)) {
            own = ofThem(people) ? Group.UNSPECIFIED : surroundings.of(sentence, people, !figure && !toll);
        }
        boolean ranks = (figure || toll) && own == Group.UNSPECIFIED && rolesBehind(sentence, harm.trigger());
        boolean serving = own == Group.MILITARY || ranks || (own == Group.UNSPECIFIED && role(sentence, people));
        boolean mission = missionAround(sentence)
                || mainGroup(before) == Group.PEACEKEEPER
                || (nation(sentence, people) && !missionParagraphs.isEmpty());
        boolean lent = (own == Group.MILITARY && missionSoldiers) || (own == Group.POLICE && missionPolice);
        return lent || (serving && mission && !ofArmy(sentence, people)) ? Group.PEACEKEEPER : own;
    }

    /** Words that say no more than that these are people of whom the story tells: a number, a name, a nation, "men". */
    private static boolean nameless(Sentence sentence, PersonPhrase people) {
        Token noun = sentence.at(people.end() - 1);
        boolean nation = noun.is(Tag.PERSON) && noun.capital() && !sentence.title();
        return people.bare()
                || people.name() != null
                || nation
                || noun.is("men")
                || noun.is("man")
                || noun.is("survivors")
                || noun.is("survivor")
                || role(sentence, people)
                || companion(sentence, people);
    }

    /** "a Ugandan soldier": where a mission is spoken of, soldiers of a named country are its. */
    private static boolean nation(Sentence sentence, PersonPhrase people) {
        for (int i = Math.max(1, people.start()); i < people.end() - 1; i++) {
            if (sentence.at(i).capital() && !sentence.title()) {
                return true;
            }
        }
        return false;
    }

    /** "two of whom": of people the sentence has named. */
    private static boolean ofThem(PersonPhrase people) {
        return people.partOf() && people.bare();
    }

    /** "the gendarmerie lost a captain": whoever lost them tells who they were. */
    private static Group lost(Harm harm, Sentence sentence) {
        PersonPhrase people = harm.who();
        Token verb = sentence.at(harm.trigger());
        boolean loses = verb.is("lost") || verb.is("lose") || verb.is("loses") || verb.is("losing");
        if (!loses || people.start() < harm.trigger()) {
            return people.group();
        }
        for (int i = harm.trigger() - 1; i >= 0 && !sentence.at(i).strongMark(); i--) {
            Group group = sentence.at(i).lexeme().group();
            if (group != null && group != Group.UNSPECIFIED && group != Group.CIVILIAN) {
                return group;
            }
        }
        return people.group();
    }

    /** "another eight men": of the same people as those told of before. */
    private static boolean onTop(Sentence sentence, PersonPhrase people) {
        Token noun = sentence.at(people.end() - 1);
        return sentence.at(people.start()).is(Tag.FURTHER) && (noun.is("men") || noun.is("people"));
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

    /** "two fatalities among its personnel", "the number of officers lost" */
    private static boolean rolesBehind(Sentence sentence, int trigger) {
        for (int i = trigger + 1; i < trigger + 5; i++) {
            String noun = sentence.at(i).norm();
            if (noun.equals("ranks") || ROLES.stream().anyMatch(role -> noun.equals(role) || noun.equals(role + "s"))) {
                return true;
            }
        }
        return false;
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

    private static Group inherited(
            Sentence sentence, List<Draft> before, PersonPhrase people, CasualtyKind kind, int near) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Draft draft = before.get(i);
            int distance = sentence.index() - draft.sentence().index();
            if (distance > (sentence.title() ? 0 : near) || (draft.sentence().title() && !sentence.title())) {
                break;
            }
            if (draft.kind() == CasualtyKind.CAPTURED && draft.kind() != kind && draft.group() == Group.MILITANT) {
                continue;
            }
            if ((draft.harm().shape() != Harm.Shape.SUBSET && draft.group() != Group.UNSPECIFIED)
                    || draft.who().bare()) {
                return draft.group();
            }
        }
        return people.group();
    }

    private boolean missionAround(Sentence sentence) {
        return missionParagraphs.contains(sentence.paragraph())
                || missionParagraphs.contains(0)
                || missionParagraphs.contains(1);
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
