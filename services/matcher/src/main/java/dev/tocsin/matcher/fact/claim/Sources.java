package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Who speaks while an article is read: the source a sentence names, or the one before where it goes on. Not thread-safe. */
final class Sources {
    private static final int HOLDS = 2;

    private Attribution.@Nullable Speaker last;
    private Attribution.@Nullable Speaker named;
    private Attribution.@Nullable Speaker current;
    private int sentence;
    private int paragraph;

    /** Goes on to the next sentence. */
    void hear(Sentence next) {
        named = Attribution.speakerOf(next);
        if (named != null) {
            last = named;
            sentence = next.index();
            paragraph = next.paragraph();
        }
        boolean near = next.index() - sentence <= HOLDS;
        boolean goesOn = next.paragraph() == paragraph || Attribution.speaks(next);
        current = near && goesOn ? last : null;
    }

    /** Who says what the sentence tells, null where nobody is named. */
    Attribution.@Nullable Speaker speaker() {
        return current;
    }

    /** The source that the sentence itself names, or null: history is told by the article where no one is. */
    Attribution.@Nullable Speaker named() {
        return named;
    }
}
