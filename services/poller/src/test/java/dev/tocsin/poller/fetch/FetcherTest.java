package dev.tocsin.poller.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.poller.fetch.FetchResult.Busy;
import dev.tocsin.poller.fetch.FetchResult.Failed;
import dev.tocsin.poller.fetch.FetchResult.Fault;
import dev.tocsin.poller.fetch.FetchResult.Fetched;
import dev.tocsin.poller.fetch.FetchResult.Gone;
import dev.tocsin.poller.fetch.FetchResult.NotModified;
import dev.tocsin.testkit.FeedServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final Duration TOTAL = Duration.ofMillis(1_500);
    private static final FetchLimits LIMITS = new FetchLimits(
            true, 1_000_000, Duration.ofSeconds(1), Duration.ofMillis(800), TOTAL, "https://desk.example/bot");
    private static final FeedServer SERVER = FeedServer.start();
    private static final Fetcher FETCHER = new Fetcher(LIMITS, InstantSource.system());

    @AfterAll
    static void stop() {
        FETCHER.close();
        SERVER.close();
    }

    @Test
    void a_body_comes_with_what_the_next_request_needs() {
        SERVER.validated("/feed", "<rss/>", "\"v1\"", "Fri, 02 May 2031 08:00:00 GMT");

        Fetched fetched = fetched("/feed");

        assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo("<rss/>");
        assertThat(fetched.etag()).isEqualTo("\"v1\"");
        assertThat(fetched.lastModified()).isEqualTo("Fri, 02 May 2031 08:00:00 GMT");
        assertThat(fetched.contentType()).startsWith("application/rss+xml");
        assertThat(fetched.url()).isEqualTo(SERVER.url("/feed"));
        assertThat(fetched.movedTo()).isNull();
    }

    @Test
    void an_unchanged_feed_is_not_sent_again() {
        SERVER.validated("/etag", "<rss/>", "\"v1\"", null);
        SERVER.validated("/date", "<rss/>", null, "Fri, 02 May 2031 08:00:00 GMT");

        assertThat(FETCHER.fetch(SERVER.url("/etag"), "\"v1\"", null)).isInstanceOf(NotModified.class);
        assertThat(FETCHER.fetch(SERVER.url("/etag"), "\"v0\"", null)).isInstanceOf(Fetched.class);
        assertThat(FETCHER.fetch(SERVER.url("/date"), null, "Fri, 02 May 2031 08:00:00 GMT"))
                .isInstanceOf(NotModified.class);
    }

    @Test
    void the_request_says_who_asks_and_what_for() {
        SERVER.feed("/asked", "<rss/>");

        fetched("/asked");

        Map<String, String> headers = SERVER.requests("/asked").getFirst().headers();
        assertThat(headers.get("user-agent")).startsWith("Tocsin/").contains("+https://desk.example/bot");
        assertThat(headers.get("accept-encoding")).isEqualTo("gzip, br, deflate");
        assertThat(headers.get("accept")).contains("application/rss+xml");
        assertThat(headers).doesNotContainKeys("cookie", "authorization", "if-none-match");
    }

    @Test
    void a_packed_body_is_unpacked() {
        SERVER.gzipped("/packed", "<rss/>".getBytes(StandardCharsets.UTF_8));

        assertThat(fetched("/packed").body()).asString(StandardCharsets.UTF_8).isEqualTo("<rss/>");
    }

    @Test
    void redirects_are_followed_and_permanent_ones_remembered() {
        SERVER.feed("/end", "<rss/>");
        SERVER.redirect("/moved", 301, "/moved2").redirect("/moved2", 308, SERVER.url("/end"));
        SERVER.redirect("/away", 302, "/end");
        SERVER.redirect("/half", 301, "/away");

        assertThat(fetched("/moved").movedTo()).isEqualTo(SERVER.url("/end"));
        assertThat(fetched("/moved").url()).isEqualTo(SERVER.url("/end"));
        assertThat(fetched("/away").movedTo()).isNull();
        assertThat(fetched("/half").movedTo()).isEqualTo(SERVER.url("/away"));
    }

    @Test
    void a_circle_ends_after_five_redirects() {
        SERVER.redirect("/round", 302, "/round");

        assertThat(fault("/round")).isEqualTo(Fault.REDIRECT);
        assertThat(SERVER.count("/round")).isEqualTo(6);
    }

    @Test
    void a_redirect_that_leads_nowhere_fails() {
        SERVER.status("/nowhere", 302, Map.of());
        SERVER.redirect("/file", 302, "file:///etc/passwd");
        SERVER.redirect("/user", 302, "http://user:password@127.0.0.1/");

        assertThat(fault("/nowhere")).isEqualTo(Fault.REDIRECT);
        assertThat(fault("/file")).isEqualTo(Fault.BAD_ADDRESS);
        assertThat(fault("/user")).isEqualTo(Fault.BAD_ADDRESS);
    }

    @Test
    void a_status_that_asks_for_patience_or_says_farewell_is_told_apart() {
        SERVER.status("/429", 429, Map.of("Retry-After", "90"));
        SERVER.status("/503", 503, Map.of());
        SERVER.status("/410", 410, Map.of());

        assertThat(fetch("/429")).isEqualTo(new Busy(429, Duration.ofSeconds(90)));
        assertThat(fetch("/503")).isEqualTo(new Busy(503, null));
        assertThat(fetch("/410")).isEqualTo(new Gone());
        assertThat(fetch("/no-such-path")).isEqualTo(new Failed(Fault.STATUS, "HTTP 404"));
    }

    @Test
    void a_body_that_is_too_large_is_not_read_to_its_end() {
        SERVER.huge("/huge", 100_000_000L);
        SERVER.bomb("/bomb", 100_000_000);

        assertThat(fault("/huge")).isEqualTo(Fault.TOO_LARGE);
        assertThat(fault("/bomb")).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void headers_without_end_are_not_read_to_it() throws IOException {
        for (String endless : new String[] {"x", "X: y\r\n"}) {
            try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                Thread.ofVirtual().start(() -> talkForEver(server, "HTTP/1.1 200 OK\r\n", endless.repeat(10_000)));

                assertThat(FETCHER.fetch("http://127.0.0.1:" + server.getLocalPort() + "/"))
                        .isEqualTo(new Failed(Fault.TOO_LARGE, "headers beyond all measure"));
            }
        }
    }

    private static void talkForEver(ServerSocket server, String first, String again) {
        try (Socket socket = server.accept();
                OutputStream out = socket.getOutputStream()) {
            out.write(first.getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(again.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            // the other side has had enough
        }
    }

    @Test
    void a_server_that_says_nothing_costs_the_response_timeout() {
        SERVER.hang("/hang");

        long begun = System.nanoTime();

        assertThat(fault("/hang")).isEqualTo(Fault.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(TOTAL.multipliedBy(4));
    }

    @Test
    void a_body_that_drips_ends_at_the_deadline() {
        SERVER.drip("/drip", Duration.ofMillis(50));

        long begun = System.nanoTime();

        assertThat(fault("/drip")).isEqualTo(Fault.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(TOTAL.dividedBy(2), TOTAL.multipliedBy(4));
    }

    @Test
    void a_connection_that_breaks_off_is_a_failure() {
        SERVER.cut("/cut");
        SERVER.encoded("/garbled", "gzip", new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});

        assertThat(fault("/cut")).isEqualTo(Fault.CONNECTION);
        assertThat(fault("/garbled")).isEqualTo(Fault.ENCODING);
        assertThat(FETCHER.fetch("http://127.0.0.1:1/"))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.fault()).isEqualTo(Fault.CONNECTION));
    }

    @Test
    void inside_addresses_are_refused_unless_allowed_on_the_first_hop_and_on_any_other() {
        SERVER.feed("/inside", "<rss/>");
        try (Fetcher careful = new Fetcher(FetchLimits.defaults(), InstantSource.system())) {
            for (String host :
                    new String[] {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0"}) {
                assertThat(careful.fetch("http://" + host + ":" + SERVER.port() + "/inside"))
                        .as(host)
                        .isInstanceOfSatisfying(
                                Failed.class,
                                failed -> assertThat(failed.fault())
                                        .isIn(Fault.PRIVATE_ADDRESS, Fault.UNKNOWN_HOST, Fault.BAD_ADDRESS));
            }
        }
        assertThat(SERVER.count("/inside")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "feed",
                "ftp://a.example/",
                "file:///etc/passwd",
                "http://",
                "http://user@a.example/",
                "http://a b/"
            })
    void what_is_no_web_address_is_refused(String url) {
        assertThat(FETCHER.fetch(url))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.fault()).isEqualTo(Fault.BAD_ADDRESS));
    }

    @Test
    void an_unknown_host_says_so() {
        assertThat(FETCHER.fetch("http://no-such-host.invalid/"))
                .isEqualTo(new Failed(Fault.UNKNOWN_HOST, "no such host"));
    }

    private static FetchResult fetch(String path) {
        return FETCHER.fetch(SERVER.url(path));
    }

    private static Fetched fetched(String path) {
        FetchResult result = fetch(path);
        assertThat(result).isInstanceOf(Fetched.class);
        return (Fetched) result;
    }

    private static Fault fault(String path) {
        FetchResult result = fetch(path);
        assertThat(result).isInstanceOf(Failed.class);
        return ((Failed) result).fault();
    }
}
