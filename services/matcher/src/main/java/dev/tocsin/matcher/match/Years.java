package dev.tocsin.matcher.match;

import dev.tocsin.model.Article;
import java.time.Duration;
import java.time.ZoneOffset;

/** Tells years before the article's own from other numbers. Pure. */
final class Years {
    private static final int FIRST = 1900;

    /** Early in a year the one before is still news. */
    private static final Duration STILL_NEWS = Duration.ofDays(60);

    private Years() {}

    /** The first year that is not past for an article. */
    static int of(Article article) {
        return article.publishedAt().minus(STILL_NEWS).atOffset(ZoneOffset.UTC).getYear();
    }

    /** Whether a word is a year, or a decade such as {@code 1990s}, before this one. */
    static boolean isPast(char[] text, int start, int end, int year) {
        int length = end - start;
        if (length != 4 && (length != 5 || text[end - 1] != 's')) {
            return false;
        }
        int value = 0;
        for (int i = start; i < start + 4; i++) {
            int digit = Character.digit(text[i], 10);
            if (digit < 0) {
                return false;
            }
            value = value * 10 + digit;
        }
        return value >= FIRST && value < year;
    }
}
