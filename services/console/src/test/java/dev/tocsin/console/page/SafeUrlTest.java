package dev.tocsin.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "//elsewhere.example/path",
                "/feeds",
                "http:///nowhere",
                "https://user:password@bank.example/",
                "file:///etc/passwd",
                "https://exa mple/",
                ""
            })
    void what_is_no_plain_web_address_is_no_link(String url) {
        assertThat(SafeUrl.of(url)).isNull();
        assertThat(SafeUrl.host(url)).isEmpty();
    }

    @Test
    void a_web_address_is_a_link_that_shows_its_host() {
        assertThat(SafeUrl.of("https://www.Lantern.example/a?b=c")).isEqualTo("https://www.Lantern.example/a?b=c");
        assertThat(SafeUrl.host("https://www.Lantern.example/a?b=c")).isEqualTo("lantern.example");
    }

    @Test
    void an_address_without_end_is_no_link() {
        assertThat(SafeUrl.of("https://lantern.example/" + "a".repeat(5_000))).isNull();
    }
}
