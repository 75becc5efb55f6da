package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whether a sentence, at one of its words, tells history instead of the news. Pure. */
public final class TimeFrame {
    private static final int NEWS_DAYS = 21;
    private static final int FAR_AHEAD = 200;

    private final LocalDate published;

    /** Compares with this day of publication. */
    public TimeFrame(LocalDate published) {
        this.published = published;
    }

    /**
     * Whether a sentence sets its paragraph into another time: it opens with it, and those behind go on in it until one is
     * tied to the news again.
     */
    public boolean opensHistory(Sentence sentence) {
        int end = segmentEnd(sentence, 0);
        return otherTime(sentence, 0, Math.min(end, 12), sentence.size());
    }

    /** Whether a sentence says of itself that it is news: a day, a speaker, "now". */
    public static boolean tiedToNews(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            boolean day = token.capital()
                    && token.norm().endsWith("day")
                    && token.norm().length() > 5;
            if (day
                    || token.is(Tag.SPEECH)
                    || token.is("now")
                    || token.is("today")
                    || token.is("yesterday")
                    || token.is("latest")) {
                return true;
            }
        }
        return false;
    }

    /** Whether what this token tells happened in another time than the news. */
    public boolean history(Sentence sentence, int at) {
        int from = segmentStart(sentence, at);
        int to = segmentEnd(sentence, at);
        if (otherTime(sentence, from, to, at) || Elsewhen.tells(sentence, from, at, to)) {
            return true;
        }
        Token opening = sentence.at(from);
        boolean dependent = opening.is("when")
                || opening.is("where")
                || opening.is("which")
                || opening.is("who")
                || (opening.is("in") && sentence.at(from + 1).is("which"))
                || opening.is("killing")
                || opening.is("leaving")
                || sentence.at(at).is(Tag.GERUND)
                || opening.is(Tag.AND)
                || opening.is("after");
        if (from > 0 && leadIn(sentence, 0, from) && otherTime(sentence, 0, segmentEnd(sentence, 0), at)) {
            return true;
        }
        if (dependent && from > 0) {
            int before = from - 1;
            while (before > 0 && !sentence.at(before).word()) {
                before--;
            }
            return otherTime(sentence, segmentStart(sentence, before), segmentEnd(sentence, before), at);
        }
        return false;
    }

    /** "In 2019, on the same road, …": a lead-in of time holds for the whole sentence. */
    private static boolean leadIn(Sentence sentence, int start, int from) {
        Token first = sentence.at(start);
        return first.is(Tag.PREPOSITION)
                || first.is(Tag.SUBORDINATOR)
                || first.is(Tag.HISTORY)
                || first.is(Tag.MONTH)
                || from <= 4
                || verbless(sentence, start, from);
    }

    private static boolean verbless(Sentence sentence, int start, int end) {
        for (int i = start; i < end; i++) {
            if (sentence.at(i).isAny(Tag.BE, Tag.HAVE) || sentence.at(i).is(Tag.PAST)) {
                return false;
            }
        }
        return true;
    }

    private static int segmentStart(Sentence sentence, int at) {
        int i = at;
        while (i > 0 && !breaks(sentence, i - 1)) {
            i--;
        }
        return i;
    }

    private static int segmentEnd(Sentence sentence, int at) {
        int i = at;
        while (i < sentence.size() && !breaks(sentence, i)) {
            i++;
        }
        return i;
    }

    private static boolean breaks(Sentence sentence, int at) {
        Token token = sentence.at(at);
        if (token.strongMark()) {
            return true;
        }
        if (!token.comma()) {
            return false;
        }
        boolean date =
                (sentence.at(at + 1).digits() && sentence.at(at + 1).text().length() == 4)
                        || sentence.at(at + 1).is(Tag.MONTH)
                        || sentence.at(at - 1).is(Tag.MONTH);
        return !date;
    }

    private boolean otherTime(Sentence sentence, int from, int to, int trigger) {
        for (int i = from; i < to; i++) {
            Token token = sentence.at(i);
            if (token.is(Tag.HISTORY) && !(token.is("in memory of") && dayBehind(sentence, i))) {
                return true;
            }
            if (year(token) && otherYear(token, sentence, i) && !comparison(sentence, i, trigger)) {
                return true;
            }
            if (token.is(Tag.MONTH) && token.capital() && oldDate(sentence, i) && !comparison(sentence, i, trigger)) {
                return true;
            }
        }
        return false;
    }

    /** "in memory of the corporal killed on Thursday": the news has its ceremonies too. */
    static boolean dayBehind(Sentence sentence, int at) {
        for (int i = at + 1; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            boolean day = token.capital()
                    && token.norm().endsWith("day")
                    && token.norm().length() > 5;
            if (day || token.is("yesterday") || token.is("this week") || token.is("last week")) {
                return true;
            }
        }
        return false;
    }

    private static boolean year(Token token) {
        String text = token.norm();
        return text.length() >= 4
                && text.length() <= 9
                && token.digits()
                && (text.startsWith("19") || text.startsWith("20"))
                && Character.isDigit(text.charAt(2))
                && Character.isDigit(text.charAt(3))
                && (text.length() == 4 || text.charAt(4) == '-' || text.charAt(4) == '–' || text.endsWith("s"));
    }

    private boolean otherYear(Token token, Sentence sentence, int at) {
        int year = Integer.parseInt(token.norm().substring(0, 4));
        if (token.norm().endsWith("s") || token.norm().length() > 5) {
            return year < published.getYear() - 1 || token.norm().endsWith("s");
        }
        if (sentence.at(at + 1).is(Tag.PERSON)) {
            return false;
        }
        boolean turnOfYear = year == published.getYear() - 1
                && published.getMonthValue() == 1
                && sentence.at(at - 1).is("december");
        return year < published.getYear() && !turnOfYear;
    }

    /** "the deadliest since 2017", "the mission set up in 2014": not when it happened. */
    private static boolean comparison(Sentence sentence, int at, int trigger) {
        for (int i = at - 1; i >= 0 && i > at - 4; i--) {
            Token token = sentence.at(i);
            if (token.is("since") && i > trigger && superlative(sentence, i)) {
                return true;
            }
            boolean made = token.is("concluded")
                    || token.is("signed")
                    || token.is("agreed")
                    || token.is("reached")
                    || token.is("sealed")
                    || token.is("brokered");
            if (made && i > trigger && !sentence.at(i - 1).is(Tag.BE)) {
                return true;
            }
            if (token.is("established")
                    || token.is("founded")
                    || token.is("created")
                    || token.is("built")
                    || (token.is("deployed")
                            && !sentence.at(i - 1).is("it")
                            && !sentence.at(i - 2).is("since"))
                    || (token.is("launched") && i > trigger)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something is called the worst, or the first, before a word. */
    static boolean superlative(Sentence sentence, int before) {
        for (int i = before - 1; i >= 0 && i > before - 10; i--) {
            String word = sentence.at(i).norm();
            if (word.endsWith("iest")
                    || word.equals("worst")
                    || word.equals("first")
                    || word.equals("most")
                    || word.equals("largest")
                    || word.equals("highest")
                    || word.equals("heaviest")
                    || word.equals("biggest")) {
                return true;
            }
        }
        return false;
    }

    /** A month, with a day where one stands beside it, too far from the day of publication. */
    private boolean oldDate(Sentence sentence, int at) {
        int month = (int) sentence.at(at).lexeme().least();
        int day = day(sentence.at(at + 1));
        if (day == 0) {
            day = day(sentence.at(at - 1));
        }
        Token year = year(sentence.at(at + 1))
                ? sentence.at(at + 1)
                : year(sentence.at(at + 2)) ? sentence.at(at + 2) : sentence.at(at + 3);
        if (year(year) && (sentence.at(at + 1).equals(year) || day > 0)) {
            return year.norm().length() == 4
                    && Integer.parseInt(year.norm()) == published.getYear()
                    && day > 0
                    && far(month, day, published.getYear());
        }
        if (sentence.at(at).is("may") && day == 0 && !sentence.at(at - 1).is(Tag.PREPOSITION)) {
            return false;
        }
        if (day > 0) {
            return far(month, day, published.getYear());
        }
        int months = published.getMonthValue() - month;
        if (months < 0 && (sentence.at(at - 1).is("last") || Elsewhen.lookingBack(sentence, at))) {
            return true;
        }
        return (sentence.at(at - 1).is("last")
                        || sentence.at(at - 1).is(Tag.PREPOSITION)
                        || (sentence.at(at - 1).is("since") && at <= 1))
                && months > 0
                && !(months == 1 && published.getDayOfMonth() <= NEWS_DAYS);
    }

    /** Longer ago than news; what lies ahead is no history, unless it is so far ahead that last year's day must be meant. */
    private boolean far(int month, int day, int year) {
        try {
            long ago = ChronoUnit.DAYS.between(LocalDate.of(year, month, day), published);
            return ago > NEWS_DAYS || (ago < -FAR_AHEAD && ago + 365 > NEWS_DAYS);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int day(Token token) {
        String text = token.norm();
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits == 0 || digits > 2 || text.length() > digits + 2) {
            return 0;
        }
        int day = Integer.parseInt(text.substring(0, digits));
        return day <= 31 ? day : 0;
    }
}
