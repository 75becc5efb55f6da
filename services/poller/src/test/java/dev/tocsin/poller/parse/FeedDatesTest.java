package dev.tocsin.poller.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2024-03-05T09:15:00Z                   | 2024-03-05T09:15:00Z
        2024-03-05T09:15:00.123456+01:00       | 2024-03-05T08:15:00.123456Z
        2024-03-05T09:15:00.5Z                 | 2024-03-05T09:15:00.5Z
        2024-03-05T09:15:00,750-0300           | 2024-03-05T12:15:00.750Z
        2024-03-05T09:15+02                    | 2024-03-05T07:15:00Z
        2024-03-05 09:15:00                    | 2024-03-05T09:15:00Z
        2024-03-05 09:15:00 +0530              | 2024-03-05T03:45:00Z
        2024-03-05 09:15:00 UTC                | 2024-03-05T09:15:00Z
        2024-03-05T9:15:00 PM                  | 2024-03-05T21:15:00Z
        2024-03-05T24:00:00Z                   | 2024-03-06T00:00:00Z
        2024-12-31T23:59:60Z                   | 2024-12-31T23:59:59Z
        2024-03-05                             | 2024-03-05T00:00:00Z
        2024-03                                | 2024-03-01T00:00:00Z
        20240305                               | 2024-03-05T00:00:00Z
        20240305T091500Z                       | 2024-03-05T09:15:00Z
        2024-065                               | 2024-03-05T00:00:00Z
        """)
    void iso_8601_and_its_neighbours(String text, Instant expected) {
        assertThat(FeedDates.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Tue, 05 Mar 2024 09:15:00 GMT          | 2024-03-05T09:15:00Z
        Tue, 5 Mar 2024 09:15:00 +0100         | 2024-03-05T08:15:00Z
        Tue, 5 Mar 2024 09:15:00 EST           | 2024-03-05T14:15:00Z
        Tue, 5 Mar 2024 09:15 PDT              | 2024-03-05T16:15:00Z
        5 Mar 24 09:15 Z                       | 2024-03-05T09:15:00Z
        Tue,05 Mar 2024 09:15:00CET            | 2024-03-05T08:15:00Z
        Tue, 5 Mar 2024 09:15:00 GMT+2         | 2024-03-05T07:15:00Z
        Tue, 5 Mar 2024 09:15:00 +0100 (CET)   | 2024-03-05T08:15:00Z
        Tue, 5 Mar 2024 8:19 pm CEST           | 2024-03-05T18:19:00Z
        Wed, 5 March 2024 09:15:00 +0000       | 2024-03-05T09:15:00Z
        March 5, 2024, 9:15 a.m.               | 2024-03-05T09:15:00Z
        March 5th, 2024                        | 2024-03-05T00:00:00Z
        Tue Mar  5 09:15:00 2024               | 2024-03-05T09:15:00Z
        Tue Mar 05 09:15:00 UTC 2024           | 2024-03-05T09:15:00Z
        Tue, 05-Mar-24 09:15:00 GMT            | 2024-03-05T09:15:00Z
        Tue, 05 Mar 2024 09:15:00 Europe/Paris | 2024-03-05T08:15:00Z
        Sept 5, 2024 10:00                     | 2024-09-05T10:00:00Z
        Tue, 05 Mar 2024 09:15:00 +3000        | 2024-03-05T09:15:00Z
        Tue, 05 Mar 2024 09:15:00 XYZ          | 2024-03-05T09:15:00Z
        31 Apr 2024 10:00:00 GMT               | 2024-04-30T10:00:00Z
        """)
    void rfc_822_and_its_cousins(String text, Instant expected) {
        assertThat(FeedDates.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mar., 5 mars 2024 09:15:00 +0100       | 2024-03-05T08:15:00Z
        5 août 2024 10:00                      | 2024-08-05T10:00:00Z
        Di, 05 Mär 2024 09:15:00 +0100         | 2024-03-05T08:15:00Z
        Do, 05 Dez 2024 09:15:00 +0100         | 2024-12-05T08:15:00Z
        5 de marzo de 2024 09:15               | 2024-03-05T09:15:00Z
        Seg, 24 Set 2018 19:42:40 -0300        | 2018-09-24T22:42:40Z
        вт, 05 марта 2024 09:15:00 +0300       | 2024-03-05T06:15:00Z
        5 березня 2024 09:15:00 +0200          | 2024-03-05T07:15:00Z
        5 Mart 2024 09:15                      | 2024-03-05T09:15:00Z
        5 marca 2024 09:15                     | 2024-03-05T09:15:00Z
        2024年3月5日 09:15                     | 2024-03-05T09:15:00Z
        2024년 3월 5일 오후 9:15:00            | 2024-03-05T21:15:00Z
        """)
    void other_languages(String text, Instant expected) {
        assertThat(FeedDates.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "03/05/2024 09:15, 2024-03-05T09:15:00Z",
        "25/03/2024 09:15, 2024-03-25T09:15:00Z",
        "05.03.2024 09:15, 2024-03-05T09:15:00Z",
        "2024/03/05 09:15, 2024-03-05T09:15:00Z",
        "3/5/2024 9:15:00 AM, 2024-03-05T09:15:00Z",
    })
    void numbers_between_strokes_and_dots(String text, Instant expected) {
        assertThat(FeedDates.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "12",
                "2024",
                "1709630100",
                "1709630100000",
                "99999999",
                "now",
                "yesterday",
                "Tue",
                "March",
                "0001-01-01T00:00:00Z",
                "1970-01-01T00:00:00Z",
                "9999-12-31T00:00:00Z",
                "230891901-01-01",
                "2024-13-05T00:00:00Z",
                "2024-03-05T25:00:00Z",
                "Tue, 05 Foo 2024 09:15:00 GMT",
                "32 Mar 2024",
                "Thu, 01 Jan 1970 00:00:00 GMT",
                "-1",
                "1.5e9",
                "<b>",
                "$date",
                "05 Mar 2024 99:99:99",
                "12 34 56 78"
            })
    void what_is_no_date_that_can_be_believed_gives_none(String text) {
        assertThat(FeedDates.parse(text)).isNull();
    }

    @Test
    void a_missing_date_gives_none() {
        assertThat(FeedDates.parse(null)).isNull();
        assertThat(FeedDates.parse("9".repeat(100_000))).isNull();
    }

    @Property(tries = 2_000)
    void nothing_makes_it_throw(@ForAll String text) {
        Instant date = FeedDates.parse(text);

        assertThat(date == null || date.isAfter(Instant.parse("1970-12-30T00:00:00Z")))
                .isTrue();
    }
}
