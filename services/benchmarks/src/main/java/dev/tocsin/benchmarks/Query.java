package dev.tocsin.benchmarks;

import dev.tocsin.matcher.rule.Condition;
import dev.tocsin.matcher.rule.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition that both Tocsin and Lucene can say.
 *
 * @param kind how the words belong together
 * @param words small letters only; {@code word*}: words that begin so, {@code word~}: words spelt nearly so
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
        List<Condition> rest = terms(words.subList(1, words.size()));
        return switch (kind) {
            case ALL, PREFIX, SPELLING -> group(terms(words), List.of(), List.of(), null, null);
            case ANY -> group(List.of(), terms(words), List.of(), null, null);
            case ALL_ANY -> group(List.of(term(words.get(0))), rest, List.of(), null, null);
            case NONE -> group(terms(words.subList(0, 2)), List.of(), List.of(rest.get(1)), null, null);
            case PHRASE -> new Condition.Term(phrase(words));
            case NEAR -> group(terms(words), List.of(), List.of(), new Condition.Near.Words(distance), null);
            case NEAR_ANY ->
                group(List.of(term(words.get(0))), rest, List.of(), new Condition.Near.Words(distance), null);
            case TITLE -> group(terms(words), List.of(), List.of(), null, Condition.In.TITLE);
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
        return words.stream().map(Query::term).toList();
    }

    private static Condition term(String word) {
        return new Condition.Term(phrase(List.of(word)));
    }

    private static Phrase phrase(List<String> words) {
        return new Phrase(words.stream().map(Query::word).toList(), null, String.join(" ", words));
    }

    private static Phrase.Word word(String word) {
        return switch (word.charAt(word.length() - 1)) {
            case '*' -> new Phrase.Word(bare(word), Phrase.Kind.PREFIX);
            case '~' -> new Phrase.Word(bare(word), Phrase.Kind.SPELLING);
            default -> new Phrase.Word(word, Phrase.Kind.FORMS);
        };
    }

    /** A word without its mark. */
    static String bare(String marked) {
        return marked.substring(0, marked.length() - 1);
    }
}
