package dev.tocsin.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.console.page.SlackText.Line;
import dev.tocsin.console.page.SlackText.Look;
import dev.tocsin.console.page.SlackText.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlackTextTest {
    @Test
    void bold_italic_code_links_and_quotes_are_read() {
        var lines =
                SlackText.lines("*CRITICAL* _now_ `5 &lt; 6`\n> said <https://lantern.example/a|The &amp; Lantern>");

        assertThat(lines.getFirst())
                .isEqualTo(new Line(
                        false,
                        List.of(
                                new Piece(Look.BOLD, "CRITICAL", null),
                                new Piece(Look.PLAIN, " ", null),
                                new Piece(Look.ITALIC, "now", null),
                                new Piece(Look.PLAIN, " ", null),
                                new Piece(Look.CODE, "5 < 6", null))));
        assertThat(lines.getLast().quoted()).isTrue();
        assertThat(lines.getLast().pieces().getLast())
                .isEqualTo(new Piece(Look.LINK, "The & Lantern", "https://lantern.example/a"));
    }

    @Test
    void the_mark_of_a_severity_needs_no_font_of_pictures() {
        assertThat(SlackText.lines(":large_orange_circle: *News* at 10:15:30"))
                .containsExactly(new Line(
                        false,
                        List.of(
                                new Piece(Look.PLAIN, "● ", null),
                                new Piece(Look.BOLD, "News", null),
                                new Piece(Look.PLAIN, " at 10:15:30", null))));
    }

    @Test
    void what_only_looks_like_markup_stays_as_it_is() {
        assertThat(SlackText.lines("2 * 3 and snake_case_name"))
                .containsExactly(new Line(false, List.of(new Piece(Look.PLAIN, "2 * 3 and snake_case_name", null))));
    }
}
