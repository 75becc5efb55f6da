package dev.tocsin.matcher.word;

import java.util.List;

/** The stems of a word in one language. Thread-safe. */
@FunctionalInterface
public interface Stemmer {
    /** Usually one; more where the word is ambiguous. The word is clean and has its capitals. */
    List<String> stems(String word);
}
