package dev.tocsin.poller.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.poller.parse.ParseResult.Feed;
import dev.tocsin.poller.parse.ParseResult.NotAFeed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that are meant to hurt, or are simply something else. */
class HostileFeedTest {
    private static final String ITEM = "<rss><channel><item><title>x</title><description>";
    private static final String END = "</description></item></channel></rss>";

    /** Enough for a slow machine under load, and far below what these inputs cost a reader that is not made for them. */
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                                          | empty
        '   '                                       | empty
        just words                                  | neither XML nor JSON
        <!doctype html><html><body>Hi</body></html> | an HTML page, not a feed
        <html><feed>x</feed></html>                 | an HTML page, not a feed
        <opml version="2.0"><body/></opml>          | a list of feeds (OPML), not a feed
        <urlset><url/></urlset>                     | a sitemap, not a feed
        <note>x</note>                              | XML with the root element <note>, not a feed
        {"a": 1}                                    | JSON, but not a JSON Feed
        [1, 2]                                      | JSON, but not a JSON Feed
        """)
    void what_is_no_feed_says_why(String text, String reason) {
        assertThat(parse(text)).isEqualTo(new NotAFeed(reason));
    }

    @Test
    void broken_json_says_why() {
        assertThat(parse("{\"version\": "))
                .isInstanceOfSatisfying(
                        NotAFeed.class, none -> assertThat(none.reason()).startsWith("JSON that cannot be read"));
    }

    @Test
    void a_hundred_thousand_levels_cost_little() {
        String deep = "<a>".repeat(100_000) + "core" + "</a>".repeat(100_000);
        parse(ITEM + deep + END); // warm

        long begun = System.nanoTime();
        ParseResult result = parse(ITEM + deep + END);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(result).isInstanceOfSatisfying(Feed.class, feed -> {
            assertThat(feed.entries()).hasSize(1);
            assertThat(feed.problems()).containsExactly("nested deeper than 100 levels: flattened");
        });
        assertThat(took).isLessThan(Duration.ofSeconds(2));
        assertThat(parse("[".repeat(100_000))).isInstanceOf(NotAFeed.class);
        assertThat(parse("{\"items\":" + "[".repeat(100_000))).isInstanceOf(NotAFeed.class);
    }

    @Test
    void an_external_entity_is_not_loaded(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the-secret");
        String feed = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\"><!ENTITY % y SYSTEM \""
                + secret.toUri() + "\"> %y;]>" + ITEM + "&x; %y;" + END;

        assertThat(parse(feed)).isInstanceOfSatisfying(Feed.class, read -> {
            assertThat(read.entries().toString()).doesNotContain("the-secret");
            assertThat(read.problems()).containsExactly("declares an external entity, which is not loaded");
        });
    }

    @Test
    void entities_do_not_multiply() {
        StringBuilder feed = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"boom\">");
        for (int i = 1; i < 30; i++) {
            feed.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }

        assertThat(parse(feed + "]>" + ITEM + "&a29;" + END).toString()).hasSizeLessThan(1_000);
    }

    static Stream<Arguments> floods() {
        return Stream.of(
                Arguments.of("open brackets", "<".repeat(3_000_000)),
                Arguments.of("ampersands", "&".repeat(3_000_000)),
                Arguments.of("entities", "&nbsp;".repeat(500_000)),
                Arguments.of("comments", "<!--".repeat(700_000)),
                Arguments.of("sections", "<![CDATA[".repeat(300_000)),
                Arguments.of("declarations", "<!DOCTYPE [".repeat(300_000)),
                Arguments.of("instructions", "<?a ?>".repeat(500_000)),
                Arguments.of("open tags", "<a>".repeat(1_000_000)),
                Arguments.of("close tags", "<a>".repeat(500) + "</b>".repeat(700_000)),
                Arguments.of("attributes", "<a " + "b=1 ".repeat(700_000) + ">"),
                Arguments.of("namespaces", "<a xmlns:b='c'>".repeat(200_000)),
                Arguments.of("an open quote", "<a b=\"" + "c".repeat(3_000_000)),
                Arguments.of("items in items", "<item>".repeat(500_000)),
                Arguments.of("titles", "<title>x".repeat(400_000)),
                Arguments.of("links", "<link href='a'/>".repeat(200_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("floods")
    void a_flood_takes_time_in_proportion(String name, String flood) {
        long begun = System.nanoTime();

        ParseResult result = parse("<rss><channel><item>" + flood);

        assertThat(result).as(name).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_MOST);
    }

    @Test
    void a_hundred_levels_are_not_too_many() {
        assertThat(parse("<rss><channel><item>" + "<a>".repeat(97)))
                .isInstanceOfSatisfying(
                        Feed.class, feed -> assertThat(feed.problems()).isEmpty());
    }

    @Test
    void more_tags_than_a_feed_has_are_passed_over() {
        assertThat(parse("<rss><channel><item><title>x</title></item>" + "<b/>".repeat(600_000)))
                .isInstanceOfSatisfying(Feed.class, feed -> {
                    assertThat(feed.entries()).hasSize(1);
                    assertThat(feed.problems()).containsExactly("more than 500000 tags: the rest is passed over");
                });
    }

    @Test
    void a_flood_of_json_is_cut_off_and_said_once() {
        assertThat(parse("{\"items\":[" + "[],".repeat(1_000_000)))
                .isInstanceOfSatisfying(
                        NotAFeed.class, none -> assertThat(none.reason()).startsWith("JSON that cannot be read"));
        assertThat(parse("{\"items\":[" + "1,".repeat(100_000) + "1]}"))
                .isInstanceOfSatisfying(
                        Feed.class, feed -> assertThat(feed.problems()).containsExactly("an item is not an object"));
    }

    @Test
    void more_entries_than_can_be_remembered_are_passed_over() {
        assertThat(parse("<rss><channel>" + "<item><title>x</title></item>".repeat(5_000)))
                .isInstanceOfSatisfying(Feed.class, feed -> {
                    assertThat(feed.entries()).hasSize(2_000);
                    assertThat(feed.problems()).containsExactly("more than 2000 entries: the rest is passed over");
                });
    }

    @Property(tries = 500)
    void no_bytes_make_it_throw(@ForAll byte[] bytes) {
        assertThat(FeedParser.parse(bytes, null, null)).isNotNull();
    }

    private static ParseResult parse(String text) {
        return FeedParser.parse(text.getBytes(StandardCharsets.UTF_8), null, "https://hostile.example/feed");
    }
}
