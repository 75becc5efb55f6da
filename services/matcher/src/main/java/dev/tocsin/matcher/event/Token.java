package dev.tocsin.matcher.event;

/**
 * A word or number of a text.
 *
 * @param text as written
 * @param folded in lower-case Latin letters
 * @param start first character in the text
 * @param end after the last character
 * @param opens whether a sentence begins with it, or a line that is no sentence
 * @param paragraph counted from 0
 */
record Token(String text, String folded, int start, int end, boolean opens, int paragraph) {
    boolean capital() {
        return Character.isUpperCase(text.charAt(0));
    }

    boolean number() {
        return Character.isDigit(text.charAt(0));
    }
}
