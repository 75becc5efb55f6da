package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Document;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import java.util.Set;
import java.util.stream.Stream;

/** Sentences that sum up several incidents: "eight hurt in separate shootings", "in weekend shootings". Their figures are no toll. Pure. */
final class RoundUp {
    private static final int REACH = 6;
    private static final Set<String> INCIDENTS = Set.of(
            "shootings",
            "stabbings",
            "homicides",
            "murders",
            "incidents",
            "gunfights",
            "drive-bys",
            "slayings",
            "accidents");
    private static final Set<String> LINKS = Set.of("in", "from", "of", "during", "by", "after", "over");
    private static final Set<String> SPREAD = Set.of(
            "separate",
            "unrelated",
            "citywide",
            "city-wide",
            "across",
            "throughout",
            "weekend",
            "overnight",
            "since",
            "different");
    private static final Set<String> BLOODY = Set.of("violent", "bloody");
    private static final Set<String> SPANS = Set.of("night", "day", "evening", "afternoon", "morning", "week", "month");
    private static final Set<String> LONG_SPANS = Set.of("weekend", "stretch", "span", "hours");
    private static final Set<String> LOGS = Set.of("blotter", "roundup", "round-up");

    private RoundUp() {}

    /** Whether an article is a round-up: its headline or its first sentence sums up several incidents. */
    static boolean article(Document document) {
        return opening(document)
                .anyMatch(sentence -> apart(sentence) || bloody(sentence) || (sentence.title() && log(sentence)));
    }

    /** Whether the headline or the first sentence tells of more than one: "dead in South Side shootings" may still be of one place. */
    static boolean shootings(Document document) {
        return opening(document)
                .flatMap(sentence -> sentence.tokens().stream())
                .anyMatch(token -> INCIDENTS.contains(token.norm()));
    }

    private static Stream<Sentence> opening(Document document) {
        return document.sentences().stream().filter(sentence -> sentence.index() <= 1);
    }

    /** "a violent night", "a bloody holiday weekend" */
    private static boolean bloody(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (BLOODY.contains(sentence.at(i).norm())) {
                for (int at = i + 1; at < i + REACH && sentence.at(at).word(); at++) {
                    String word = sentence.at(at).norm();
                    if (LONG_SPANS.contains(word) || (SPANS.contains(word) && at == i + 1)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean log(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(token -> LOGS.contains(token.norm()));
    }

    /** Whether a sentence tells what several incidents come to. */
    static boolean sums(Sentence sentence) {
        return apart(sentence) || bloody(sentence) || in(sentence);
    }

    /** "in weekend shootings", "in shootings across the city", "in three shootings": several places or days. */
    private static boolean apart(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            for (int at = i - REACH + 1; INCIDENTS.contains(sentence.at(i).norm()) && at < i + REACH; at++) {
                Token token = sentence.at(at);
                boolean counted = (token.isAny(Tag.NUMBER, Tag.VAGUE) || token.digits()) && at < i && at > i - 3;
                counted |= token.is("several") && at < i;
                if (SPREAD.contains(token.norm()) || counted || (token.norm().endsWith("day") && at == i - 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean in(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (INCIDENTS.contains(sentence.at(i).norm()) && several(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean several(Sentence sentence, int at) {
        for (int i = at - 1; i > at - REACH && i >= 0; i--) {
            Token token = sentence.at(i);
            boolean counted =
                    token.is(Tag.NUMBER) || token.digits() || token.norm().endsWith(" of");
            if (LINKS.contains(token.norm()) || SPREAD.contains(token.norm()) || counted) {
                return true;
            }
        }
        for (int i = at + 1; i < at + REACH; i++) {
            if (SPREAD.contains(sentence.at(i).norm())) {
                return true;
            }
        }
        return false;
    }
}
