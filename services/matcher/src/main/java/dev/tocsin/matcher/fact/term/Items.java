package dev.tocsin.matcher.fact.term;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.model.Stance;
import org.jspecify.annotations.Nullable;

/** Lists that run over paragraphs: what opens one ("it offered a ceasefire if:") holds for its items. Not thread-safe. */
final class Items {
    private @Nullable Stance opened;
    private @Nullable Stance current;

    /** Goes on to the next sentence. */
    void next(Sentence sentence, Marks marks, @Nullable Stance main) {
        String text = sentence.text();
        boolean item = text.startsWith("-")
                || text.startsWith("•")
                || text.startsWith("–")
                || text.matches("^(\\(?[a-h0-9]{1,2}[).]).*")
                || (opened != null && Character.isLowerCase(text.charAt(0)));
        current = item ? opened : null;
        if (!item && !text.endsWith(":")) {
            opened = null;
        }
        if (text.endsWith(":")) {
            opened = opening(sentence, marks, main);
        }
    }

    /** What the list says of its items; null outside a list. */
    @Nullable
    Stance stance() {
        return current;
    }

    private static @Nullable Stance opening(Sentence sentence, Marks marks, @Nullable Stance main) {
        for (int i = sentence.size() - 1; i >= 0; i--) {
            if (sentence.at(i).is(Tag.CONDITION)) {
                return Stance.DEMAND;
            }
            Stance stance = marks.at(i);
            if (stance != null) {
                return stance;
            }
        }
        return main;
    }
}
