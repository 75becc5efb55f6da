package dev.tocsin.console.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.console.Samples;
import dev.tocsin.model.AlertKind;
import dev.tocsin.model.AlertReason;
import dev.tocsin.model.ArticleRef;
import dev.tocsin.model.FeedHealth;
import dev.tocsin.model.Toll;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRoutesTest {
    private final Samples samples = new Samples(TestServer.NOW);
    private final TestServer server = TestServer.withInbox();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_list_shows_what_is_known_and_why_it_rang() throws Exception {
        samples.ambushAlerts().forEach(server.views::alert);

        String page = server.get("/").body();

        assertThat(page)
                .contains("Sixth peacekeeper dies of his wounds after Tal Maresh attack")
                .contains("<b>6</b> peacekeepers killed", "<b>10–12</b> civilians wounded")
                .contains("toll rose", "5 outlets · 8 articles", "revision 4", "4 min ago")
                .contains("title=\"Tue 10 Mar 2026, 11:56:00 UTC\"");
    }

    @Test
    void an_alerts_page_shows_who_said_it_with_the_figure_marked() throws Exception {
        server.views.event(samples.ambush());
        samples.ambushAlerts().forEach(server.views::alert);

        String page = server.get("/events/" + Samples.AMBUSH).body();

        assertThat(page)
                .contains("At least <mark>two</mark> peacekeepers were killed")
                .contains("mission spokeswoman Ilse Harmand", "Background, not counted", "How it changed")
                .contains("href=\"https://news.example/a8\" rel=\"noopener noreferrer\"");
        assertThat(page.indexOf("More than <mark>30,000")).isGreaterThan(page.indexOf("Background, not counted"));
    }

    @Test
    void terms_stand_under_their_topic() throws Exception {
        server.views.event(samples.talks());
        server.views.alert(samples.talksAlert());

        String page = server.get("/events/" + Samples.TALKS).body();

        assertThat(page).contains("<h3>disarmament</h3>", "<b>rejects</b>", "We will not give up a single rifle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/feeds", "/rules", "/inbox"})
    void a_page_without_data_says_what_to_do(String path) throws Exception {
        HttpResponse<String> page = server.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).containsAnyOf("config/rules/", "config/feeds.yaml", "No mail yet", "tocsin");
    }

    @Test
    void a_broken_rule_file_is_told_on_every_page() throws Exception {
        server.views.rules(samples.rules(List.of("rules/aid.yaml:12:7: <b>what</b> is wrong", "2", "3", "4")));

        for (String path : List.of("/", "/feeds", "/inbox", "/nowhere")) {
            assertThat(server.get(path).body())
                    .contains("A rule file is broken", "rules/aid.yaml:12:7: &lt;b&gt;what&lt;/b&gt;", "and 1 more");
        }
        assertThat(server.get("/rules").body()).contains("A rule file is broken", "<code dir=\"auto\">4</code>");
    }

    @Test
    void a_feed_that_fails_says_why() throws Exception {
        server.views.feed(samples.feed("courier", "Coastal Courier", FeedHealth.FAILING, "answered 503", 5, 77));

        assertThat(server.get("/feeds").body())
                .contains("Coastal Courier", "failing", "5 failures in a row", "answered 503");
        assertThat(server.get("/").body()).contains("1 of 1 feeds fail");
    }

    @Test
    void text_of_feeds_never_becomes_markup_or_a_dangerous_link() throws Exception {
        ArticleRef hostile = new ArticleRef(
                "h1",
                "<script>alert(1)</script>\" onmouseover=\"alert(2)",
                "javascript:alert(3)",
                "<img src=x onerror=alert(4)>",
                TestServer.NOW,
                "v");
        server.views.alert(samples.alert(
                "hostile",
                1,
                AlertKind.OPENED,
                AlertReason.FIRST_REPORT,
                List.of(hostile),
                1,
                Toll.empty(),
                List.of("<i>change</i>: <b>1</b> → <b>2</b>"),
                "</blockquote><iframe src=//evil.example></iframe>"));

        for (String path :
                List.of("/", "/events/hostile", "/cards/hostile", "/?text=%22%3E%3Cscript%3Ealert(5)%3C/script%3E")) {
            String body = server.get(path).body();
            assertThat(body)
                    .doesNotContain("<script>alert", "<img src=x", "<iframe src=//", "<i>change", "href=\"javascript");
        }
    }

    @Test
    void every_answer_holds_the_browser_to_this_origin() throws Exception {
        for (String path : List.of("/", "/nowhere", "/api/events", "/login", "/inbox", "/explain")) {
            var headers = server.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        }
    }

    @Test
    void no_page_has_inline_script_style_or_another_host() throws Exception {
        server.views.event(samples.ambush());
        samples.ambushAlerts().forEach(server.views::alert);

        for (String path : List.of(
                "/", "/events/" + Samples.AMBUSH, "/feeds", "/rules", "/inbox", "/explain", "/login", "/nowhere")) {
            String body = server.get(path).body();
            assertThat(body).doesNotContain(" style=\"", "<style", " onclick", "src=\"http", "src=\"//");
            assertThat(body).doesNotContainPattern("<script(?![^>]* src=\"/assets/)");
            assertThat(body).doesNotContainPattern("<link rel=\"(stylesheet|icon)\"[^>]*href=\"(?!/assets/)");
        }
    }

    @Test
    void assets_are_kept_by_the_browser_until_they_change() throws Exception {
        Matcher style = Pattern.compile("/assets/[^/]+/app\\.css")
                .matcher(server.get("/").body());
        assertThat(style.find()).isTrue();

        HttpResponse<String> current = server.get(style.group(), "Accept-Encoding", "gzip");
        assertThat(current.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(current.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(server.get("/assets/older/app.css").headers().firstValue("Cache-Control"))
                .hasValue("private, no-cache");
        assertThat(server.get("/assets/older/../../secret").statusCode()).isEqualTo(404);
    }

    @Test
    void a_card_is_given_alone_and_only_where_the_filter_lets_it_through() throws Exception {
        samples.ambushAlerts().forEach(server.views::alert);

        assertThat(server.get("/cards/" + Samples.AMBUSH).body().strip())
                .startsWith("<li class=\"card sev-critical fresh\"");
        assertThat(server.get("/cards/" + Samples.AMBUSH + "?severity=info").statusCode())
                .isEqualTo(204);
        assertThat(server.get("/cards/nobody").statusCode()).isEqualTo(204);
    }

    @Test
    void a_mail_is_shown_in_a_sandbox() throws Exception {
        HttpResponse<String> mail = server.get("/inbox/mail?id=%3Cm1%40tocsin%3E");

        assertThat(mail.statusCode()).isEqualTo(200);
        assertThat(mail.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "sandbox", "frame-ancestors 'self'");
        assertThat(server.get("/inbox/mail?id=nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void an_inbox_that_has_not_changed_is_not_sent_again() throws Exception {
        Matcher seen =
                Pattern.compile("seen=([0-9a-z]+)").matcher(server.get("/inbox").body());
        assertThat(seen.find()).isTrue();

        assertThat(server.get("/inbox?seen=" + seen.group(1)).statusCode()).isEqualTo(204);
        assertThat(server.get("/inbox?seen=other").statusCode()).isEqualTo(200);
    }

    @Test
    void where_there_is_no_inbox_there_is_no_page_for_it() throws Exception {
        try (TestServer plain = TestServer.onLoopback()) {
            assertThat(plain.get("/inbox").statusCode()).isEqualTo(404);
            assertThat(plain.get("/").body()).doesNotContain("href=\"/inbox\"");
        }
    }
}
