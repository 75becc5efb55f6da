package dev.tocsin.matcher.fact.text;

import java.time.LocalDate;
import java.util.List;

/**
 * An article as sentences, the title first.
 *
 * @param sentences in reading order
 * @param language of the lexicon it was read with
 * @param published day of publication, UTC
 */
public record Document(List<Sentence> sentences, String language, LocalDate published) {
    public Document {
        sentences = List.copyOf(sentences);
    }
}
