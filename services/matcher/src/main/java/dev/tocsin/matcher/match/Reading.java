package dev.tocsin.matcher.match;

import dev.tocsin.matcher.word.WordScanner;
import dev.tocsin.model.Article;
import java.util.Arrays;

/**
 * One article as the rules see it: where each leaf stands. Kept and filled again for the next article, so that reading allocates
 * nothing. Not thread-safe.
 *
 * <p>Positions count words. The title's begin at 0, the text's behind a gap wider than any {@code near}, so that no stretch
 * reaches from one into the other. An interval is a stretch of words, both ends included, packed in a long.
 */
final class Reading {
    /** More words than any {@code near} may span. */
    static final int GAP = 100_000;

    final Places places;
    final Intervals intervals = new Intervals();
    final Evidence evidence = new Evidence();
    final int[] nodeStamp;
    final boolean[] nodeHolds;
    final int[] nodeFrom;
    final int[] nodeCount;
    final int[] intervalStamp;
    final int[] ruleStamp;
    private final WordScanner scanner = new WordScanner();
    private char[] titleChars = new char[256];
    private char[] textChars = new char[8_192];
    private int[] wordStart = new int[2_048];
    private int[] wordEnd = new int[2_048];
    private int words;
    private int titleWords;
    private int epoch;
    private final Breaks breaks = new Breaks();
    private boolean broken;
    private final int pastYear;
    private int year;

    /**
     * Room for articles.
     *
     * @param pastYear the leaf that a year before the article's is, or -1
     */
    Reading(int leaves, int nodes, int rules, int pastYear) {
        this.pastYear = pastYear;
        places = new Places(leaves);
        nodeStamp = new int[nodes];
        nodeHolds = new boolean[nodes];
        nodeFrom = new int[nodes];
        nodeCount = new int[nodes];
        intervalStamp = new int[nodes];
        ruleStamp = new int[rules];
    }

    /** Reads an article; what was read before is forgotten. */
    void read(Article article, WordCache cache) {
        if (++epoch == Integer.MAX_VALUE) {
            epoch = 1;
            Arrays.fill(nodeStamp, 0);
            Arrays.fill(intervalStamp, 0);
            Arrays.fill(ruleStamp, 0);
        }
        places.clear();
        intervals.clear();
        words = 0;
        broken = false;
        year = Years.of(article);
        titleChars = chars(article.title(), titleChars);
        char[] title = titleChars;
        scanner.scan(title, article.title().length(), (start, end) -> take(cache, title, start, end, words));
        titleWords = words;
        textChars = chars(article.text(), textChars);
        int length = article.text().length();
        char[] text = textChars;
        scanner.scan(text, length, (start, end) -> take(cache, text, start, end, words + GAP));
    }

    private static char[] chars(String text, char[] room) {
        char[] into = room.length >= text.length() ? room : new char[text.length() + text.length() / 4];
        text.getChars(0, text.length(), into, 0);
        return into;
    }

    private void take(WordCache cache, char[] text, int start, int end, int position) {
        if (words == wordStart.length) {
            wordStart = Arrays.copyOf(wordStart, words * 2);
            wordEnd = Arrays.copyOf(wordEnd, words * 2);
        }
        wordStart[words] = start;
        wordEnd[words] = end;
        words++;
        for (int leaf : cache.leaves(text, start, end)) {
            places.add(leaf, position);
        }
        if (pastYear >= 0 && Years.isPast(text, start, end, year)) {
            places.add(pastYear, position);
        }
    }

    /** Changes with each article. */
    int epoch() {
        return epoch;
    }

    /** Whether a position is in the title. */
    boolean inTitle(int position) {
        return position < GAP;
    }

    /** The number of the sentence that a position is in. */
    int sentence(int position) {
        return breaks().sentence(ordinal(position));
    }

    /** The number of the paragraph that a position is in. */
    int paragraph(int position) {
        return breaks().paragraph(ordinal(position));
    }

    private Breaks breaks() {
        if (!broken) {
            breaks.find(textChars, wordStart, wordEnd, titleWords, words);
            broken = true;
        }
        return breaks;
    }

    private int ordinal(int position) {
        return position < GAP ? position : position - GAP;
    }

    /** The characters of an interval. */
    Span span(long interval) {
        int first = Intervals.start(interval);
        return new Span(
                inTitle(first) ? Span.Field.TITLE : Span.Field.TEXT,
                wordStart[ordinal(first)],
                wordEnd[ordinal(Intervals.end(interval))]);
    }
}
