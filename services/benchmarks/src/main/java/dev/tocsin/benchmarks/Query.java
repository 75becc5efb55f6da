package dev.tocsin.benchmarks;

import dev.tocsin.matcher.rule.Condition;
import dev.tocsin.matcher.rule.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition that both Tocsin and Lucene can say.
 *
 * @param kind how the words belong together
 * @param words small letters only
 * @param distance for {@code NEAR}: words apart at most
 */
public record Query(Kind kind, List<String> words, int distance) {
    /** What both can say. */
    public enum Kind {
        /** Each word. */
        ALL,
        /** One of the words. */
        ANY,
        /** The first word and one of the others. */
        ALL_ANY,
        /** The first two words and not the third. */
        NONE,
        /** The words in this order. */
        PHRASE,
        /** The words within the distance. */
        NEAR,
        /** The first word within the distance of one of the others. */
        NEAR_ANY,
        /** The first word, in the title. */
        TITLE,
        /** The first word and a word that begins with the second. */
        PREFIX,
        /** The first word and a word spelt like the second. */
        SPELLING
    }

    public Query {
        words = List.copyOf(words);
    }

    /** The same as a condition of the rule language. */
    public Condition condition() {
        return switch (kind) {
            case ALL -> group(terms(words), List.of(), List.of(), null, null);
            case ANY -> group(List.of(), terms(words), List.of(), null, null);
            case ALL_ANY -> group(List.of(term(0)), terms(words.subList(1, words.size())), List.of(), null, null);
            case NONE -> group(List.of(term(0), term(1)), List.of(), List.of(term(2)), null, null);
            case PHRASE ->
                new Condition.Term(new Phrase(
                        words.stream()
                                .map(word -> new Phrase.Word(word, Phrase.Kind.FORMS))
                                .toList(),
                        null,
                        String.join(" ", words)));
            case NEAR -> group(terms(words), List.of(), List.of(), new Condition.Near.Words(distance), null);
            case NEAR_ANY ->
                group(
                        List.of(term(0)),
                        terms(words.subList(1, words.size())),
                        List.of(),
                        new Condition.Near.Words(distance),
                        null);
            case TITLE -> group(List.of(term(0)), List.of(), List.of(), null, Condition.In.TITLE);
            case PREFIX -> group(List.of(term(0), marked(1, Phrase.Kind.PREFIX)), List.of(), List.of(), null, null);
            case SPELLING -> group(List.of(term(0), marked(1, Phrase.Kind.SPELLING)), List.of(), List.of(), null, null);
        };
    }

    private static Condition group(
            List<Condition> all,
            List<Condition> any,
            List<Condition> none,
            Condition.@Nullable Near near,
            Condition.@Nullable In in) {
        return new Condition.Group(all, any, none, 1, near, in, 1, 1);
    }

    private static List<Condition> terms(List<String> words) {
        return words.stream().map(word -> term(word, Phrase.Kind.FORMS)).toList();
    }

    private Condition term(int index) {
        return term(words.get(index), Phrase.Kind.FORMS);
    }

    private Condition marked(int index, Phrase.Kind mark) {
        return term(words.get(index), mark);
    }

    private static Condition term(String word, Phrase.Kind mark) {
        return new Condition.Term(new Phrase(List.of(new Phrase.Word(word, mark)), null, word));
    }
}
