package dev.tocsin.matcher.word;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/**
 * Cuts text into words as Lucene's StandardTokenizer does: the word boundaries of Unicode (UAX #29). Each ideograph is a word, so
 * that a Chinese word is a phrase of its characters. Allocates nothing per word. Not thread-safe.
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
        scanSlice(text, 0, length, sink);
    }

    private void scanSlice(char[] text, int from, int to, WordSink sink) {
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
