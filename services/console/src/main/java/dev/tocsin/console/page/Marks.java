package dev.tocsin.console.page;

import dev.tocsin.console.explain.Verdict.Field;
import dev.tocsin.console.explain.Verdict.Span;
import dev.tocsin.console.page.ExplainPage.Excerpt;
import dev.tocsin.model.Article;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an article at spans, so that they can be marked. */
final class Marks {
    private static final int AROUND = 70;
    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

    private final Article article;

    /** Marked stretches of one field, apart from each other, in order. */
    private record Stretch(int start, int end) {}

    Marks(Article article) {
        this.article = article;
    }

    /** The headline. */
    List<Segment> title(Collection<Span> spans) {
        return cut(article.title(), 0, article.title().length(), stretches(spans, Field.TITLE));
    }

    /** The body by paragraphs. */
    List<List<Segment>> paragraphs(Collection<Span> spans) {
        List<Stretch> stretches = stretches(spans, Field.TEXT);
        List<List<Segment>> paragraphs = new ArrayList<>();
        String text = article.text();
        int from = 0;
        Matcher gap = BLANK_LINE.matcher(text);
        while (gap.find()) {
            add(cut(text, from, gap.start(), stretches), paragraphs);
            from = gap.end();
        }
        add(cut(text, from, text.length(), stretches), paragraphs);
        return List.copyOf(paragraphs);
    }

    /** The spans with what stands around them; those that are near each other in one. */
    List<Excerpt> excerpts(Collection<Span> spans) {
        List<Excerpt> excerpts = new ArrayList<>();
        for (Field field : Field.values()) {
            String text = text(field);
            List<Stretch> group = new ArrayList<>();
            for (Stretch stretch : stretches(spans, field)) {
                if (!group.isEmpty() && apart(text, group.getLast().end(), stretch.start())) {
                    excerpts.add(excerpt(field, text, group));
                    group.clear();
                }
                group.add(stretch);
            }
            if (!group.isEmpty()) {
                excerpts.add(excerpt(field, text, group));
            }
        }
        return List.copyOf(excerpts);
    }

    private static boolean apart(String text, int end, int start) {
        return start - end > AROUND
                || BLANK_LINE.matcher(text).region(end, start).find();
    }

    private String text(Field field) {
        return field == Field.TITLE ? article.title() : article.text();
    }

    private static Excerpt excerpt(Field field, String text, List<Stretch> group) {
        int start = group.getFirst().start();
        int end = group.getLast().end();
        int above = paragraphStart(text, Math.max(0, start - AROUND), start);
        int below = paragraphEnd(text, end, Math.min(text.length(), end + AROUND));
        boolean cutBefore = above == start - AROUND && above > 0;
        boolean cutAfter = below == end + AROUND && below < text.length();
        int from = cutBefore ? wordStart(text, above, start) : above;
        int to = cutAfter ? wordEnd(text, below, end) : below;
        List<Segment> segments = new ArrayList<>();
        if (cutBefore) {
            segments.add(new Segment("… ", false));
        }
        segments.addAll(cut(text, from, to, group));
        if (cutAfter) {
            segments.add(new Segment(" …", false));
        }
        return new Excerpt(field == Field.TITLE, List.copyOf(segments));
    }

    private static int paragraphStart(String text, int from, int to) {
        int start = from;
        Matcher gap = BLANK_LINE.matcher(text).region(from, to);
        while (gap.find()) {
            start = gap.end();
        }
        return start;
    }

    private static int paragraphEnd(String text, int from, int to) {
        Matcher gap = BLANK_LINE.matcher(text).region(from, to);
        return gap.find() ? gap.start() : to;
    }

    /** Not in the middle of a word, where there is a gap between words at all. */
    private static int wordStart(String text, int at, int limit) {
        for (int i = at; i < limit; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return at;
    }

    private static int wordEnd(String text, int at, int limit) {
        for (int i = at; i > limit; i--) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i - 1;
            }
        }
        return at;
    }

    private List<Stretch> stretches(Collection<Span> spans, Field field) {
        int length = text(field).length();
        List<Span> ordered = spans.stream()
                .filter(span -> span.field() == field && span.start() >= 0 && span.start() < span.end())
                .filter(span -> span.end() <= length)
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
                .toList();
        List<Stretch> stretches = new ArrayList<>();
        for (Span span : ordered) {
            Stretch last = stretches.isEmpty() ? null : stretches.getLast();
            if (last != null && span.start() <= last.end()) {
                stretches.set(stretches.size() - 1, new Stretch(last.start(), Math.max(last.end(), span.end())));
            } else {
                stretches.add(new Stretch(span.start(), span.end()));
            }
        }
        return stretches;
    }

    private static List<Segment> cut(String text, int from, int to, List<Stretch> stretches) {
        List<Segment> segments = new ArrayList<>();
        int done = from;
        for (Stretch stretch : stretches) {
            int start = Math.max(stretch.start(), done);
            int end = Math.min(stretch.end(), to);
            if (start >= end) {
                continue;
            }
            if (start > done) {
                segments.add(new Segment(text.substring(done, start), false));
            }
            segments.add(new Segment(text.substring(start, end), true));
            done = end;
        }
        if (done < to) {
            segments.add(new Segment(text.substring(done, to), false));
        }
        return List.copyOf(segments);
    }

    private static void add(List<Segment> paragraph, List<List<Segment>> paragraphs) {
        if (paragraph.stream().anyMatch(segment -> !segment.text().isBlank())) {
            paragraphs.add(paragraph);
        }
    }
}
