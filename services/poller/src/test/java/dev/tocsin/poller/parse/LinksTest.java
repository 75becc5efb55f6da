package dev.tocsin.poller.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.example/feeds/rss, post, https://a.example/feeds/post",
        "https://a.example/feeds/, ../post, https://a.example/post",
        "https://a.example, post, https://a.example/post",
        "https://a.example/x, /post, https://a.example/post",
        "https://a.example/x, ../../../post, https://a.example/post",
        "https://a.example/x, //b.example/post, https://b.example/post",
        "https://a.example/x?y=1, ?z=2, https://a.example/x?z=2",
        "https://a.example/x, https://b.example/post, https://b.example/post",
        "https://a.example/x, '/a b|c', https://a.example/a%20b%7cc",
        "https://a.example/x, /100%, https://a.example/100%25",
        "https://a.example/новости/, пост, https://a.example/новости/пост",
        "https://a.example/x, /b[1].html, https://a.example/b%5b1%5d.html",
        "https://[2001:db8::1]/x, /b, https://[2001:db8::1]/b",
        "https://a.example/x, mailto:desk@a.example, mailto:desk@a.example",
    })
    void a_link_is_made_absolute(String base, String link, String expected) {
        assertThat(Links.resolve(base, link)).isEqualTo(expected);
    }

    @Test
    void without_a_base_it_stays_as_it_is() {
        assertThat(Links.resolve(null, " /post\n")).isEqualTo("/post");
        assertThat(Links.resolve("not an address", "/post")).isEqualTo("/post");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "javascript:alert(1)", " JavaScript:alert(1)", "java\nscript:alert(1)"})
    void what_leads_nowhere_is_none(String link) {
        assertThat(Links.resolve("https://a.example/", link)).isNull();
    }
}
