package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Group;
import java.util.Set;

/** Whether an article's police or soldiers are those of a peace mission, by a sentence that says so. Pure. */
final class MissionRanks {
    private static final int REACH = 8;
    private static final Set<String> LINKS = Set.of(
            "of",
            "with",
            "serving",
            "for",
            "in",
            "attached",
            "belonging",
            "from",
            "as",
            "to",
            "de",
            "del",
            "du",
            "des",
            "avec",
            "con");

    private MissionRanks() {}

    /** "a police unit of the peace force", "police officers serving with the mission", "UN police". */
    static boolean police(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            boolean officer = token.lexeme().group() == Group.POLICE && token.isAny(Tag.PERSON, Tag.MARKER);
            if (officer && (mission(sentence.at(i - 1)) || linked(sentence, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean linked(Sentence sentence, int at) {
        boolean link = false;
        for (int i = at + 1; i < at + REACH; i++) {
            Token token = sentence.at(i);
            if (!token.word() && !token.comma()) {
                return false;
            }
            if (token.isAny(Tag.BE, Tag.HAVE) || token.is(Tag.SPEECH) || token.is(Tag.RELATIVE) || token.is("by")) {
                return false;
            }
            link |= LINKS.contains(token.norm());
            if (link && mission(token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mission(Token token) {
        return token.lexeme().group() == Group.PEACEKEEPER && token.isAny(Tag.PERSON, Tag.MARKER);
    }

    /** "served there as peacekeepers", "the men, all of them peacekeepers" */
    static boolean asPeacekeepers(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            boolean keeper = token.lexeme().group() == Group.PEACEKEEPER && token.is(Tag.PERSON);
            Token before = sentence.at(sentence.at(i - 1).is(Tag.INDEFINITE) ? i - 2 : i - 1);
            if (keeper && before.is("as")) {
                return true;
            }
        }
        return false;
    }
}
