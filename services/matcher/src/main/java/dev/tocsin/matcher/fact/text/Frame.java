package dev.tocsin.matcher.fact.text;

import java.util.List;
import java.util.Set;

/**
 * A verb that means something only with words behind it: "take … to hospital", "lose … life".
 *
 * @param meaning kind or stance, and whether it is weak
 * @param role where the people stand
 * @param parts words behind the verb in order, each with its alternatives; an empty part is a gap of a few words
 */
public record Frame(Lexeme meaning, Role role, List<List<String>> parts) {
    private static final int GAP = 8;
    private static final Set<String> CLOSERS = Set.of(
            ",",
            ";",
            ":",
            "(",
            ")",
            "—",
            "–",
            "who",
            "which",
            "that",
            "while",
            "when",
            "because",
            "but",
            "although",
            "said",
            "arrested",
            "charged",
            "accused",
            "convicted",
            "indicted",
            "booked",
            "،");

    /** What a stance or a topic does not reach over either: "broken up before the ceasefire". */
    private static final Set<String> TIMES = Set.of("before", "until", "unless", "if");

    /** Where the people of a frame stand. */
    public enum Role {
        /** Its subject: "lost his life". */
        SUBJECT,
        /** Its object, the subject of the passive: "rushed four men to hospital". */
        OBJECT,
        /** Right behind it: "took the lives of". */
        AFTER
    }

    public Frame {
        parts = List.copyOf(parts);
    }

    /**
     * Where the frame ends when its verb is the word before, or -1 where it does not hold there.
     *
     * @param words every word of the sentence by itself
     * @param from the first word behind the verb
     */
    public int end(List<String> words, int from) {
        return end(words, from, 0);
    }

    private int end(List<String> words, int at, int part) {
        if (part == parts.size()) {
            return at;
        }
        List<String> wanted = parts.get(part);
        if (!wanted.isEmpty()) {
            return at < words.size() && holds(wanted, words.get(at)) ? end(words, at + 1, part + 1) : -1;
        }
        for (int skipped = 0; skipped <= GAP && at + skipped <= words.size(); skipped++) {
            int end = end(words, at + skipped, part + 1);
            if (end >= 0) {
                return end;
            }
            if (at + skipped < words.size() && closes(words.get(at + skipped))) {
                return -1;
            }
        }
        return -1;
    }

    private boolean closes(String word) {
        boolean term = meaning.stance() != null || meaning.topic() != null;
        return CLOSERS.contains(word) || (term && TIMES.contains(word));
    }

    private static boolean holds(List<String> wanted, String word) {
        for (String one : wanted) {
            if (one.endsWith("*") ? word.startsWith(one.substring(0, one.length() - 1)) : word.equals(one)) {
                return true;
            }
        }
        return false;
    }
}
