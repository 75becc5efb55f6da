package dev.tocsin.matcher.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that follow each other; often one.
 *
 * @param words in order, at least one
 * @param language whose grammar applies, as a BCP 47 code; null: the article's
 * @param written as the rule file has it
 */
public record Phrase(List<Word> words, @Nullable String language, String written) {
    public Phrase {
        words = List.copyOf(words);
    }

    /**
     * One word.
     *
     * @param text without signs
     * @param kind how it is compared
     */
    public record Word(String text, Kind kind) {}

    /** How a word is compared with the words of an article. */
    public enum Kind {
        /** Any form of the word, case ignored. */
        FORMS,
        /** {@code =Word}: these very letters. */
        EXACT,
        /** {@code word*}: words that begin so, case ignored. */
        PREFIX,
        /** {@code word~}: words that are nearly spelt so, case ignored. */
        SPELLING
    }
}
