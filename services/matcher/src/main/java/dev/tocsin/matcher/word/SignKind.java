package dev.tocsin.matcher.word;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/**
 * What the characters of common scripts do to the bounds of words. Not a table of our own: the tokenizer is asked about each character
 * when it is first met. Thread-safe: whoever asks twice gets the same answer.
 */
final class SignKind {
    /** Not plain: only the tokenizer itself can tell, from what stands beside it. */
    static final byte OTHER = 1;
    /** Part of no word, and joins none. */
    static final byte BREAK = 2;

    static final byte LETTER = 3;
    static final byte DIGIT = 4;
    /** Belongs to the word where letters stand on both sides, as an apostrophe does. */
    static final byte BETWEEN_LETTERS = 5;
    /** Belongs to the word where digits stand on both sides, as a comma does. */
    static final byte BETWEEN_DIGITS = 6;
    /** Belongs to the word where letters or digits stand on both sides, as a full stop does. */
    static final byte BETWEEN_BOTH = 7;

    /** Latin, Greek, Cyrillic, Armenian, Arabic. */
    private static final int SCRIPTS_END = 0x700;
    /** Quotation marks and dashes. */
    private static final int SIGNS_BEGIN = 0x2010;

    private static final int SIGNS_END = 0x2040;
    private static final char NARROW_SPACE = '\u202F';
    private static final byte[] KINDS = new byte[SIGNS_END];

    private SignKind() {}

    static byte of(char sign) {
        if (sign >= SIGNS_END) {
            return OTHER;
        }
        byte kind = KINDS[sign];
        return kind != 0 ? kind : learn(sign);
    }

    private static byte learn(char sign) {
        byte kind = sign < SCRIPTS_END || sign >= SIGNS_BEGIN ? ask(sign) : OTHER;
        KINDS[sign] = kind;
        return kind;
    }

    /** Whether a character ends every word. French typography sets signs off with a narrow space, which Unicode takes for a letter. */
    static boolean isSpace(char sign) {
        return sign <= ' ' || sign == NARROW_SPACE;
    }

    private static byte ask(char sign) {
        if (isSpace(sign)) {
            return BREAK;
        }
        boolean word = is(sign + "", 1);
        boolean joinsLetters = is("a" + sign + "a", 3);
        boolean joinsDigits = is("1" + sign + "1", 3);
        if (word && joinsLetters && joinsDigits) {
            // A Hebrew letter keeps an apostrophe, and takes a quotation mark between itself and the next.
            boolean keepsSigns = is(sign + "'", 2) || is(sign + "\"" + sign, 3);
            boolean letter = is(sign + ":a", 3) && is(sign + "'a", 3) && !is(sign + ",1", 3);
            boolean digit = is(sign + ",1", 3) && is(sign + ".1", 3) && !is(sign + ":a", 3);
            return keepsSigns || letter == digit ? OTHER : letter ? LETTER : DIGIT;
        }
        if (word) {
            return OTHER;
        }
        // A mark that goes with the letter before it joins letters even where it stands twice.
        if (is("a" + sign + sign + "a", 4) || is("a" + sign, 2)) {
            return OTHER;
        }
        if (joinsLetters) {
            return joinsDigits ? BETWEEN_BOTH : BETWEEN_LETTERS;
        }
        return joinsDigits ? BETWEEN_DIGITS : BREAK;
    }

    /** Whether a text is one word of this length. */
    private static boolean is(String text, int length) {
        List<Integer> lengths = new ArrayList<>();
        StandardTokenizerImpl tokenizer = new StandardTokenizerImpl(new StringReader(text));
        try {
            while (tokenizer.getNextToken() != StandardTokenizerImpl.YYEOF) {
                lengths.add(tokenizer.yylength());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
        return lengths.equals(List.of(length));
    }
}
