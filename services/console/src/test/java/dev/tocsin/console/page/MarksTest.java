package dev.tocsin.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.console.explain.Verdict.Field;
import dev.tocsin.console.explain.Verdict.Span;
import dev.tocsin.model.Article;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final String FAR = "word ".repeat(40);

    @Test
    void spans_that_touch_are_one_and_those_of_the_other_field_stay_there() {
        Marks marks = marks("Bell tower", "The bell rang.");
        List<Span> spans =
                List.of(new Span(Field.TEXT, 6, 13), new Span(Field.TEXT, 4, 8), new Span(Field.TITLE, 0, 4));

        assertThat(show(marks.title(spans))).isEqualTo("[Bell] tower");
        assertThat(marks.paragraphs(spans)).extracting(MarksTest::show).containsExactly("The [bell rang].");
    }

    @Test
    void a_paragraph_ends_at_an_empty_line_and_a_mark_may_cross_it() {
        Marks marks = marks("T", "One two.\n\n  \nThree four.\n");

        assertThat(marks.paragraphs(List.of(new Span(Field.TEXT, 4, 18))))
                .extracting(MarksTest::show)
                .containsExactly("One [two.]", "[Three] four.\n");
    }

    @Test
    void excerpts_keep_words_whole_and_stay_in_their_paragraph() {
        Marks marks = marks("T", "Before.\n\n" + FAR + "bell and whistle " + FAR + "\n\nAfter.");
        int at = 9 + FAR.length();

        List<ExplainPage.Excerpt> excerpts =
                marks.excerpts(List.of(new Span(Field.TEXT, at, at + 4), new Span(Field.TEXT, at + 9, at + 16)));

        assertThat(excerpts)
                .singleElement()
                .satisfies(excerpt -> assertThat(show(excerpt.segments()))
                        .startsWith("… word")
                        .endsWith("word …")
                        .contains("word [bell] and [whistle] word")
                        .doesNotContain("… ord", "Before", "After"));
    }

    @Test
    void words_far_apart_or_in_two_paragraphs_are_two_excerpts() {
        String text = "bell\n\nwhistle " + FAR + "horn";

        List<ExplainPage.Excerpt> excerpts = marks("T", text)
                .excerpts(List.of(
                        new Span(Field.TEXT, 0, 4),
                        new Span(Field.TEXT, 6, 13),
                        new Span(Field.TEXT, text.length() - 4, text.length())));

        assertThat(excerpts).hasSize(3);
        assertThat(show(excerpts.getFirst().segments())).isEqualTo("[bell]");
        assertThat(show(excerpts.getLast().segments())).endsWith("[horn]");
    }

    @Test
    void spans_beyond_the_text_are_left_out() {
        assertThat(marks("T", "short").excerpts(List.of(new Span(Field.TEXT, 3, 9), new Span(Field.TITLE, -1, 1))))
                .isEmpty();
    }

    private static Marks marks(String title, String text) {
        Instant at = Instant.EPOCH;
        return new Marks(new Article("id", 1, null, null, "P", title, text, "en", at, at, "h", List.of()));
    }

    private static String show(List<Segment> segments) {
        return segments.stream()
                .map(segment -> segment.marked() ? "[" + segment.text() + "]" : segment.text())
                .collect(Collectors.joining());
    }
}
