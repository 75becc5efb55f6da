package dev.tocsin.matcher.fact.term;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Topic;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People who are let go, whoever they are: "free the nuns", "the return of its engineers", "the pilots were handed back". */
final class Releases {
    private static final int REACH = 7;
    private static final Set<String> DEEDS = Set.of(
            "free",
            "frees",
            "freed",
            "freeing",
            "release",
            "releases",
            "released",
            "releasing",
            "repatriate",
            "repatriated",
            "swap",
            "swapped",
            "exchange",
            "exchanged",
            "exchanging",
            "swapping");
    private static final Set<String> NOUNS = Set.of(
            "release", "freeing", "return", "repatriation", "handover", "hand-over", "exchange", "swap", "liberation");
    private static final Set<String> DONE =
            Set.of("freed", "released", "repatriated", "exchanged", "swapped", "returned");

    private Releases() {}

    /** The release that begins at a token, or null. */
    static @Nullable Spot at(Sentence sentence, int at) {
        String norm = sentence.at(at).norm();
        if (NOUNS.contains(norm) && sentence.at(at + 1).is(Tag.OF)) {
            int person = person(sentence, at + 2);
            return person < 0 ? null : new Spot(at, person + 1, Topic.EXCHANGE_PRISONERS, false);
        }
        boolean done = DONE.contains(norm)
                && (sentence.at(at - 1).is(Tag.BE) || sentence.at(at - 2).is(Tag.BE));
        if (done) {
            return people(sentence, at) ? new Spot(at, at + 1, Topic.EXCHANGE_PRISONERS, true) : null;
        }
        boolean noun = sentence.at(at - 1).isAny(Tag.DEFINITE, Tag.INDEFINITE);
        if (DEEDS.contains(norm) && !noun) {
            int person = person(sentence, at + 1);
            return person < 0 ? null : new Spot(at, person + 1, Topic.EXCHANGE_PRISONERS, true);
        }
        return null;
    }

    /** People that follow as the object: over "all", "its", figures and what describes them. */
    private static int person(Sentence sentence, int from) {
        for (int i = from; i < from + REACH; i++) {
            Token token = sentence.at(i);
            boolean people = token.is(Tag.PERSON)
                    && (token.is(Tag.PLURAL) || token.is(Tag.SINGULAR) || token.is(Tag.COLLECTIVE));
            if (people && !token.is(Tag.OFFICIAL)) {
                return i;
            }
            boolean ends =
                    !token.word() || token.isAny(Tag.BE, Tag.HAVE) || token.is(Tag.PREPOSITION) || token.is(Tag.AND);
            if (ends) {
                return -1;
            }
        }
        return -1;
    }

    /** People before a passive verb, as its subject. */
    private static boolean people(Sentence sentence, int verb) {
        for (int i = verb - 1; i > verb - 12 && i >= 0; i--) {
            Token token = sentence.at(i);
            if (token.is(Tag.PERSON) && !token.is(Tag.OFFICIAL)) {
                return true;
            }
            if (token.strongMark() || token.is(Tag.SPEECH)) {
                return false;
            }
        }
        return false;
    }
}
