package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads quantities: digits, number words, bounds, ranges, vague words. Ages, dates, measures and money are none. */
final class Quantities {
    private static final long LARGEST = 10_000_000;

    private final Sentence sentence;
    private final NoPeople nobody;

    Quantities(Sentence sentence) {
        this.sentence = sentence;
        this.nobody = new NoPeople(sentence);
    }

    /** The quantity that starts at this token, or null. */
    @Nullable
    Quantity at(int start) {
        int i = start;
        Bound bound = Bound.NONE;
        boolean others = false;
        for (; i < start + 4; i++) {
            Token token = sentence.at(i);
            Bound here = Bound.of(token);
            if (here != Bound.NONE && !token.is(Tag.NUMBER)) {
                bound = bound == Bound.NONE || bound == Bound.ABOUT ? here : bound;
            } else if (token.is(Tag.FURTHER)) {
                others = true;
            } else if (!(token.is(Tag.INDEFINITE) && sentence.at(i + 1).is(Tag.FURTHER))) {
                break;
            }
        }
        Quantity found = vague(start, i);
        if (found == null) {
            found = number(start, i, bound);
        }
        if (found == null) {
            return others && i > start && sentence.at(i - 1).is("another") ? one(start, i) : null;
        }
        if (sentence.at(found.end()).is(Tag.FURTHER)) {
            found = found.until(found.end() + 1).onTop();
        }
        return others ? found.onTop() : found;
    }

    private static Quantity one(int start, int end) {
        return new Quantity(start, end, 1, 1, false, true, false);
    }

    private @Nullable Quantity vague(int start, int at) {
        Token token = sentence.at(at);
        if (!token.is(Tag.VAGUE)) {
            return null;
        }
        Integer most = token.lexeme().most() == 0 ? null : (int) token.lexeme().most();
        return new Quantity(start, at + 1, (int) token.lexeme().least(), most, true, false, false);
    }

    private @Nullable Quantity number(int start, int at, Bound bound) {
        Numeral first = numeral(at);
        if (first == null
                || refused(first, at)
                || nobody.thing(at, first.end())
                || nobody.age(at, first.end(), first.value())) {
            return null;
        }
        long low = first.value();
        Long high = low;
        int end = first.end();
        if (first.range() > 0) {
            high = first.range();
        } else {
            Numeral second = rangeEnd(end);
            if (second == null) {
                second = possibly(end);
                bound = second == null ? bound : Bound.NONE;
            }
            if (second != null && second.value() > low) {
                high = second.value();
                end = second.end();
            }
        }
        if (sentence.at(end).is("or more") || sentence.at(end).is("or so more")) {
            bound = Bound.AT_LEAST;
            end++;
        }
        return bounded(start, end, low, high, bound);
    }

    private static @Nullable Quantity bounded(int start, int end, long low, long high, Bound bound) {
        if (high > LARGEST || high < 1) {
            return null;
        }
        int min = (int) Math.max(1, low);
        Integer max = (int) high;
        switch (bound) {
            case AT_LEAST -> max = null;
            case MORE_THAN -> {
                min = min + 1;
                max = null;
            }
            case AT_MOST -> min = 1;
            case LESS_THAN -> {
                min = 1;
                max = Math.max(1, (int) high - 1);
            }
            case NEARLY -> min = Math.max(1, (int) Math.round(low * 5 / 6.0));
            case NONE, ABOUT -> {}
        }
        return new Quantity(start, end, min, max, false, false, false);
    }

    /** "two or three", "10 to 12", "between 5 and 7", "four, possibly five". */
    private @Nullable Numeral rangeEnd(int at) {
        Token link = sentence.at(at);
        boolean between = link.is("and")
                && (sentence.at(at - 2).is("between") || sentence.at(at - 2).is("entre"));
        if (link.is("or")
                || link.is("to")
                || link.is("ou")
                || link.is("o")
                || link.is("или")
                || link.is("або")
                || link.is("veya")
                || link.is("ila")
                || link.is("أو")
                || link.is("-")
                || link.is("–")
                || between) {
            return numeral(at + 1);
        }
        return null;
    }

    /** "three but possibly five", "four, perhaps six" */
    private @Nullable Numeral possibly(int at) {
        int i = at;
        while (i < at + 3
                && (sentence.at(i).comma()
                        || sentence.at(i).is("but")
                        || sentence.at(i).is("and"))) {
            i++;
        }
        Token word = sentence.at(i);
        boolean maybe = word.is("possibly") || word.is("perhaps") || word.is("maybe") || word.is("probably");
        return maybe && i > at ? numeral(i + 1) : null;
    }

    /** A numeral as digits or words, no bounds. */
    private @Nullable Numeral numeral(int at) {
        Token token = sentence.at(at);
        if (token.digits()) {
            return digits(token, at);
        }
        if (!token.is(Tag.NUMBER)) {
            return hyphenated(token, at);
        }
        long value = token.lexeme().least();
        int i = at + 1;
        while (true) {
            Token next = sentence.at(i);
            if (next.is(Tag.MULTIPLIER)) {
                value *= next.lexeme().least();
            } else if (next.is("and")
                    && value >= 100
                    && sentence.at(i + 1).is(Tag.NUMBER)
                    && sentence.at(i + 1).lexeme().least() < 100) {
                i++;
                value += sentence.at(i).lexeme().least();
            } else if (next.is(Tag.NUMBER)
                    && value >= 20
                    && value % 10 == 0
                    && next.lexeme().least() < value % 100 + (value % 100 == 0 ? 100 : 0)
                    && next.lexeme().least() < 100
                    && fits(value, next.lexeme().least())) {
                value += next.lexeme().least();
            } else {
                break;
            }
            i++;
            if (value > LARGEST) {
                return null;
            }
        }
        return new Numeral(value, 0, i);
    }

    private static boolean fits(long value, long more) {
        return value % 100 == 0 ? more < 100 : more < 10;
    }

    /** twenty-seven */
    private static @Nullable Numeral hyphenated(Token token, int at) {
        int hyphen = token.norm().indexOf('-');
        if (hyphen <= 0) {
            return null;
        }
        long tens = English.smallNumber(token.norm().substring(0, hyphen));
        long units = English.smallNumber(token.norm().substring(hyphen + 1));
        return tens >= 20 && tens % 10 == 0 && units > 0 && units < 10 ? new Numeral(tens + units, 0, at + 1) : null;
    }

    private @Nullable Numeral digits(Token token, int at) {
        String text = token.text();
        int split = -1;
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                number.append((char) ('0' + Character.digit(c, 10)));
            } else if ((c == '-' || c == '–') && split < 0) {
                split = number.length();
            } else if (!(c == ',' || c == '.') || text.length() - i - 1 < 3 || (text.length() - i - 1) % 4 != 3) {
                return null;
            }
        }
        if (number.length() > 9 || split == 0 || split == number.length()) {
            return null;
        }
        int end = at + 1;
        long value = Long.parseLong(split < 0 ? number.toString() : number.substring(0, split));
        long range = split < 0 ? 0 : Long.parseLong(number.substring(split));
        if (split >= 0 && range <= value) {
            return null;
        }
        Token next = sentence.at(end);
        if (split < 0
                && next.digits()
                && next.text().length() == 3
                && value < 1000
                && next.start() == token.end() + 1
                && allDigits(next.text())) {
            value = value * 1000 + Long.parseLong(next.text());
            end++;
        } else if (next.is(Tag.MULTIPLIER)) {
            value *= next.lexeme().least();
            end++;
        }
        return new Numeral(value, range, end);
    }

    private static boolean allDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Numbers that count no people: years, days of a month, ages, hours, money, measures, numbered things. */
    private boolean refused(Numeral numeral, int at) {
        Token before = sentence.at(at - 1);
        Token after = sentence.at(numeral.end());
        boolean figure = sentence.at(at).digits();
        if (figure
                && (before.is("$")
                        || before.is("€")
                        || before.is("£")
                        || before.is("no")
                        || before.is("#")
                        || before.is("number")
                        || before.is("level")
                        || before.is("aged")
                        || before.is("age")
                        || (before.is(Tag.MONTH) && before.capital())
                        || (before.is(".") && sentence.at(at - 2).is(Tag.MONTH))
                        || (after.is(Tag.MONTH) && after.capital() && numeral.value() <= 31)
                        || after.is("%")
                        || after.is("/")
                        || before.is("/")
                        || (after.is(":") && sentence.at(numeral.end() + 1).digits())
                        || (before.is(":") && sentence.at(at - 2).digits()))) {
            return true;
        }
        if (numeral.value() >= 1900
                && numeral.value() <= 2100
                && figure
                && numeral.end() == at + 1
                && sentence.at(at).text().length() == 4) {
            return !after.is(Tag.PERSON) && !sentence.at(numeral.end() + 1).is(Tag.PERSON);
        }
        if (sentence.at(at).is("one")
                && (before.is("no")
                        || before.is("every")
                        || before.is("each")
                        || before.is(Tag.DEFINITE)
                        || after.is("another")
                        || after.is("day"))) {
            return true;
        }
        return (after.is(Tag.UNIT) && !after.is(Tag.PERSON)) || before.is("aged") || before.is("age");
    }

    private record Numeral(long value, long range, int end) {}

    private enum Bound {
        NONE,
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN,
        ABOUT,
        NEARLY;

        static Bound of(Token token) {
            if (token.is(Tag.AT_LEAST)) {
                return AT_LEAST;
            }
            if (token.is(Tag.MORE_THAN)) {
                return MORE_THAN;
            }
            if (token.is(Tag.AT_MOST)) {
                return AT_MOST;
            }
            if (token.is(Tag.LESS_THAN)) {
                return LESS_THAN;
            }
            if (token.is(Tag.NEARLY)) {
                return NEARLY;
            }
            return token.is(Tag.ABOUT) ? ABOUT : NONE;
        }
    }
}
