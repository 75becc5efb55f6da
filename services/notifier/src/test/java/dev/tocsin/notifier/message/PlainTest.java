package dev.tocsin.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {
    @Test
    void lines_and_controls_become_one_space() {
        assertThat(Plain.line("  one\r\n\r\ntwo\tthree\u0000\u001b[2J\u0085four\u2028five\u00a0 six ", 100))
                .isEqualTo("one two three [2J four five six");
    }

    @Test
    void nothing_turns_the_writing_round_and_joiners_stay() {
        assertThat(Plain.line("a\u202eb\u2066c\ufeffd\u200ee", 100)).isEqualTo("abcde");
        assertThat(Plain.line("می\u200cخواهم", 100)).isEqualTo("می\u200cخواهم");
        assertThat(Plain.line("half \ud83d", 100)).isEqualTo("half");
    }

    @Test
    void what_is_too_long_ends_in_an_ellipsis() {
        assertThat(Plain.line("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Plain.line("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(Plain.line("abcd\ud83d\ude00xyz", 6)).isEqualTo("abcd…");
        assertThat(Plain.line("x".repeat(10_000_000), 10)).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//host/path",
                "https://user:password@host/",
                "https://host/a b",
                "https://host/<x>",
                "https://host/|",
                "https:///path",
                ""
            })
    void links_nothing_but_addresses_of_the_web(String url) {
        assertThat(Plain.link(url)).isNull();
    }

    @Test
    void links_addresses_of_the_web() {
        assertThat(Plain.link("https://news.example/a?b=1&c=2#d")).isEqualTo("https://news.example/a?b=1&c=2#d");
        assertThat(Plain.link("HTTP://news.example/é")).isEqualTo("HTTP://news.example/%C3%A9");
        assertThat(Plain.link("https://news.example/" + "x".repeat(2_000))).isNull();
    }
}
