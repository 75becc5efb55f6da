package dev.tocsin.matcher.rule;

import dev.tocsin.matcher.word.Letters;
import dev.tocsin.matcher.word.WordScanner;
import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one word or phrase of a rule file. Not thread-safe. */
final class PhraseReader {
    static final int MAX_LENGTH = 200;
    static final int MAX_WORDS = 20;
    static final int LEAST_PREFIX = 3;
    static final int LEAST_SPELLING = 4;
    private static final String NOT_IN_WORDS = "\\|^{}[]()<>";

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Faults faults;
    private final WordScanner scanner;

    PhraseReader(Faults faults, WordScanner scanner) {
        this.faults = faults;
        this.scanner = scanner;
    }

    /** The phrase; null, with a fault recorded, where it cannot be one. */
    @Nullable
    Phrase read(String written, @Nullable String language, Location at) {
        if (written.length() > MAX_LENGTH) {
            return refuse(at, "a term of " + written.length() + " characters, expected at most " + MAX_LENGTH);
        }
        for (int i = 0; i < written.length(); i++) {
            if (NOT_IN_WORDS.indexOf(written.charAt(i)) >= 0) {
                return refuse(
                        at,
                        show(written) + " holds \"" + written.charAt(i)
                                + "\", which is part of no word; regular expressions are not supported");
            }
        }
        boolean exact = written.startsWith("=");
        List<Phrase.Word> words = new ArrayList<>();
        for (String chunk : SPACES.split((exact ? written.substring(1) : written).strip(), -1)) {
            if (!chunk(chunk, exact, written, at, words)) {
                return null;
            }
        }
        if (words.isEmpty()) {
            return refuse(at, show(written) + " holds no word");
        }
        if (words.size() > MAX_WORDS) {
            return refuse(at, "a phrase of " + words.size() + " words, expected at most " + MAX_WORDS);
        }
        return new Phrase(words, language, written);
    }

    /** Reads what stands between two spaces; a mark at its end belongs to its last word. */
    private boolean chunk(String chunk, boolean exact, String written, Location at, List<Phrase.Word> words) {
        Phrase.Kind kind = exact ? Phrase.Kind.EXACT : Phrase.Kind.FORMS;
        String text = chunk;
        if (chunk.endsWith("*") || chunk.endsWith("~")) {
            if (exact) {
                refuse(
                        at,
                        show(written) + ": \"=\" asks for these very letters, so \"" + last(chunk)
                                + "\" has no place beside it");
                return false;
            }
            kind = chunk.endsWith("*") ? Phrase.Kind.PREFIX : Phrase.Kind.SPELLING;
            text = chunk.substring(0, chunk.length() - 1);
        }
        if (text.indexOf('*') >= 0 || text.indexOf('~') >= 0) {
            String mark = text.indexOf('*') >= 0 ? "*" : "~";
            refuse(at, show(written) + ": \"" + mark + "\" may stand only once, at the end of a word");
            return false;
        }
        List<String> found = scanner.wordsOf(Letters.clean(text));
        for (int i = 0; i < found.size(); i++) {
            boolean lastWord = i == found.size() - 1;
            words.add(new Phrase.Word(found.get(i), lastWord ? kind : exact ? kind : Phrase.Kind.FORMS));
        }
        return longEnough(kind, found.isEmpty() ? "" : found.getLast(), written, at);
    }

    private boolean longEnough(Phrase.Kind kind, String word, String written, Location at) {
        int letters = word.codePointCount(0, word.length());
        if (kind == Phrase.Kind.PREFIX && letters < LEAST_PREFIX) {
            refuse(at, show(written) + ": at least " + LEAST_PREFIX + " letters must stand before \"*\"");
            return false;
        }
        if (kind == Phrase.Kind.SPELLING && letters < LEAST_SPELLING) {
            refuse(at, show(written) + ": at least " + LEAST_SPELLING + " letters must stand before \"~\"");
            return false;
        }
        return true;
    }

    private static String last(String chunk) {
        return chunk.substring(chunk.length() - 1);
    }

    private @Nullable Phrase refuse(Location at, String message) {
        faults.add(at, message);
        return null;
    }

    private static String show(String written) {
        return "\"" + (written.length() <= 60 ? written : written.substring(0, 57) + "...") + "\"";
    }
}
