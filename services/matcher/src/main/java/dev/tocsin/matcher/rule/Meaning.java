package dev.tocsin.matcher.rule;

import java.util.List;
import java.util.stream.Collectors;

/** A condition as text that differs only where the meaning does: no lines, no comments, no names of vocabularies. */
final class Meaning {
    private Meaning() {}

    static String of(Condition condition) {
        return switch (condition) {
            case Condition.Term(Phrase phrase) ->
                phrase.language() + ":"
                        + phrase.words().stream()
                                .map(word -> word.kind() + "=" + word.text())
                                .collect(Collectors.joining(" "));
            case Condition.Vocabulary vocabulary -> "any " + vocabulary.meaning();
            case Condition.PastYear _ -> "past year";
            case Condition.Group group ->
                "{all" + list(group.all()) + "any" + list(group.any()) + "none" + list(group.none()) + group.min() + " "
                        + group.near() + " " + group.in() + "}";
        };
    }

    static String list(List<Condition> conditions) {
        return conditions.stream().map(Meaning::of).sorted().collect(Collectors.joining(", ", "[", "]"));
    }
}
