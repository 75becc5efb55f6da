package dev.tocsin.matcher.fact.text;

/**
 * A word, a known phrase, a number or a mark of a sentence.
 *
 * @param text as written
 * @param norm lower case, as the lexicon has it
 * @param start first character in the sentence's text
 * @param end behind the last character
 * @param lexeme what it can be
 */
public record Token(String text, String norm, int start, int end, Lexeme lexeme) {
    /** Whether it can be this. */
    public boolean is(Tag tag) {
        return lexeme.is(tag);
    }

    /** Whether it can be any of these. */
    public boolean isAny(Tag first, Tag second) {
        return lexeme.is(first) || lexeme.is(second);
    }

    /** Whether it is this word. */
    public boolean is(String word) {
        return norm.equals(word);
    }

    /** Whether it starts with a capital letter. */
    public boolean capital() {
        return Character.isUpperCase(text.charAt(0));
    }

    /** Whether it is a word and no mark. */
    public boolean word() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    /** Whether it starts with a digit. */
    public boolean digits() {
        return Character.isDigit(text.charAt(0));
    }

    /** Whether it parts clauses more than a comma does. */
    public boolean strongMark() {
        return switch (norm) {
            case ";", ":", "—", "–", "(", ")", "؛" -> true;
            default -> false;
        };
    }

    /** Whether it is a comma of any script. */
    public boolean comma() {
        return norm.equals(",") || norm.equals("،");
    }
}
