package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Group;

/** Which group the words around a noun for persons tell. */
final class Groups {
    private static final int REACH = 7;

    private Groups() {}

    /**
     * The group of the people named by the tokens from one up to another; the last is the noun. A describing word ("UN
     * soldiers") and what follows with "of", "from" or "with" ("soldiers of the UN mission") tell more than the noun.
     */
    static Group of(Sentence sentence, int from, int end) {
        Token noun = sentence.at(end - 1);
        Group own = own(noun);
        Group described = described(sentence, from, end - 1);
        if (described == Group.PEACEKEEPER && mayBePeacekeeper(own)) {
            return described;
        }
        boolean serving = own == Group.CIVILIAN && sentence.at(end).is("serving");
        if ((mayBePeacekeeper(own) || serving) && servesInMission(sentence, end)) {
            return Group.PEACEKEEPER;
        }
        if (own == Group.UNSPECIFIED || own == Group.CIVILIAN) {
            Group employer = employer(sentence, end);
            if (employer != Group.UNSPECIFIED) {
                return employer;
            }
        }
        if (own != Group.UNSPECIFIED) {
            return own == Group.CIVILIAN && (described == Group.AID_WORKER || described == Group.JOURNALIST)
                    ? described
                    : own;
        }
        return described;
    }

    private static Group own(Token noun) {
        Group group = noun.lexeme().group();
        return group == null ? Group.UNSPECIFIED : group;
    }

    private static Group described(Sentence sentence, int from, int end) {
        Group best = Group.UNSPECIFIED;
        for (int i = from; i < end; i++) {
            Token token = sentence.at(i);
            Group group = token.lexeme().group();
            if (group == Group.PEACEKEEPER) {
                return group;
            }
            if (group != null && group != Group.UNSPECIFIED && token.isAny(Tag.MARKER, Tag.PERSON)) {
                best = group;
            }
        }
        return best;
    }

    /** "a driver of the aid group", "staff of a television station" */
    private static Group employer(Sentence sentence, int end) {
        Token link = sentence.at(end);
        if (!link.is(Tag.OF) && !link.is("with") && !link.is("for") && !link.is("from")) {
            return Group.UNSPECIFIED;
        }
        for (int i = end + 1; i < end + 4; i++) {
            Group group = sentence.at(i).lexeme().group();
            if (sentence.at(i).is(Tag.MARKER)
                    && (group == Group.AID_WORKER
                            || group == Group.JOURNALIST
                            || group == Group.MILITANT
                            || group == Group.MILITARY
                            || group == Group.POLICE)) {
                return group;
            }
        }
        return Group.UNSPECIFIED;
    }

    static boolean mayBePeacekeeper(Group group) {
        return group == Group.MILITARY || group == Group.POLICE || group == Group.UNSPECIFIED;
    }

    /** An adjective behind its noun, as in French or Arabic. */
    private static boolean foreign(Token token) {
        return token.word() && token.lexeme().tags() == 0 && !token.capital();
    }

    /** "of the UN mission", "from UNIFIL's contingent", "serving with KFOR". */
    private static boolean servesInMission(Sentence sentence, int end) {
        int from = end;
        if (sentence.at(from).is("from")) {
            int at = from + 1;
            while (at < from + 6 && sentence.at(at).capital() && sentence.at(at).word()) {
                at++;
            }
            from = sentence.at(at).is("serving") || sentence.at(at).is("deployed") ? at : from;
        }
        while (from < end + 2
                && foreign(sentence.at(from))
                && sentence.at(from + 1).is(Tag.OF)) {
            from++;
        }
        Token link = sentence.at(from);
        boolean serves = link.is(Tag.OF)
                || link.is("from")
                || link.is("with")
                || link.is("serving")
                || link.is("deployed")
                || link.is("attached")
                || link.is("belonging");
        if (!serves) {
            return false;
        }
        for (int i = from + 1; i < from + REACH; i++) {
            Token token = sentence.at(i);
            if (token.lexeme().group() == Group.PEACEKEEPER) {
                return true;
            }
            if (token.comma() || token.strongMark() || token.isAny(Tag.BE, Tag.HAVE) || token.is(Tag.RELATIVE)) {
                return false;
            }
        }
        return false;
    }
}
