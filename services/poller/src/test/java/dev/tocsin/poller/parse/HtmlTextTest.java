package dev.tocsin.poller.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {
    @Test
    void paragraphs_are_separated_by_blank_lines() {
        assertThat(HtmlText.paragraphs("<h2>Bridge</h2><p>First\n   line.</p><p>Second <b>bold</b>&nbsp;line.</p>"
                        + "<ul><li>one</li><li>two</li></ul>tail"))
                .isEqualTo("Bridge\n\nFirst line.\n\nSecond bold line.\n\none\n\ntwo\n\ntail");
        assertThat(HtmlText.paragraphs("One.<br><br/>Two.<br>Still two.")).isEqualTo("One.\n\nTwo. Still two.");
    }

    @Test
    void words_of_neighbouring_cells_stay_apart() {
        assertThat(HtmlText.paragraphs("<table><tr><td>killed</td><td>5</td></tr></table>"))
                .isEqualTo("killed 5");
    }

    @Test
    void what_a_reader_does_not_see_is_left_out() {
        assertThat(HtmlText.paragraphs("<script>var a = 1;</script><style>p {}</style><p>Seen.</p><!-- no -->"
                        + "<figure><img alt='x'><figcaption>A picture of 30 dead trees</figcaption></figure>"
                        + "<p hidden>Hidden.</p><iframe src=x>no</iframe>"))
                .isEqualTo("Seen.");
    }

    @Test
    void what_publishing_systems_add_is_left_out() {
        assertThat(HtmlText.paragraphs("<p>Two were hurt.</p><p>The post <a href=x>Two hurt</a> appeared first on "
                        + "<a href=y>Harbour Post</a>.</p><p><a href=z>Continue reading...</a></p><p>[…]</p>"))
                .isEqualTo("Two were hurt.");
    }

    @Test
    void entities_are_decoded_and_invisible_signs_removed() {
        assertThat(HtmlText.paragraphs(
                        "<p>Caf&eacute; &amp; bar&#8217;s &lt;b&gt; soft\u00ADhyphen zero\u200Bwidth</p>"))
                .isEqualTo("Café & bar’s <b> softhyphen zerowidth");
    }

    @Test
    void a_title_is_one_line() {
        assertThat(HtmlText.line("  Two <i>hurt</i>\n at &quot;Hill 9&quot; &amp; beyond "))
                .isEqualTo("Two hurt at \"Hill 9\" & beyond");
        assertThat(HtmlText.line("5 < 6 and AT&T")).isEqualTo("5 < 6 and AT&T");
        assertThat(HtmlText.plainLine("a\u0000b\tc\u2028d")).isEqualTo("ab c d");
    }

    @Test
    void plain_text_keeps_its_paragraphs() {
        assertThat(HtmlText.paragraphs(HtmlText.fromPlain("One <two>\n\nThree & four")))
                .isEqualTo("One <two>\n\nThree & four");
    }

    @Test
    void the_length_is_bounded() {
        assertThat(HtmlText.paragraphs("<p>" + "word ".repeat(1_000_000)).length())
                .isLessThanOrEqualTo(200_000);
        assertThat(HtmlText.line("word ".repeat(100_000)).length()).isLessThanOrEqualTo(1_000);
        assertThat(HtmlText.paragraphs("<div>".repeat(100_000) + "deep")).isEqualTo("deep");
    }
}
