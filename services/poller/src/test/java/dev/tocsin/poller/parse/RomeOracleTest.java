package dev.tocsin.poller.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.tocsin.poller.parse.ParseResult.Feed;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds that are as they should be are read as ROME reads them when it gets the bytes as they are, with nothing of ours around it. */
class RomeOracleTest {
    private static final String RSS_ITEMS = """
        <item><title>Two hurt &amp; one missing</title><link>https://harbourpost.example/a</link>
        <guid isPermaLink="false">g1</guid><pubDate>Tue, 05 Mar 2024 09:15:00 GMT</pubDate>
        <description>&lt;p&gt;At the bridge.&lt;/p&gt;</description></item>
        <item><title><![CDATA[Road closed]]></title><link>https://harbourpost.example/b</link>
        <pubDate>Mon, 04 Mar 2024 21:00:00 -0500</pubDate><description>No traffic.</description></item>
        """;
    private static final String RSS_20 = "<rss version=\"2.0\"><channel><title>Harbour Post</title>"
            + "<link>https://harbourpost.example/</link><description>News</description>" + RSS_ITEMS
            + "</channel></rss>";
    private static final String RSS_091 =
            RSS_20.replace("2.0\"", "0.91\"").replaceAll("<guid.*?</guid>|<pubDate>.*?</pubDate>", "");
    private static final String RSS_10 = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
         xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://harbourpost.example/"><title>Harbour Post</title>
        <link>https://harbourpost.example/</link><description>News</description></channel>
        <item rdf:about="https://harbourpost.example/a"><title>Two hurt</title><link>https://harbourpost.example/a</link>
        <description>At the bridge.</description><dc:date>2024-03-05T09:15:00Z</dc:date></item></rdf:RDF>\
        """;
    private static final String ATOM_10 = """
        <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>Harbour Post</title><updated>2024-03-05T10:00:00Z</updated>
        <entry><id>urn:a</id><title>Two hurt</title><link rel="alternate" type="text/html" href="https://harbourpost.example/a"/>
        <published>2024-03-05T09:15:00+01:00</published><updated>2024-03-05T10:00:00Z</updated>
        <content type="html">&lt;p&gt;At the bridge.&lt;/p&gt;</content></entry>
        <entry><id>urn:b</id><title type="html">Road &lt;i&gt;closed&lt;/i&gt;</title><link href="https://harbourpost.example/b"/>
        <updated>2024-03-05T10:00:00Z</updated><summary>No traffic.</summary></entry></feed>\
        """;

    private static final String ATOM_03 = """
        <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Harbour Post</title><modified>2024-03-05T10:00:00Z</modified>
        <entry><id>urn:a</id><title>Two hurt</title><link rel="alternate" type="text/html" href="https://harbourpost.example/a"/>
        <issued>2024-03-05T09:15:00Z</issued><content type="text/html" mode="escaped">&lt;p&gt;At the bridge.&lt;/p&gt;</content>
        </entry></feed>\
        """;

    static List<String> feeds() {
        return List.of(RSS_20, RSS_20.replace("2.0\"", "0.94\""), RSS_091, RSS_10, ATOM_10, ATOM_03);
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void entries_agree(String xml) throws FeedException {
        assertAgree(xml);
    }

    private static void assertAgree(String xml) throws FeedException {
        List<SyndEntry> theirs =
                new SyndFeedInput().build(new StringReader(xml)).getEntries();

        List<Entry> ours = ((Feed) FeedParser.parse(xml.getBytes(StandardCharsets.UTF_8), null, null)).entries();

        assertThat(ours).hasSameSizeAs(theirs);
        for (int i = 0; i < ours.size(); i++) {
            Entry entry = ours.get(i);
            SyndEntry oracle = theirs.get(i);
            assertThat(entry.title()).isEqualTo(HtmlText.line(oracle.getTitle()));
            assertThat(entry.url()).isEqualTo(oracle.getLink());
            assertThat(entry.publishedAt()).isEqualTo(instant(oracle.getPublishedDate()));
            assertThat(HtmlText.paragraphs(entry.html())).isEqualTo(HtmlText.paragraphs(html(oracle)));
        }
    }

    private static String html(SyndEntry entry) {
        return entry.getContents().isEmpty()
                ? entry.getDescription().getValue()
                : entry.getContents().getFirst().getValue();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
