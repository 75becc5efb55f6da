package dev.tocsin.matcher.word;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/**
 * Cuts text into words as Lucene's StandardTokenizer does: the word boundaries of Unicode (UAX #29). Each ideograph is a word, so
 * that a Chinese word is a phrase of its characters; and a narrow space is one. Allocates nothing per word. Not thread-safe.
 *
 * <p>Plain words of letters and digits are cut here, several times as fast; whatever is not plain is left to the tokenizer, from
 * the word it begins in to the next space.
 */
public final class WordScanner {
    /** As StandardTokenizer: what is longer is cut, so that one "word" of a megabyte costs no more than its length. */
    private static final int MAX_WORD = 255;

    private final SliceReader reader = new SliceReader();
    private final StandardTokenizerImpl tokenizer = new StandardTokenizerImpl(reader);

    public WordScanner() {
        tokenizer.setBufferSize(MAX_WORD);
    }

    /** Tells the sink every word among the first {@code length} characters. */
    public void scan(char[] text, int length, WordSink sink) {
        int at = 0;
        while (at < length) {
            byte kind = SignKind.of(text[at]);
            if (kind == SignKind.LETTER || kind == SignKind.DIGIT) {
                at = word(text, at, length, kind, sink);
            } else if (kind == SignKind.OTHER) {
                // With the sign before it: the two may be one, as a keycap or a trade mark in colour.
                at = leave(text, Math.max(0, at - 1), length, sink);
            } else {
                at++;
            }
        }
    }

    /** Takes the word that begins here. Returns where to go on. */
    private int word(char[] text, int start, int length, byte firstKind, WordSink sink) {
        byte last = firstKind;
        int at = start + 1;
        while (at < length) {
            byte kind = SignKind.of(text[at]);
            if (kind == SignKind.LETTER || kind == SignKind.DIGIT) {
                last = kind;
                at++;
            } else if (kind == SignKind.BREAK) {
                break;
            } else if (kind == SignKind.OTHER) {
                return leave(text, start, length, sink);
            } else {
                byte next = at + 1 < length ? SignKind.of(text[at + 1]) : SignKind.BREAK;
                if (next == SignKind.OTHER) {
                    return leave(text, start, length, sink);
                }
                if (!joins(last, kind, next)) {
                    break;
                }
                last = next;
                at += 2;
            }
        }
        if (at - start > MAX_WORD) {
            return leave(text, start, length, sink);
        }
        sink.word(start, at);
        return at;
    }

    private static boolean joins(byte before, byte sign, byte after) {
        if (before != after) {
            return false;
        }
        return sign == SignKind.BETWEEN_BOTH
                || sign == (before == SignKind.LETTER ? SignKind.BETWEEN_LETTERS : SignKind.BETWEEN_DIGITS);
    }

    /** Leaves what stands from here to the next space to the tokenizer. Returns where to go on. */
    private int leave(char[] text, int from, int length, WordSink sink) {
        int to = from + 1;
        while (to < length && !SignKind.isSpace(text[to])) {
            to++;
        }
        reader.reset(text, from, to);
        tokenizer.yyreset(reader);
        try {
            while (tokenizer.getNextToken() != StandardTokenizerImpl.YYEOF) {
                int start = from + tokenizer.yychar();
                sink.word(start, start + tokenizer.yylength());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
        return to;
    }

    /** The words of a short text. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        new WordScanner()
                .scan(text.toCharArray(), text.length(), (start, end) -> words.add(text.substring(start, end)));
        return words;
    }

    /** Reads a slice of an array without copying it first. */
    private static final class SliceReader extends Reader {
        private char[] text = new char[0];
        private int at;
        private int end;

        void reset(char[] newText, int from, int to) {
            text = newText;
            at = from;
            end = to;
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            if (at >= end) {
                return -1;
            }
            int count = Math.min(length, end - at);
            System.arraycopy(text, at, buffer, offset, count);
            at += count;
            return count;
        }

        @Override
        public void close() {}
    }
}
