package dev.tocsin.matcher;

import dev.tocsin.matcher.match.Span;
import dev.tocsin.model.Article;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/** The sentence in which a rule fired, for readers. */
final class Sentence {
    private static final int LONGEST = 400;

    private Sentence() {}

    /** The sentence around the first span; empty where there is no span. */
    static String around(Article article, List<Span> spans) {
        if (spans.isEmpty()) {
            return "";
        }
        Span span = spans.getFirst();
        String text = span.field() == Span.Field.TITLE ? article.title() : article.text();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int at = Math.min(span.start(), Math.max(0, text.length() - 1));
        int start = sentences.isBoundary(at) ? at : sentences.preceding(at);
        int end = sentences.following(at);
        String sentence = text.substring(
                        start == BreakIterator.DONE ? 0 : start, end == BreakIterator.DONE ? text.length() : end)
                .strip()
                .replaceAll("\\s+", " ");
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 1) + "…";
    }
}
