package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import java.util.Set;

/** Numbers that count no people though words for people stand near: ages in all their forms, blocks of a street, "Club 21". Pure. */
final class NoPeople {
    private static final int OLDEST = 115;
    private static final Set<String> JUNIOR = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    private final Sentence sentence;

    NoPeople(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Whether the number from one token up to another is an age. */
    boolean age(int from, int end, long value) {
        if (value > OLDEST) {
            return false;
        }
        Token after = sentence.at(end);
        boolean one = sentence.at(from).digits() && value > 1 && (after.is("was") || after.is("is") || after.is("has"));
        return one
                || ofOne(from, end)
                || suspended(end)
                || yearsOld(end)
                || listed(from, end)
                || told(from, end)
                || behindName(from, end);
    }

    /** Whether it is the number of a thing: "the 3900 block", "Club 21", "Route 9". */
    boolean thing(int from, int end) {
        Token before = sentence.at(from - 1);
        Token after = sentence.at(end);
        if (after.is("block") || after.is("blocks") || after.is("hundred-block")) {
            return true;
        }
        boolean name = sentence.at(from).digits()
                && before.capital()
                && !before.isAny(Tag.PERSON, Tag.MONTH)
                && !before.isAny(Tag.PREPOSITION, Tag.SPEECH)
                && !before.isAny(Tag.ABOUT, Tag.AT_LEAST)
                && !before.isAny(Tag.DEFINITE, Tag.MORE_THAN)
                && !before.norm().endsWith("day")
                && !sentence.title()
                && from > 1;
        boolean counts = after.isAny(Tag.PERSON, Tag.HARM_TRANSITIVE)
                || after.isAny(Tag.HARM_STATE, Tag.HARM_COUNT)
                || after.is(Tag.OTHERS);
        return name && !counts && !capitalList(from);
    }

    /** "Lagos, Abuja 12": no name of a thing where marks stand before it. */
    private boolean capitalList(int from) {
        return sentence.at(from - 2).comma();
    }

    /** "two eighteen years old, one nineteen": right behind the number of those who are of that age. */
    private boolean ofOne(int from, int end) {
        Token before = sentence.at(from - 1);
        return before.is(Tag.NUMBER) && !before.digits() && !sentence.at(end).word();
    }

    /** "a 12- and a 16-year-old" */
    private boolean suspended(int end) {
        int link = sentence.at(end).is("-") ? end + 1 : end;
        if (link == end
                || !(sentence.at(link).isAny(Tag.AND, Tag.PREPOSITION)
                        || sentence.at(link).is("or")
                        || sentence.at(link).comma())) {
            return false;
        }
        for (int i = link + 1; i < link + 4; i++) {
            if (PersonNouns.age(sentence.at(i))) {
                return true;
            }
        }
        return false;
    }

    /** "5 year-old", "12 years old", "9 or 10 year old" */
    private boolean yearsOld(int end) {
        int unitAt = sentence.at(end).is("–") || sentence.at(end).is("-") ? end + 1 : end;
        Token next = sentence.at(unitAt + 1);
        String norm = sentence.at(unitAt).norm();
        if (norm.startsWith("year-old") || norm.startsWith("years-old") || norm.startsWith("month-old")) {
            return true;
        }
        boolean unit = norm.equals("year")
                || norm.equals("years")
                || norm.equals("yr")
                || norm.equals("yrs")
                || norm.equals("-year")
                || norm.equals("months")
                || norm.equals("month")
                || norm.equals("weeks")
                || norm.equals("days");
        return unit && (next.norm().startsWith("old") || next.is("of") || next.is("-") || next.is("–"));
    }

    /** "17 and 23 years old", "ages 22, 26 and 37", "between the ages of 11 and 15", "aged 4": along a list of numbers. */
    private boolean listed(int from, int end) {
        int right = end;
        while (link(right) && sentence.at(afterLinks(right)).digits()) {
            right = afterLinks(right) + 1;
        }
        if (right > end && yearsOld(right)) {
            return true;
        }
        int left = left(from);
        for (int i = left - 1; i > left - 4 && i >= 0; i--) {
            String word = sentence.at(i).norm();
            if (word.equals("ages") || word.equals("aged") || word.equals("age")) {
                return true;
            }
            if (!sentence.at(i).isAny(Tag.OF, Tag.PREPOSITION)
                    && !sentence.at(i).is(Tag.ABOUT)) {
                break;
            }
        }
        return false;
    }

    /** The first number of a list. */
    private int left(int from) {
        int left = from;
        while (left > 0 && link(left - 1) && sentence.at(beforeLinks(left - 1)).digits()) {
            left = beforeLinks(left - 1);
        }
        return left;
    }

    /** "both 21,", "all younger than 45", "believed to be 30" */
    private boolean told(int from, int end) {
        Token before = sentence.at(from - 1);
        boolean closes = !sentence.at(end).word() || link(end);
        boolean bound = before.is("under") || before.is("over") || before.is("below");
        Token whose = sentence.at(from - 2);
        if (closes && bound && (whose.is("them") || whose.is("all") || whose.is("both") || whose.is("aged"))) {
            return true;
        }
        if (!sentence.at(from).digits() || !closes) {
            return false;
        }
        boolean compared = before.is("than") && sentence.at(from - 2).norm().endsWith("er");
        int be = left(from) - 1;
        boolean believed = sentence.at(be).is("be") && sentence.at(be - 1).is("to");
        boolean turned = believed || before.is("turned") || before.is("turning") || before.is("be") || before.is("are");
        return before.is("both") || before.is("each") || compared || turned;
    }

    /** "Ana Ruiz, 28, of", "Paul Dorn Jr., 28,", "Ana Ruiz, 24 was": behind a full name. */
    private boolean behindName(int from, int end) {
        if (!sentence.at(from).digits() || !sentence.at(from - 1).comma()) {
            return false;
        }
        int last = from - 2;
        if (sentence.at(last).is(".")) {
            last--;
        }
        boolean junior = JUNIOR.contains(sentence.at(last).norm());
        boolean full = sentence.at(last).capital()
                && sentence.at(last - 1).capital()
                && !sentence.at(last).is(Tag.MONTH)
                && !sentence.at(last - 1).is(Tag.PREPOSITION);
        Token after = sentence.at(end);
        boolean singular = after.is("was") || after.is("is") || after.is("has") || after.is("had") || after.is("died");
        return junior || (full && (singular || !after.word()));
    }

    private boolean link(int at) {
        return sentence.at(at).is(Tag.AND) || sentence.at(at).comma();
    }

    private int afterLinks(int at) {
        int i = at;
        while (link(i)) {
            i++;
        }
        return i;
    }

    private int beforeLinks(int at) {
        int i = at;
        while (i > 0 && link(i)) {
            i--;
        }
        return i;
    }
}
