package dev.tocsin.matcher.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an article's words must be like, as the rule file says it; references to vocabularies are resolved. */
public sealed interface Condition {
    /** A word or a phrase. */
    record Term(Phrase phrase) implements Condition {}

    /**
     * One of the terms of a vocabulary.
     *
     * @param name of the vocabulary
     * @param terms shared by every rule that names it
     * @param meaning changes whenever the terms do
     */
    record Vocabulary(String name, List<Condition> terms, String meaning) implements Condition {}

    /** {@code year: past}: a year before the article's own, such as the 2020 of "since the 2020 war". */
    record PastYear() implements Condition {}

    /**
     * A mapping: all its parts must hold, within the stretch that {@code near} says.
     *
     * @param all each must hold
     * @param any at least {@code min} must be found, counting every place; empty: not asked for
     * @param none none may hold
     * @param min 1 or more
     * @param near how wide the stretch is in which all parts must hold; null: as the condition around it
     * @param in the only text to look at; null: as the condition around it
     * @param line of the file, from 1
     * @param column of the line, from 1
     */
    record Group(
            List<Condition> all,
            List<Condition> any,
            List<Condition> none,
            int min,
            @Nullable Near near,
            @Nullable In in,
            int line,
            int column)
            implements Condition {
        public Group {
            all = List.copyOf(all);
            any = List.copyOf(any);
            none = List.copyOf(none);
        }
    }

    /** The text of an article to look at. */
    enum In {
        TITLE,
        TEXT
    }

    /** How far apart is near. */
    sealed interface Near {
        /** So many words, 1 or more, lie between the first and the last at most: neighbours are 1 apart. */
        record Words(int count) implements Near {}

        /** The same sentence; a title is one. */
        record Sentence() implements Near {}

        /** The same paragraph; a title is one. */
        record Paragraph() implements Near {}

        /** Anywhere in title and text. */
        record Everywhere() implements Near {}
    }
}
