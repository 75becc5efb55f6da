package dev.tocsin.console.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
    private static final String TOKEN = "a-long-random-token-0123456789";
    private static TestServer open;
    private static TestServer guarded;

    @BeforeAll
    static void start() {
        open = TestServer.onLoopback();
        guarded = TestServer.beyondLoopback(TOKEN);
    }

    @AfterAll
    static void stop() {
        open.close();
        guarded.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:1234", "127.0.0.1:80", "[::1]:8080", "LOCALHOST"})
    void on_loopback_a_request_that_names_this_machine_is_answered(String host) throws IOException {
        assertThat(raw(open, host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "192.168.1.4"})
    void on_loopback_a_name_that_was_rebound_to_this_machine_is_refused(String host) throws IOException {
        assertThat(raw(open, host)).startsWith("HTTP/1.1 421").doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/events",
                "/api/stream",
                "/alerts.atom",
                "/metrics",
                "/feeds",
                "/events/x",
                "/cards/x",
                "/nowhere"
            })
    void beyond_loopback_nothing_is_told_without_the_token(String path) throws Exception {
        assertThat(guarded.get(path).statusCode()).isEqualTo(401);
        assertThat(guarded.get(path, "Authorization", "Bearer wrong").statusCode())
                .isEqualTo(401);
        assertThat(guarded.get(path, "Cookie", "tocsin_session=" + TOKEN).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz", "/login"})
    void health_checks_and_the_door_are_open_to_all(String path) throws Exception {
        assertThat(guarded.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void the_token_opens_as_bearer_and_as_password() throws Exception {
        String pair = Base64.getEncoder().encodeToString(("reader:" + TOKEN).getBytes(StandardCharsets.UTF_8));

        assertThat(guarded.get("/api/events", "Authorization", "Bearer " + TOKEN)
                        .statusCode())
                .isEqualTo(200);
        assertThat(guarded.get("/metrics", "Authorization", "Basic " + pair).statusCode())
                .isEqualTo(200);
        assertThat(guarded.get("/metrics", "Authorization", "Basic !!").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_browser_is_sent_to_the_door_and_comes_back_to_where_it_was() throws Exception {
        HttpResponse<String> sent = guarded.get("/?rule=a&text=b", "Accept", "text/html");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location")).hasValue("/login?next=%2F%3Frule%3Da%26text%3Db");

        HttpResponse<String> signedIn = guarded.post("/login", "token=" + TOKEN + "&next=%2F%3Frule%3Da");
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(signedIn.headers().firstValue("Location")).hasValue("/?rule=a");
        String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain(TOKEN);

        String pair = cookie.substring(0, cookie.indexOf(';'));
        HttpResponse<String> page = guarded.get("/", "Accept", "text/html", "Cookie", pair);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Sign out");
    }

    @Test
    void a_wrong_token_is_told_so_and_sets_nothing() throws Exception {
        HttpResponse<String> refused = guarded.post("/login", "token=guess&next=%2F");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("That was not the token").doesNotContain("guess");
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https%3A%2F%2Fevil.example%2F", "%2F%2Fevil.example", "%2F%5Cevil.example", "%2Fa%0D%0Ab", ""})
    void the_door_leads_nowhere_else(String next) throws Exception {
        HttpResponse<String> signedIn = guarded.post("/login", "token=" + TOKEN + "&next=" + next);

        assertThat(signedIn.headers().firstValue("Location")).hasValue("/");
    }

    /** HttpClient does not let a test choose the Host header. */
    private static String raw(TestServer server, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
