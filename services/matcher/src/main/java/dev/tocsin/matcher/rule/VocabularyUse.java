package dev.tocsin.matcher.rule;

import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Location;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which vocabularies the rules of one file name: when others change, the file need not be read again. Not thread-safe. */
final class VocabularyUse {
    private final Vocabularies vocabularies;
    private final Map<String, String> meanings = new HashMap<>();

    VocabularyUse(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** The vocabulary of this name; null where there is none, with a fault recorded. */
    Condition.@Nullable Vocabulary get(String name, Location at, Faults faults) {
        meanings.put(name, vocabularies.meaning(name));
        return vocabularies.get(name, at, faults);
    }

    /** Whether all that was asked for means the same in these. */
    boolean isTheSameIn(Vocabularies others) {
        return meanings.entrySet().stream()
                .allMatch(entry -> others.meaning(entry.getKey()).equals(entry.getValue()));
    }
}
