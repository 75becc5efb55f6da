package dev.tocsin.matcher.fact;

import dev.tocsin.matcher.fact.text.Document;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Token;
import java.util.Set;

/** Whether an article takes an earlier report back or denies it, as its main news: told in its headline or its first lines. */
final class Withdrawal {
    private static final int LEAD = 4;
    private static final Set<String> TITLE = Set.of(
            "retraction",
            "retracts",
            "retracted",
            "withdraws",
            "withdrawn",
            "correction",
            "denies",
            "denied",
            "false",
            "hoax",
            "rectificatif",
            "démenti",
            "dément",
            "desmiente",
            "desmentido",
            "опровергла",
            "опроверг",
            "опровергли",
            "опровержение",
            "спростувала",
            "спростував",
            "yalanladı",
            "yalanlandı",
            "تنفي",
            "نفت",
            "ينفي",
            "نفى");

    private Withdrawal() {}

    static boolean in(Document document) {
        for (Sentence sentence : document.sentences()) {
            if (sentence.index() > LEAD) {
                return false;
            }
            if (sentence.title() && sentence.tokens().stream().map(Token::norm).anyMatch(TITLE::contains)) {
                return true;
            }
            if (takesBack(sentence)) {
                return true;
            }
        }
        return false;
    }

    /** "our earlier report was wrong", "the agency has withdrawn its report" */
    private static boolean takesBack(Sentence sentence) {
        boolean report = false;
        boolean wrong = false;
        for (Token token : sentence.tokens()) {
            report |= token.is("report")
                    || token.is("reports")
                    || token.is("earlier report")
                    || token.is("story")
                    || token.is("article");
            wrong |= switch (token.norm()) {
                case "was wrong",
                        "were wrong",
                        "was false",
                        "were false",
                        "was incorrect",
                        "were incorrect",
                        "was erroneous",
                        "in error",
                        "incorrectly reported",
                        "wrongly reported",
                        "wrongly stated",
                        "retracts",
                        "retracting",
                        "has withdrawn its report",
                        "withdraws its report",
                        "was untrue",
                        "is withdrawn",
                        "retracted",
                        "retract" -> true;
                default -> false;
            };
        }
        return wrong && report;
    }
}
