package dev.tocsin.matcher.match;

/**
 * Where a rule fired in an article.
 *
 * @param field which text the offsets count in
 * @param start first character (UTF-16), inclusive
 * @param end last character, exclusive
 */
public record Span(Field field, int start, int end) {
    /** The texts of an article. */
    public enum Field {
        TITLE,
        TEXT
    }
}
