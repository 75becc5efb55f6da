package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Document;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Group;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The one group that the sentence of some people, or the one before, speaks of; sources and attackers left out. */
final class Surroundings {
    private final List<Sentence> sentences;
    private final Group onlyOne;
    private final boolean english;

    Surroundings(Document document) {
        this.sentences = document.sentences();
        this.english = document.language().equals("en");
        Set<Group> all = EnumSet.noneOf(Group.class);
        sentences.forEach(sentence -> all.addAll(groups(sentence, 0, 0, true)));
        this.onlyOne = single(all);
    }

    /** The group, or unspecified where there is none or more than one. */
    Group of(Sentence sentence, PersonPhrase people, boolean before) {
        boolean someNamed = sentence.at(people.start() - 1).norm().startsWith("among")
                || sentence.at(people.start() - 2).norm().startsWith("among")
                || partNamed(sentence);
        if (someNamed && english) {
            return Group.UNSPECIFIED;
        }
        Set<Group> here = groups(sentence, people.start(), people.end(), false);
        Group group = single(here);
        if (group != Group.UNSPECIFIED || !here.isEmpty()) {
            return group;
        }
        if (!before) {
            return english || sentence.title() ? group : onlyPeacekeepers();
        }
        int index = sentences.indexOf(sentence) - 1;
        if (index < 0 || sentences.get(index).paragraph() != sentence.paragraph()) {
            return onlyPeacekeepers();
        }
        Group told = single(groups(sentences.get(index), 0, 0, false));
        return told == Group.UNSPECIFIED ? onlyPeacekeepers() : told;
    }

    /** An article that speaks of a mission and of no other group is about its people. */
    private Group onlyPeacekeepers() {
        return onlyOne == Group.PEACEKEEPER ? onlyOne : Group.UNSPECIFIED;
    }

    private static Group single(Set<Group> groups) {
        if (groups.contains(Group.PEACEKEEPER)) {
            groups.remove(Group.MILITARY);
        }
        return groups.size() == 1 ? groups.iterator().next() : Group.UNSPECIFIED;
    }

    private static Set<Group> groups(Sentence sentence, int from, int end, boolean sources) {
        Set<Group> groups = EnumSet.noneOf(Group.class);
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            Group group = token.lexeme().group();
            boolean inside = i >= from && i < end;
            boolean speaker = group == Group.POLICE && token.is(Tag.OFFICIAL);
            if (group == null || inside || speaker || !victims(group) || ofHouse(sentence, i)) {
                continue;
            }
            boolean people = token.is(Tag.PERSON) && token.is(Tag.PLURAL) && !token.is(Tag.SINGULAR);
            boolean marker = token.is(Tag.MARKER)
                    && group != Group.CIVILIAN
                    && group != Group.AID_WORKER
                    && group != Group.POLICE
                    && group != Group.JOURNALIST;
            if ((people || marker) && !(people && acts(sentence, i)) && (sources || !source(sentence, i))) {
                groups.add(group);
            }
        }
        return groups;
    }

    /** "five of them children": the noun names a part. */
    private static boolean partNamed(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.at(i).is("of them") && sentence.at(i + 1).is(Tag.PERSON)) {
                return true;
            }
        }
        return false;
    }

    /** "Vale Military Medical Centre": a house named after them. */
    private static boolean ofHouse(Sentence sentence, int at) {
        for (int i = at + 1;
                sentence.at(at).capital() && i < at + 4 && sentence.at(i).capital();
                i++) {
            if (HOUSES.contains(sentence.at(i).norm())) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> HOUSES = Set.of(
            "hospital",
            "medical",
            "center",
            "centre",
            "clinic",
            "school",
            "college",
            "academy",
            "university",
            "church",
            "museum",
            "park",
            "cemetery",
            "memorial",
            "library",
            "street",
            "road",
            "avenue",
            "plaza",
            "hall");

    /** Police, medics and reporters come to where others were hurt; whom a number means, they don't tell. */
    private static boolean victims(Group group) {
        return group == Group.PEACEKEEPER || group == Group.MILITARY || group == Group.CIVILIAN;
    }

    /** "women brought the bodies": they do something and are not those harmed. */
    private static boolean acts(Sentence sentence, int at) {
        Token next = sentence.at(at + 1);
        Token place = sentence.at(at + 2);
        return next.is(Tag.VERB)
                && next.is(Tag.PAST)
                && next.lexeme().kind() == null
                && !(next.is(Tag.PARTICIPLE) && (place.is(Tag.PREPOSITION) && !place.is("with")))
                && !next.is(Tag.HARM_INTRANSITIVE)
                && !next.is(Tag.BE);
    }

    /** "the mission said", "according to police", "shot by soldiers" */
    private static boolean source(Sentence sentence, int at) {
        for (int i = at + 1; i < at + 4; i++) {
            if (sentence.at(i).is(Tag.SPEECH)) {
                return true;
            }
            if (!sentence.at(i).word()) {
                break;
            }
        }
        for (int i = at - 1; i > at - 5 && i >= 0; i--) {
            Token token = sentence.at(i);
            boolean spokenTo = token.is(Tag.SPEECH) && i == at - 1;
            if (spokenTo
                    || token.is(Tag.ACCORDING)
                    || token.is("by")
                    || (token.is(Tag.SPEECH) && sentence.at(i - 1).comma())) {
                return true;
            }
            if (!token.word()) {
                return false;
            }
        }
        return false;
    }
}
