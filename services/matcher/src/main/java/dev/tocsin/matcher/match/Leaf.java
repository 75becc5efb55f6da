package dev.tocsin.matcher.match;

import dev.tocsin.matcher.rule.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * One word that some rule asks for. Equal leaves of different rules are the same leaf.
 *
 * @param text clean, with its capitals only where they count
 * @param kind how it is compared
 * @param language whose grammar applies; null: the article's
 */
record Leaf(String text, Phrase.Kind kind, @Nullable String language) {
    /** A year before the article's: no fixed word, so its text is that of no word. */
    static final Leaf PAST_YEAR = new Leaf("", Phrase.Kind.EXACT, null);
}
