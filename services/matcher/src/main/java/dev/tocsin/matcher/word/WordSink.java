package dev.tocsin.matcher.word;

/** Hears of each word of a text, in order. */
@FunctionalInterface
public interface WordSink {
    /** The word's characters are those from {@code start} to before {@code end} of the text that is scanned. */
    void word(int start, int end);
}
