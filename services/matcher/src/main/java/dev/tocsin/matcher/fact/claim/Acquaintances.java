package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The full names an article has given so far, so that a surname or first name alone is known again. Not thread-safe. */
final class Acquaintances {
    private final Map<String, String> names = new HashMap<>();

    /** Remembers the people of a sentence by their names. */
    void meet(Sentence sentence, List<PersonPhrase> people) {
        for (PersonPhrase phrase : people) {
            String name = sentence.title() ? null : phrase.name();
            int first = name == null ? -1 : name.indexOf(' ');
            if (name != null && first > 0) {
                names.putIfAbsent(name.substring(0, first), name);
                names.putIfAbsent(name.substring(name.lastIndexOf(' ') + 1), name);
            }
        }
    }

    /** The full name of somebody who is named by a part of it, or null. */
    @Nullable
    String fullName(String part) {
        return names.get(part);
    }
}
