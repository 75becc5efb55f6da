package dev.tocsin.app.command;

import java.util.regex.Pattern;

/** Text from outside on its way to a terminal: one line, without characters that steer it. */
final class Text {
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+");

    private Text() {}

    /** The text in one line, stripped. */
    static String line(String text) {
        return oneLine(text).strip();
    }

    /** The text in one line, blanks at its ends kept. */
    static String oneLine(String text) {
        return STEERING.matcher(text).replaceAll(" ");
    }

    /** The same, cut to a length. */
    static String cut(String text, int length) {
        String line = line(text);
        return line.length() <= length ? line : line.substring(0, length - 1) + "…";
    }

    /** {@code 1 entry}, {@code 2 entries}. */
    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
