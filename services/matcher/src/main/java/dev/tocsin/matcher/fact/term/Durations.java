package dev.tocsin.matcher.fact.term;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import java.util.List;
import java.util.Set;

/** How long a ceasefire is to last: a stretch of time beside it. */
final class Durations {
    private static final int REACH = 14;

    private static final Set<String> LASTS = Set.of(
            "last",
            "lasts",
            "run",
            "runs",
            "hold",
            "holds",
            "remain",
            "remains",
            "apply",
            "applies",
            "stay",
            "stays",
            "continue",
            "continues",
            "cover",
            "covers",
            "is to last",
            "will last");
    /** What a ceasefire may last until, with "the" before it. */
    private static final Set<String> TIMES = Set.of(
            "end",
            "beginning",
            "start",
            "eve",
            "morning",
            "evening",
            "weekend",
            "holiday",
            "holidays",
            "feast",
            "festival",
            "harvest",
            "month",
            "week",
            "day",
            "new",
            "following",
            "close",
            "rains",
            "summer",
            "winter",
            "spring",
            "autumn",
            "elections",
            "election");

    private Durations() {}

    /** A counted stretch of time within a few words, for languages whose prepositions are not read; "ten days ago" is none. */
    static boolean near(Sentence sentence, int at) {
        for (int i = Math.max(0, at - 6); i < at + 9 && i < sentence.size(); i++) {
            Token token = sentence.at(i);
            boolean counted = token.is(Tag.TIME_SPAN)
                    && (numberOf(sentence, i - 1) || sentence.at(i - 1).is(Tag.INDEFINITE));
            if (counted
                    && !AGO.contains(sentence.at(i - 2).norm())
                    && !AGO.contains(sentence.at(i + 1).norm())) {
                return true;
            }
            if (LONG.stream().anyMatch(token.norm()::contains)) {
                return true;
            }
        }
        return false;
    }

    /** Parts of words such as "ten-day" in Russian and Ukrainian. */
    private static final List<String> LONG =
            List.of("дневн", "денн", "недельн", "тижнев", "месячн", "місячн", "часов", "годинн", "суточн");

    private static final Set<String> AGO = Set.of(
            "a", "hace", "depuis", "après", "dans", "через", "назад", "тому", "önce", "sonra", "قبل", "منذ", "بعد",
            "dentro", "tras");

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
                boolean definite = sentence.at(i + 1).is(Tag.DEFINITE);
                return sentence.at(i + 1).word()
                        && (!definite || TIMES.contains(sentence.at(i + 2).norm()));
            }
        }
        return false;
    }

    /** "is to last until", "will run for ten days" */
    static boolean lasts(Sentence sentence) {
        for (int i = 1; i < 9 && i < sentence.size(); i++) {
            String norm = sentence.at(i).norm();
            if (LASTS.contains(norm) || norm.endsWith("to last")) {
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
                || norm.equals("fortnight's")
                || norm.equals("month's")
                || norm.equals("day's")
                || norm.equals("days'")
                || norm.equals("weeks'")
                || norm.equals("hours'")
                || norm.equals("months'")
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
                    || token.is("another")
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
