package dev.tocsin.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class CloudEventsTest {
    private static final Instant NOON = Instant.parse("2031-05-02T12:00:00Z");

    @Test
    void a_record_says_what_it_is_and_where_it_comes_from() {
        Headers headers = new RecordHeaders();

        CloudEvents.write(headers, "article", "poller", "a1", NOON, null);

        assertThat(text(headers, "ce_specversion")).isEqualTo("1.0");
        assertThat(text(headers, "ce_id")).isEqualTo("a1");
        assertThat(text(headers, "ce_type")).isEqualTo("dev.tocsin.article.v1");
        assertThat(text(headers, "ce_source")).isEqualTo("/tocsin/poller");
        assertThat(text(headers, "ce_time")).isEqualTo("2031-05-02T12:00:00Z");
        assertThat(text(headers, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void an_alert_continues_the_trace_of_its_article() {
        Headers article = new RecordHeaders();
        Headers alert = new RecordHeaders();
        CloudEvents.write(article, "article", "poller", "a1", NOON, null);

        CloudEvents.write(alert, "alert", "matcher", "e1-1", NOON, article);

        assertThat(text(alert, "traceparent").split("-")[1])
                .isEqualTo(text(article, "traceparent").split("-")[1]);
        assertThat(text(alert, "traceparent").split("-")[2])
                .isNotEqualTo(text(article, "traceparent").split("-")[2]);
    }

    @Test
    void a_malformed_trace_is_not_continued() {
        Headers cause = new RecordHeaders().add("traceparent", "00-zz-1".getBytes(StandardCharsets.UTF_8));
        Headers headers = new RecordHeaders();

        CloudEvents.write(headers, "alert", "matcher", "e1-1", NOON, cause);

        assertThat(text(headers, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    private static String text(Headers headers, String key) {
        return new String(headers.lastHeader(key).value(), StandardCharsets.UTF_8);
    }
}
