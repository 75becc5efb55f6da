package dev.tocsin.poller.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tocsin.poller.parse.ParseResult.Feed;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds as they come out of careless software: nothing in them is meant to hurt, and the entries are wanted all the same. */
class OddFeedTest {
    private static final String ITEM = "<item><title>Two hurt</title><link>https://harbourpost.example/a</link></item>";
    private static final String RSS = "<rss version=\"2.0\"><channel>" + ITEM + "</channel></rss>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        UTF-8        | UTF-8        | Blessés à l’aube
        UTF-8        | windows-1252 | Blessés à l’aube
        iso-8859-1   | windows-1252 | Blessés à l’aube
        ''           | windows-1252 | Blessés à l’aube
        ''           | UTF-8        | Двое раненых
        KOI8-R       | KOI8-R       | Двое раненых
        windows-1251 | windows-1251 | Двое раненых
        iso-8859-1   | UTF-8        | Двое раненых у моста
        Shift_JIS    | Shift_JIS    | 橋で二人負傷
        UTF-16       | UTF-16       | Двое раненых
        UTF-8        | UTF-16       | Двое раненых
        klingon      | UTF-8        | Двое раненых
        """)
    void the_bytes_are_believed_rather_than_the_label(String label, String real, String title) {
        String declaration = label.isEmpty() ? "" : "<?xml version=\"1.0\" encoding=\"" + label + "\"?>";
        String xml = declaration + "<rss><channel><item><title>" + title + "</title></item></channel></rss>";

        assertThat(titles(xml.getBytes(Charset.forName(real)), null)).containsExactly(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF\n\n  <?xml version='1.0' encoding='utf-8'?>\n" + RSS,
                "\uFEFF\uFEFF" + RSS,
                "\n<!-- cached 09:15 -->\n<?xml version='1.0'?>" + RSS,
                "Notice: undefined index in feed.php<br>\n<?xml version='1.0'?>" + RSS,
                "<?xml version='1.0'?><?xml version='1.0'?>" + RSS,
                "<?xml version='1.1'?><?xml-stylesheet href='x.xsl'?><!DOCTYPE rss>" + RSS,
                RSS + "<!-- 0.2 s --> <script>track()</script></body></html>",
                RSS + "<rss version=\"2.0\"><chan",
                "<html><body>" + RSS + "</body></html>",
                "<rss version=\"2.0\"><channel>" + ITEM,
                "<rss version=\"2.0\"><channel>" + ITEM + "</channel></rss></rss></channel>",
                "<rss version=\"2.0\"><channel><item><title>Two hurt</title><link>https://harbourpost.example/a",
                "<rss version=\"2.0\">" + ITEM + "<channel></channel></rss>",
                "<RSS VERSION=\"2.0\"><CHANNEL><ITEM><TITLE>Two hurt</TITLE><LINK>https://harbourpost.example/a</LINK>",
                "<rss version=\"2.0\"><channel><bad attr=\"x\" attr=\"y\" 1=2 <b>" + ITEM,
            })
    void a_broken_frame_costs_no_entry(String text) {
        List<Entry> entries = feed(text.getBytes(StandardCharsets.UTF_8), null).entries();

        assertThat(entries).extracting(Entry::title).contains("Two hurt");
        assertThat(entries.getFirst().url()).isEqualTo("https://harbourpost.example/a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Fish & chips                                   | Fish & chips
        Fish &amp; chips                               | Fish & chips
        Fish &amp;amp; chips                           | Fish & chips
        AT&T                                           | AT&T
        Caf&eacute; &ndash; closed                     | Café – closed
        Caf&#233; &#x2013; closed                      | Café – closed
        <![CDATA[Fish & chips]]>                       | Fish & chips
        <![CDATA[Fish &amp; chips]]>                   | Fish & chips
        <![CDATA[<b>Two</b> hurt]]>                    | Two hurt
        <b>Two</b> hurt                                | Two hurt
        &lt;b&gt;Two&lt;/b&gt; hurt                    | Two hurt
        Two<br/>hurt                                   | Two hurt
        <![CDATA[Two]]> hurt                           | Two hurt
        5 &lt; 6                                       | 5 < 6
        5 < 6                                          | 5 < 6
        Two &bogus; hurt                               | Two &bogus; hurt
        Two&#0;&#8;&#xFFFF; hurt                       | Two hurt
        """)
    void a_title_is_what_a_reader_would_see(String written, String seen) {
        assertThat(titles(bytes("<rss><channel><item><title>" + written + "</title></item></channel></rss>"), null))
                .containsExactly(seen);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        &lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;                         | One/Two
        <![CDATA[<p>One</p><p>Two</p>]]>                                     | One/Two
        <p>One</p><p>Two</p>                                                 | One/Two
        &amp;lt;p&amp;gt;One&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Two&amp;lt;/p&amp;gt; | One/Two
        <![CDATA[&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;]]>              | One/Two
        One &amp;lt;x&amp;gt; two                                             | One <x> two
        &lt;p&gt;Write &amp;lt;/b&amp;gt; here&lt;/p&gt;                      | Write </b> here
        """)
    void a_text_may_be_escaped_once_more_than_it_should(String written, String seen) {
        Feed feed = feed(
                bytes("<rss><channel><item><description>" + written + "</description></item></channel></rss>"), null);

        assertThat(HtmlText.paragraphs(feed.entries().getFirst().html()).replace("\n\n", "/"))
                .isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://harbourpost.example/a[1].html     | https://harbourpost.example/a[1].html
        /a[1].html                                | https://harbourpost.example/a%5b1%5d.html
        /a b.html                                 | https://harbourpost.example/a%20b.html
        <![CDATA[ <https://harbourpost.example/a> ]]> | https://harbourpost.example/a
        https://harbourpost.example/a?b=1&c=2     | https://harbourpost.example/a?b=1&c=2
        https://harbourpost.example/a?b=1&amp;c=2 | https://harbourpost.example/a?b=1&c=2
        //harbourpost.example/a                   | https://harbourpost.example/a
        ?p=7                                      | https://harbourpost.example/news/?p=7
        http://[bad                               | http://[bad
        """)
    void a_link_that_is_not_quite_one_loses_no_entry(String written, String url) {
        String item = "<item><title>Two hurt</title><link>" + written + "</link></item>";

        List<Entry> entries = feed(
                        bytes("<rss><channel><link>https://harbourpost.example/news/</link>" + item
                                + "</channel></rss>"),
                        null)
                .entries();

        assertThat(entries).extracting(Entry::title, Entry::url).containsExactly(tuple("Two hurt", url));
    }

    @Test
    void an_element_that_rome_refuses_costs_that_element_only() {
        Feed feed = feed(
                bytes("<feed version='0.3'"
                    + " xmlns='http://purl.org/atom/ns#'><entry><title>One</title></entry><entry><title>Two</title><content"
                    + " mode='base64'>!!</content><summary>Short.</summary></entry><entry>"
                    + "<title>Three</title></entry></feed>"),
                null);

        assertThat(feed.entries()).extracting(Entry::title).containsExactly("One", "Two", "Three");
        assertThat(feed.entries().get(1).html()).contains("Short.");
        assertThat(feed.problems()).containsExactly("an element <content> cannot be read and is left out");
    }

    @Test
    void fields_that_rome_stumbles_over_cost_nothing() {
        Feed feed = feed(
                bytes("<rss version='2.0'><channel><cloud"
                        + " port='x'/><skipHours><hour>noon</hour></skipHours><ttl>soon</ttl>"
                        + "<image><width>wide</width></image><pubDate>0</pubDate><item><title>One</title><enclosure"
                        + " length='long'/><pubDate>20240305</pubDate></item>" + ITEM
                        + "</channel></rss>"),
                null);

        assertThat(feed.entries()).extracting(Entry::title).containsExactly("One", "Two hurt");
        assertThat(feed.entries().getFirst().publishedAt()).isEqualTo("2024-03-05T00:00:00Z");
        assertThat(feed.problems()).isEmpty();
    }

    private static List<String> titles(byte[] bytes, @Nullable String contentType) {
        return feed(bytes, contentType).entries().stream().map(Entry::title).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Feed feed(byte[] bytes, @Nullable String contentType) {
        ParseResult result = FeedParser.parse(bytes, contentType, "https://harbourpost.example/feed");
        assertThat(result).isInstanceOf(Feed.class);
        return (Feed) result;
    }
}
