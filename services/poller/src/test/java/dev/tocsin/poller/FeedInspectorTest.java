package dev.tocsin.poller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.poller.fetch.FetchLimits;
import dev.tocsin.testkit.FeedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedInspectorTest {
    private final FeedInspector inspector =
            new FeedInspector(FetchLimits.defaults().withPrivateAddresses(), InstantSource.system());

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        inspector.close();
    }

    @Test
    void a_feed_is_one_json_object_in_one_line() throws IOException {
        Path file = Files.writeString(
                folder.resolve("feed.xml"),
                Feeds.rss(Feeds.item("a", "Two \"hurt\"", "&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;")));

        assertThat(inspector.inspect(file.toString()).toJson())
                .isEqualTo("{\"source\":\"" + file
                        + "\",\"format\":\"rss20\",\"entries\":[{\"id\":\"a\",\"title\":\"Two \\\"hurt\\\"\","
                        + "\"url\":\"https://harbourpost.example/a\",\"publishedAt\":\"2025-05-02T08:00:00Z\","
                        + "\"text\":\"One.\\n\\nTwo.\"}],\"problems\":[]}");
    }

    @Test
    void an_address_is_fetched() {
        try (FeedServer server = FeedServer.start()) {
            server.feed("/feed", Feeds.rss("<item><title>x</title><link>/a</link></item>"));
            server.status("/gone", 410, Map.of());

            assertThat(inspector.inspect(server.url("/feed")).entries())
                    .extracting(FeedReport.Entry::url)
                    .containsExactly("https://harbourpost.example/a");
            assertThat(inspector.inspect(server.url("/gone")).problems()).containsExactly("HTTP 410: gone for good");
            assertThat(inspector.inspect(server.url("/missing")).problems()).containsExactly("HTTP 404");
        }
    }

    @Test
    void a_packed_file_is_unpacked_within_the_same_bounds() throws IOException {
        Path feed = Files.write(
                folder.resolve("feed.xml.gz"),
                FeedServer.gzip(Feeds.rss(Feeds.item("a", "Two hurt", "x")).getBytes(StandardCharsets.UTF_8)));
        Path bomb = Files.write(folder.resolve("bomb.xml.gz"), FeedServer.gzip(new byte[20_000_000]));

        assertThat(inspector.inspect(feed.toString()).entries())
                .extracting(FeedReport.Entry::title)
                .containsExactly("Two hurt");
        assertThat(inspector.inspect(bomb.toString()).problems())
                .containsExactly("the decoded body is larger than 10485760 bytes");
    }

    @Test
    void what_is_no_feed_says_why() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "<html></html>");

        assertThat(inspector.inspect(page.toString()).toJson())
                .isEqualTo("{\"source\":\"" + page
                        + "\",\"format\":null,\"entries\":[],\"problems\":[\"an HTML page, not a feed\"]}");
        assertThat(inspector.inspect(folder.resolve("none").toString()).problems())
                .containsExactly("no such file");
        assertThat(inspector.inspect(folder.toString()).problems()).containsExactly("not a file");
        assertThat(inspector.inspect("\0").problems()).containsExactly("no such file");
    }
}
