package dev.tocsin.matcher.fact.text;

import java.util.List;

/**
 * One sentence of an article.
 *
 * @param text as written
 * @param tokens in reading order; quotation marks are left out
 * @param paragraph which paragraph it stands in; 0 is the title
 * @param index which sentence of the article it is; 0 is the title
 */
public record Sentence(String text, List<Token> tokens, int paragraph, int index) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    /** Whether it is the headline. */
    public boolean title() {
        return paragraph == 0;
    }

    /** How many tokens. */
    public int size() {
        return tokens.size();
    }

    /** The token, or an empty mark outside the sentence. */
    public Token at(int index) {
        return index < 0 || index >= tokens.size() ? EDGE : tokens.get(index);
    }

    /** Whether any token can be this. */
    public boolean has(Tag tag) {
        for (Token token : tokens) {
            if (token.is(tag)) {
                return true;
            }
        }
        return false;
    }

    /** The words from one token up to another, as written. */
    public String words(int from, int to) {
        if (from >= to || from < 0 || to > tokens.size()) {
            return "";
        }
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    private static final Token EDGE = new Token("\u0000", "\u0000", 0, 0, Lexeme.UNKNOWN);
}
