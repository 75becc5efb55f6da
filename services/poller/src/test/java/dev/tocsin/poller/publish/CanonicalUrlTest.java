package dev.tocsin.poller.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
    @ParameterizedTest
    @CsvSource({
        "HTTPS://WWW.Harbourpost.Example:443/World/A?utm_source=rss&utm_medium=x#top,"
                + " https://www.harbourpost.example/World/A",
        "http://a.example:80/x/../y/./z, http://a.example/y/z",
        "http://a.example:8080/x, http://a.example:8080/x",
        "https://a.example/x?id=5&fbclid=z&page=2, https://a.example/x?id=5&page=2",
        "https://a.example/x?from=rss&id=5, https://a.example/x?id=5",
        "https://a.example/x?at_medium=RSS&at_campaign=KARANGA, https://a.example/x",
        "https://a.example, https://a.example/",
        "https://a.example/x?, https://a.example/x",
        "https://a.example./x, https://a.example/x",
        "https://a.example/a b, https://a.example/a%20b",
        "https://a.example/новости, https://a.example/новости",
    })
    void an_address_loses_what_only_counts_readers(String url, String canonical) {
        assertThat(CanonicalUrl.of(url)).isEqualTo(canonical);
        assertThat(CanonicalUrl.of(canonical)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "/a", "urn:a", "mailto:a@b.example", "ftp://a.example/", "http://", "javascript:1"})
    void what_is_no_web_address_has_none(String url) {
        assertThat(CanonicalUrl.of(url)).isNull();
    }

    @Test
    void protocol_www_and_a_last_slash_do_not_make_another_article() {
        assertThat(CanonicalUrl.identity("http://www.a.example/x/"))
                .isEqualTo(CanonicalUrl.identity("https://a.example/x"));
        assertThat(CanonicalUrl.isFrontPage("https://www.a.example/")).isTrue();
        assertThat(CanonicalUrl.isFrontPage("https://a.example/x")).isFalse();
        assertThat(CanonicalUrl.isFrontPage("https://a.example/?p=5")).isFalse();
    }
}
