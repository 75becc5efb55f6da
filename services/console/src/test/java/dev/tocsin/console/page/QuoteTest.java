package dev.tocsin.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Figure;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The toll rose to 6 on Friday              | 6     | 6     | The toll rose to [6] on Friday
        Five guards and one cook were hit         | 5     | 5     | [Five] guards and one cook were hit
        Between 10 and 12 villagers               | 10    | 12    | Between [10] and [12] villagers
        More than 30,000 have died since 1994     | 30000 |       | More than [30,000] have died since 1994
        Hay tres muertos                          | 3     | 3     | Hay [tres] muertos
        Погибли пять солдат                       | 5     | 5     | Погибли [пять] солдат
        Загинули п'ять вояків                     | 5     | 5     | Загинули [п'ять] вояків
        قتل ٣ جنود                                | 3     | 3     | قتل [٣] جنود
        Several were wounded                      | 3     |       | [Several] were wounded
        """)
    void the_figure_is_marked_in_its_sentence(String sentence, int min, Integer max, String marked) {
        List<Segment> segments = Quote.of(sentence, new Figure(min, max));

        assertThat(show(segments)).isEqualTo(marked);
    }

    @Test
    void a_number_that_only_contains_the_figure_is_not_marked() {
        List<Segment> segments = Quote.of("On 16 May, 65 lorries of the 6th column left", Figure.exactly(5));

        assertThat(show(segments)).isEqualTo("On 16 May, 65 lorries of the 6th column left");
    }

    @Test
    void a_sentence_without_end_is_cut() {
        List<Segment> segments = Quote.plain("word ".repeat(10_000));

        assertThat(segments)
                .singleElement()
                .satisfies(segment ->
                        assertThat(segment.text()).hasSizeLessThan(800).endsWith("…"));
    }

    private static String show(List<Segment> segments) {
        return segments.stream()
                .map(segment -> segment.marked() ? "[" + segment.text() + "]" : segment.text())
                .collect(Collectors.joining());
    }
}
