package dev.tocsin.console.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.console.Samples;
import dev.tocsin.console.explain.Question;
import dev.tocsin.model.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ExplainRoutesTest {
    private final TestServer server = TestServer.withInbox();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_form_names_every_field_and_asks_nothing_by_itself() throws Exception {
        String page = server.get("/explain?url=https://news.example/bell").body();

        assertThat(page)
                .contains("<h1>Explain</h1>", "method=\"post\" action=\"/explain\"")
                .contains(
                        "<label for=\"explain-url\">", "<label for=\"explain-title\">", "<label for=\"explain-text\">");
        assertThat(server.explainer.asked).isEmpty();
    }

    @Test
    void a_pasted_article_shows_what_fires_with_the_words_marked_and_why_the_rest_does_not() throws Exception {
        String page = ask("title", "A bell at noon", "text", "First.\r\n\r\nThe bell rang.")
                .body();

        assertThat(page)
                .contains("1 of 3 rules fires", "<title>1 of 3 rules fires · Explain · Tocsin</title>")
                .contains("A <mark>bell</mark> at noon", "The <mark>bell</mark> rang.")
                .contains("<code>near: 15</code> – the closest are 22 words apart: “bell” … “whistle”")
                .contains("<code>facts: casualties</code> – no news of peacekeeper killed")
                .contains("Background, not counted", "In 2019 <mark>nine</mark> died.", "the mission");
        assertThat(page.indexOf(">Bells<")).isLessThan(page.indexOf(">Tolling<"));
        assertThat(page.indexOf(">Tolling<")).isLessThan(page.indexOf(">Whistles<"));
        assertThat(server.explainer.asked)
                .containsExactly(
                        new Question.Given("A bell at noon", "First.\n\nThe bell rang.", null, null, null, null));
    }

    @Test
    void an_address_is_asked_only_where_no_words_are_given() throws Exception {
        assertThat(ask("url", "https://news.example/bell").body())
                .contains("1 of 3 rules fires", "href=\"https://news.example/bell\"", "All heard it.</textarea>");
        ask("url", "https://news.example/bell", "text", "Words");

        assertThat(server.explainer.asked)
                .containsExactly(
                        new Question.OnTheWeb("https://news.example/bell"),
                        new Question.Given("", "Words", "https://news.example/bell", null, null, null));
    }

    @Test
    void an_article_of_an_event_is_asked_by_its_id() throws Exception {
        Samples samples = new Samples(TestServer.NOW);
        samples.ambushAlerts().forEach(server.views::alert);

        String event = server.get("/events/" + Samples.AMBUSH).body();
        String page = ask("article", "a8", "publishedAt", "2026-03-10T11:56:00Z", "url", "https://news.example/a8")
                .body();

        assertThat(event).contains("name=\"article\" value=\"a8\"", "Explain this article<span class=\"unseen\">: ");
        assertThat(page).contains("Kept a8");
        assertThat(server.explainer.asked)
                .containsExactly(
                        new Question.Read("a8", Instant.parse("2026-03-10T11:56:00Z"), "https://news.example/a8"));
    }

    @Test
    void a_language_without_facts_is_told() throws Exception {
        assertThat(ask("text", "bell", "language", "sq").body())
                .contains("Facts are not read in this language (Albanian)");
    }

    @ParameterizedTest
    @CsvSource({
        "url,javascript:alert(1),no http or https address",
        "url,//host/path,no http or https address",
        "url,https://user:secret@host/,no http or https address",
        "title,' ',Give an address",
        "language,../../etc,Give an address"
    })
    void what_cannot_be_asked_is_told_in_the_form(String field, String value, String fault) throws Exception {
        HttpResponse<String> page = ask(field, value);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("role=\"alert\"", fault);
        assertThat(server.explainer.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"language,../../etc,no code such as", "publishedAt,yesterday,The date is none such as"})
    void words_with_a_wrong_side_are_told_too(String field, String value, String fault) throws Exception {
        assertThat(ask("text", "bell", field, value).body()).contains(fault, "\nbell</textarea>");
    }

    @Test
    void no_more_is_read_than_there_is_room_for() throws Exception {
        HttpResponse<String> most = ask("text", "é".repeat(200_000));
        HttpResponse<String> more = ask("text", "a".repeat(200_001));
        HttpResponse<String> far = server.post("/api/explain", "a".repeat(3 * 1024 * 1024));

        assertThat(most.statusCode()).isEqualTo(200);
        assertThat(more.statusCode()).isEqualTo(400);
        assertThat(more.body()).contains("200,001 characters; at most 200,000");
        assertThat(far.statusCode()).isEqualTo(413);
    }

    @Test
    void a_body_of_unknown_length_is_bounded_too() throws IOException {
        StringBuilder request = new StringBuilder("POST /api/explain HTTP/1.1\r\nHost: localhost\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
        String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        request.append(chunk.repeat(40)).append("0\r\n\r\n");

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void an_article_that_cannot_be_had_is_told_with_the_form_as_it_was() throws Exception {
        HttpResponse<String> page = ask("url", "https://nowhere.example/");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("https://nowhere.example/: no &lt;such&gt; host", "value=\"https://nowhere.example/\"");
    }

    @Test
    void pasted_text_never_becomes_markup() throws Exception {
        String attack = "</textarea><script>alert(1)</script><img src=x onerror=alert(2)> bell";
        String body = ask("title", attack, "text", attack + "\n\n" + attack, "publisher", attack)
                .body();

        assertThat(body)
                .contains("1 of 3 rules fires")
                .doesNotContain("<script>alert", "<img src=x", "<textarea><script", "</textarea><script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://127.0.0.1"
            })
    void another_site_cannot_ask(String header) throws Exception {
        String[] pair = header.split(": ", 2);

        assertThat(server.post("/explain", "text=bell", pair[0], pair[1]).statusCode())
                .isEqualTo(403);
        assertThat(server.post("/api/explain", "{\"text\": \"bell\"}", pair[0], pair[1])
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.explainer.asked).isEmpty();
    }

    @Test
    void this_site_can() throws Exception {
        String origin = server.url("");

        assertThat(server.post("/explain", "text=bell", "Origin", origin).statusCode())
                .isEqualTo(200);
        assertThat(server.post("/explain", "text=bell", "Origin", "null", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_api_answers_with_verdicts_spans_and_facts() throws Exception {
        HttpResponse<String> answer =
                server.post("/api/explain", "{\"title\": \"A bell\", \"body\": \"At noon.\", \"publisher\": \"Wire\"}");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        JsonNode json = Json.mapper().readTree(answer.body());
        assertThat(json.at("/fired").asInt()).isEqualTo(1);
        assertThat(json.at("/article/text").asString()).isEqualTo("At noon.");
        JsonNode bells = json.at("/verdicts/0");
        assertThat(bells.at("/rule").asString()).isEqualTo("bells");
        assertThat(bells.at("/outcome").asString()).isEqualTo("fires");
        assertThat(bells.at("/spans/0").toString())
                .isEqualTo("{\"field\":\"title\",\"start\":2,\"end\":6,\"text\":\"bell\"}");
        assertThat(json.at("/verdicts/2/facts").isBoolean()).isTrue();
        assertThat(json.at("/claims/0/status").asString()).isEqualTo("background");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|400|the body must be a JSON object",
                "not json|400|the body must be a JSON object",
                "{}|400|Give an address, or a title, or a text.",
                "{\"url\": 7}|400|no http or https address",
                "{\"url\": \"https://nowhere.example/\"}|422|no <such> host"
            })
    void the_api_says_what_is_wrong(String body, int status, String error) throws Exception {
        HttpResponse<String> answer = server.post("/api/explain", body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Json.mapper().readTree(answer.body()).at("/error").asString())
                .contains(error);
    }

    @Test
    void where_nothing_can_be_explained_there_is_no_form() throws Exception {
        try (TestServer plain = TestServer.onLoopback()) {
            assertThat(plain.get("/explain").statusCode()).isEqualTo(404);
            assertThat(plain.post("/api/explain", "{}").statusCode()).isEqualTo(404);
            assertThat(plain.get("/").body()).doesNotContain("/explain");
        }
    }

    @Test
    void beyond_loopback_it_takes_the_token() throws Exception {
        try (TestServer guarded = TestServer.beyondLoopback("a-long-random-token-0123456789")) {
            assertThat(guarded.post("/explain", "text=bell").statusCode()).isEqualTo(401);
            assertThat(guarded.post("/api/explain", "{\"text\": \"bell\"}").statusCode())
                    .isEqualTo(401);
        }
    }

    private HttpResponse<String> ask(String... fields) throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return server.post("/explain", form.toString());
    }
}
