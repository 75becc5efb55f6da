package dev.tocsin.matcher.match;

import dev.tocsin.matcher.word.Stemmers;
import dev.tocsin.matcher.word.WordScanner;
import dev.tocsin.matcher.word.WordSink;
import dev.tocsin.model.Article;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

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
    final Findings findings;
    final Fired fired;
    private final Lexicon lexicon;
    private final Map<String, WordCache> caches = new HashMap<>();
    private final WordScanner scanner = new WordScanner();
    private final WordSink sink = this::take;
    private char[] titleChars = new char[256];
    private char[] textChars = new char[8_192];
    private int[] wordStart = new int[2_048];
    private int[] wordEnd = new int[2_048];
    private int words;
    private int titleWords;
    private final Breaks breaks = new Breaks();
    private boolean broken;
    private final int pastYear;
    private int year;
    /** What is read now: its characters, the position of its next word, the memory of its language. */
    private char[] chars = titleChars;

    private int position;
    private WordCache cache;

    /** Room for articles. */
    Reading(Lexicon lexicon, int nodes, int rules) {
        this.lexicon = lexicon;
        pastYear = lexicon.pastYear();
        places = new Places(lexicon.size());
        findings = new Findings(nodes);
        fired = new Fired(rules);
        cache = new WordCache(lexicon.senses(""));
    }

    /** Reads an article; what was read before is forgotten. */
    void read(Article article) {
        findings.clear();
        intervals.clear();
        words = 0;
        broken = false;
        year = Years.of(article);
        cache = caches.computeIfAbsent(
                Stemmers.key(article.language()), language -> new WordCache(lexicon.senses(language)));
        places.clear(cache.senses().ofLeaves());
        titleChars = chars(article.title(), titleChars);
        scan(titleChars, article.title().length(), 0);
        titleWords = words;
        textChars = chars(article.text(), textChars);
        scan(textChars, article.text().length(), words + GAP);
    }

    private void scan(char[] text, int length, int firstPosition) {
        chars = text;
        position = firstPosition;
        scanner.scan(text, length, sink);
    }

    private static char[] chars(String text, char[] room) {
        char[] into = room.length >= text.length() ? room : new char[text.length() + text.length() / 4];
        text.getChars(0, text.length(), into, 0);
        return into;
    }

    private void take(int start, int end) {
        if (words == wordStart.length) {
            wordStart = Arrays.copyOf(wordStart, words * 2);
            wordEnd = Arrays.copyOf(wordEnd, words * 2);
        }
        wordStart[words] = start;
        wordEnd[words] = end;
        words++;
        int run = cache.find(chars, start, end);
        int count = cache.count(run);
        for (int number = 1; number <= count; number++) {
            places.add(cache.sense(run, number), position);
        }
        if (pastYear >= 0 && Years.isPast(chars, start, end, year)) {
            places.add(pastYear, position);
        }
        position++;
    }

    /** What the leaves are in the article's language. */
    Senses senses() {
        return cache.senses();
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
