package dev.tocsin.matcher.fact.term;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;

/** How long a ceasefire is to last: a stretch of time beside it. */
final class Durations {
    private static final int REACH = 14;

    private Durations() {}

    static boolean beside(Sentence sentence, int at) {
        for (int i = Math.max(0, at - 5); i < at; i++) {
            if (spanWord(sentence.at(i))
                    || (numberOf(sentence, i) && sentence.at(i + 1).is(Tag.TIME_SPAN))) {
                return true;
            }
        }
        for (int i = at + 1; i < at + REACH; i++) {
            Token token = sentence.at(i);
            if (token.strongMark()) {
                return false;
            }
            if (token.is(Tag.TIME_SPAN) && counted(sentence, i)) {
                return true;
            }
            if (token.is("until") || token.is("till")) {
                return sentence.at(i + 1).word() && !sentence.at(i + 1).is(Tag.DEFINITE);
            }
        }
        return false;
    }

    /** "is to last until", "will run for ten days" */
    static boolean lasts(Sentence sentence) {
        for (int i = 1; i < 8 && i < sentence.size(); i++) {
            String norm = sentence.at(i).norm();
            boolean verb = norm.endsWith("last") || norm.equals("run") || norm.equals("hold") || norm.equals("remain");
            if (verb) {
                for (int at = i + 1; at < i + 7; at++) {
                    Token token = sentence.at(at);
                    if (token.is("until") || token.is("till") || token.is(Tag.TIME_SPAN)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** 14-day, week-long, 72-hour, ten-day */
    private static boolean spanWord(Token token) {
        String norm = token.norm();
        return norm.endsWith("-day")
                || norm.endsWith("-hour")
                || norm.endsWith("-week")
                || norm.endsWith("-month")
                || norm.endsWith("-year")
                || norm.endsWith("-long")
                || norm.equals("week's")
                || norm.endsWith("-minute");
    }

    private static boolean numberOf(Sentence sentence, int at) {
        Token token = sentence.at(at);
        return token.digits() || token.is(Tag.NUMBER);
    }

    /** "for ten days", "of a week", "another 30 days", not "ten days ago", "within two hours". */
    private static boolean counted(Sentence sentence, int at) {
        Token after = sentence.at(at + 1);
        if (after.is("ago")
                || after.is("after")
                || after.is("later")
                || after.is("earlier")
                || after.is("before")
                || after.is("old")) {
            return false;
        }
        boolean number = false;
        for (int i = at - 1; i > at - 7; i--) {
            Token token = sentence.at(i);
            number |= token.digits()
                    || (token.is(Tag.DEFINITE)
                            && i == at - 1
                            && sentence.at(i - 1).is("for"))
                    || token.is(Tag.NUMBER)
                    || token.is(Tag.INDEFINITE)
                    || token.is("next")
                    || token.is("further")
                    || token.is(Tag.VAGUE);
            if (token.is("within") || token.is("in") || token.is("after") || token.is("every")) {
                return false;
            }
            if (token.is("for")
                    || token.is("of")
                    || token.norm().endsWith("last")
                    || token.is("lasting")
                    || token.is("by")
                    || token.is("another")
                    || token.is("least")) {
                return number;
            }
            if (!token.word()) {
                return false;
            }
        }
        return false;
    }
}
