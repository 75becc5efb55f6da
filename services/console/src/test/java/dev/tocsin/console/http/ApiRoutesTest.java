package dev.tocsin.console.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.console.Samples;
import dev.tocsin.console.view.Change;
import dev.tocsin.model.FeedHealth;
import dev.tocsin.model.Json;
import dev.tocsin.model.Severity;
import dev.tocsin.model.Toll;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

class ApiRoutesTest {
    private final Samples samples = new Samples(TestServer.NOW);
    private final TestServer server = TestServer.onLoopback();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void events_are_listed_page_by_page() throws Exception {
        for (int i = 0; i < 5; i++) {
            server.views.alert(samples.other(
                    "event" + i,
                    Severity.INFO,
                    "journalists-held",
                    "Camera crew stopped",
                    "Daily Post",
                    i,
                    Toll.empty()));
        }

        JsonNode first = json("/api/events?limit=3");
        JsonNode second = json("/api/events?limit=3&after=" + first.get("next").asString());

        assertThat(first.get("events"))
                .extracting(event -> event.get("eventId").asString())
                .containsExactly("event0", "event1", "event2");
        assertThat(second.get("events"))
                .extracting(event -> event.get("eventId").asString())
                .containsExactly("event3", "event4");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void one_event_comes_with_its_alerts_and_deliveries() throws Exception {
        server.views.event(samples.ambush());
        samples.ambushAlerts().forEach(server.views::alert);

        JsonNode event = json("/api/events/" + Samples.AMBUSH);

        assertThat(event.at("/event/toll/killed/peacekeeper/min").asInt()).isEqualTo(6);
        assertThat(event.get("alerts")).hasSize(4);
        assertThat(server.get("/api/events/nobody").statusCode()).isEqualTo(404);
        assertThat(json("/api/events/nobody").get("error").asString()).contains("no such event");
    }

    @Test
    void alerts_are_followed_without_missing_or_repeating_one() throws Exception {
        samples.ambushAlerts().subList(0, 3).forEach(server.views::alert);

        JsonNode first = json("/api/alerts?limit=2");
        server.views.alert(samples.ambushAlerts().getLast());
        JsonNode second = json("/api/alerts?since=" + first.get("next").asString());
        JsonNode third = json("/api/alerts?since=" + second.get("next").asString());

        assertThat(first.get("alerts"))
                .extracting(alert -> alert.get("revision").asInt())
                .containsExactly(1, 2);
        assertThat(second.get("alerts"))
                .extracting(alert -> alert.get("revision").asInt())
                .containsExactly(3, 4);
        assertThat(third.get("alerts")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/events?limit=0", "/api/events?limit=201", "/api/feeds?limit=x", "/api/alerts?since=now"})
    void what_cannot_be_meant_is_refused(String path) throws Exception {
        assertThat(server.get(path).statusCode()).isEqualTo(400);
        assertThat(json(path).get("error").asString()).isNotEmpty();
    }

    @Test
    void feeds_do_not_tell_the_pollers_private_memory() throws Exception {
        server.views.feed(samples.feed("b", "Beacon", FeedHealth.OK, null, 0, 3));
        server.views.feed(samples.feed("a", "Almanac", FeedHealth.OK, null, 0, 3));

        JsonNode first = json("/api/feeds?limit=1");

        assertThat(first.at("/feeds/0/feed").asString()).isEqualTo("a");
        assertThat(first.at("/feeds/0").has("seen")).isFalse();
        assertThat(first.get("next").asString()).isEqualTo("a");
        assertThat(json("/api/feeds?limit=1&after=a").at("/feeds/0/feed").asString())
                .isEqualTo("b");
    }

    @Test
    void rules_in_force_and_faults_are_told() throws Exception {
        server.views.rules(samples.rules(List.of("rules/aid.yaml:1:1: broken")));

        assertThat(json("/api/rules").at("/matchers/0/faults/0").asString()).contains("broken");
        assertThat(json("/api/rules").at("/matchers/0/rules")).hasSize(4);
    }

    @Test
    void what_is_not_there_is_told_as_json() throws Exception {
        assertThat(server.get("/api/nothing").statusCode()).isEqualTo(404);
        assertThat(json("/api/nothing").get("error").asString()).isNotEmpty();
    }

    @Test
    void the_atom_feed_is_well_formed_whatever_the_text() throws Exception {
        samples.ambushAlerts().forEach(server.views::alert);
        server.views.alert(samples.other(
                "odd",
                Severity.INFO,
                "journalists-held",
                "A \u0000 \u0008 <b>&amp; ]]> \ud800 title",
                "Post",
                1,
                Toll.empty()));

        HttpResponse<String> feed = server.get("/alerts.atom");

        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(feed.body())));
        assertThat(document.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry")
                        .getLength())
                .isEqualTo(5);
        assertThat(feed.body())
                .contains("urn:tocsin:alert:alert-of-" + Samples.AMBUSH + "-4", "/events/" + Samples.AMBUSH);
    }

    @Test
    @Timeout(30)
    void the_stream_tells_of_an_alert_as_it_is_raised() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Stream<String>> open = client.send(
                    HttpRequest.newBuilder(URI.create(server.url("/api/stream")))
                            .header("Accept", "text/event-stream")
                            .build(),
                    BodyHandlers.ofLines());
            Iterator<String> lines = open.body().iterator();
            assertThat(lines.next()).startsWith(":");

            server.stream.publish(new Change.AlertRaised(samples.other(
                    "new", Severity.INFO, "journalists-held", "خطف ثلاثة\nصحفيين", "Post", 0, Toll.empty())));

            assertThat(next(lines)).isEqualTo("event: alert");
            assertThat(next(lines))
                    .startsWith("data: {")
                    .contains("\"eventId\":\"new\"", "خطف ثلاثة\\nصحفيين", "\"reason\":\"first_report\"");
            server.stream.close();
        }
    }

    @Test
    void requests_are_measured_by_route() throws Exception {
        server.get("/events/nobody");
        server.get("/no/such/thing");

        assertThat(server.get("/metrics").body())
                .contains("tocsin_page_requests_seconds_count{route=\"/events/{event}\",status=\"4xx\"} 1")
                .contains("tocsin_page_requests_seconds_count{route=\"none\",status=\"4xx\"} 1")
                .contains("tocsin_page_streams 0");
    }

    private JsonNode json(String path) throws Exception {
        return Json.mapper().readTree(server.get(path).body());
    }

    private static String next(Iterator<String> lines) {
        String line = lines.next();
        while (line.isEmpty() || line.startsWith(":")) {
            line = lines.next();
        }
        return line;
    }
}
