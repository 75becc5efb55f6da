package dev.tocsin.poller.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.poller.parse.ParseResult.Feed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every dialect, and what is broken in the ways feeds break. */
class FeedParserTest {
    private static final String ADDRESS = "https://harbourpost.example/feeds/world";

    @Test
    void rss_2_0() {
        Feed feed = read("""
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <title>Harbour &amp; Post</title><link>https://harbourpost.example/</link><language>en-gb</language><ttl>15</ttl>
            <item><title>Two hurt at the bridge</title><link>https://harbourpost.example/a</link><guid isPermaLink="false">a-1</guid>
            <pubDate>Tue, 05 Mar 2024 09:15:00 GMT</pubDate><description>Short.</description>
            <content:encoded><![CDATA[<p>Long &amp; whole.</p>]]></content:encoded></item>
            </channel></rss>\
            """);

        assertThat(feed.format()).isEqualTo("rss20");
        assertThat(feed.title()).isEqualTo("Harbour & Post");
        assertThat(feed.language()).isEqualTo("en-gb");
        assertThat(feed.timeToLive()).isEqualTo(Duration.ofMinutes(15));
        Entry entry = only(feed);
        assertThat(entry.id()).isEqualTo("a-1");
        assertThat(entry.title()).isEqualTo("Two hurt at the bridge");
        assertThat(entry.url()).isEqualTo("https://harbourpost.example/a");
        assertThat(entry.publishedAt()).isEqualTo("2024-03-05T09:15:00Z");
        assertThat(HtmlText.paragraphs(entry.html())).isEqualTo("Long & whole.");
    }

    @ParameterizedTest
    @CsvSource({"0.91,rss091", "0.92,rss092", "0.93,rss093", "0.94,rss094", "2.0,rss20", "2.0.1,rss20", "'',rss20"})
    void the_version_of_rss_names_the_format(String version, String format) {
        Feed feed = read("<rss version=\"" + version + "\"><channel><item><title>x</title></item></channel></rss>");

        assertThat(feed.format()).isEqualTo(format);
    }

    @Test
    void rss_1_0_keeps_its_items_beside_the_channel() {
        Feed feed = read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
              xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://harbourpost.example/">
            <title>Harbour Post</title><items><rdf:Seq><rdf:li rdf:resource="https://harbourpost.example/a"/></rdf:Seq></items>
            </channel><item rdf:about="https://harbourpost.example/a"><title>Two hurt</title>
            <link>https://harbourpost.example/a</link><dc:date>2024-03-05T09:15:00+01:00</dc:date></item></rdf:RDF>\
            """);

        assertThat(feed.format()).isEqualTo("rss10");
        Entry entry = only(feed);
        assertThat(entry.id()).isEqualTo("https://harbourpost.example/a");
        assertThat(entry.publishedAt()).isEqualTo("2024-03-05T08:15:00Z");
    }

    @Test
    void rss_0_90() {
        Feed feed = read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
            <channel><title>Harbour Post</title></channel><item><title>Two hurt</title><link>/a</link></item></rdf:RDF>\
            """);

        assertThat(feed.format()).isEqualTo("rss090");
        assertThat(only(feed).url()).isEqualTo("https://harbourpost.example/a");
    }

    @Test
    void atom_1_0() {
        Feed feed = read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title type="text">Le Phare</title>
            <link rel="self" href="https://lephare.example/feed"/><link href="https://lephare.example/"/>
            <entry><id>urn:a</id><title type="html">Deux &lt;b&gt;bless&amp;eacute;s&lt;/b&gt;</title>
            <link rel="enclosure" href="https://lephare.example/a.mp3"/>
            <link rel="alternate" type="application/json" href="https://lephare.example/a.json"/>
            <link rel="alternate" type="text/html" href="a"/>
            <published>2024-03-05T09:15:00.5Z</published><updated>2024-03-06T09:15:00Z</updated>
            <summary>court</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un.</p><p>Deux.</p></div></content></entry></feed>\
            """);

        assertThat(feed.format()).isEqualTo("atom10");
        assertThat(feed.title()).isEqualTo("Le Phare");
        assertThat(feed.language()).isEqualTo("fr");
        Entry entry = only(feed);
        assertThat(entry.id()).isEqualTo("urn:a");
        assertThat(entry.title()).isEqualTo("Deux blessés");
        assertThat(entry.url()).isEqualTo("https://lephare.example/a");
        assertThat(entry.publishedAt()).isEqualTo("2024-03-05T09:15:00.5Z");
        assertThat(entry.updatedAt()).isEqualTo("2024-03-06T09:15:00Z");
        assertThat(HtmlText.paragraphs(entry.html())).isEqualTo("Un.\n\nDeux.");
    }

    @Test
    void atom_0_3_with_base64() {
        Feed feed = read("""
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Le Phare</title><entry><id>a</id>
            <title>Deux</title><link rel="alternate" href="https://lephare.example/a"/><issued>2024-03-05T09:15:00Z</issued>
            <content type="text/html" mode="base64">PHA+Q2FjaMOpLjwvcD4=</content></entry></feed>\
            """);

        assertThat(feed.format()).isEqualTo("atom03");
        assertThat(only(feed).publishedAt()).isEqualTo("2024-03-05T09:15:00Z");
        assertThat(HtmlText.paragraphs(only(feed).html())).isEqualTo("Caché.");
    }

    @Test
    void json_feed() {
        Feed feed = read("""
            {"version": "https://jsonfeed.org/version/1.1", "title": "Harbour Post", "language": "en",
             "home_page_url": "https://harbourpost.example/",
             "items": [{"id": 7, "url": "/a", "title": "Two hurt", "content_text": "One.\\n\\nTwo <x>.",
                        "date_published": "2024-03-05T09:15:00+01:00"},
                       {"id": "https://harbourpost.example/b", "content_html": "<p>B.</p>"}, 5,],}\
            """);

        assertThat(feed.format()).isEqualTo("jsonfeed11");
        assertThat(feed.entries()).hasSize(2);
        Entry first = feed.entries().getFirst();
        assertThat(first.id()).isEqualTo("7");
        assertThat(first.url()).isEqualTo("https://harbourpost.example/a");
        assertThat(first.publishedAt()).isEqualTo("2024-03-05T08:15:00Z");
        assertThat(HtmlText.paragraphs(first.html())).isEqualTo("One.\n\nTwo <x>.");
        assertThat(feed.entries().getLast().url()).isEqualTo("https://harbourpost.example/b");
        assertThat(feed.problems()).containsExactly("an item is not an object");
    }

    @Test
    void json_feed_1_0() {
        assertThat(read("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[]}")
                        .format())
                .isEqualTo("jsonfeed10");
    }

    @Test
    void channel_definition_format() {
        Feed feed = read("""
            <CHANNEL HREF="https://harbourpost.example/"><TITLE>Harbour Post</TITLE>
            <ITEM HREF="https://harbourpost.example/a" LASTMOD="2024-03-05T09:15"><TITLE>Two hurt</TITLE>
            <ABSTRACT>At the bridge.</ABSTRACT></ITEM></CHANNEL>\
            """);

        assertThat(feed.format()).isEqualTo("cdf");
        assertThat(only(feed).url()).isEqualTo("https://harbourpost.example/a");
        assertThat(only(feed).publishedAt()).isEqualTo("2024-03-05T09:15:00Z");
    }

    @Test
    void prefixes_may_be_any_and_tags_in_capitals() {
        Feed feed = read("""
            <A:FEED xmlns:A="http://www.w3.org/2005/Atom" xmlns:terms="http://purl.org/dc/terms/"><A:ENTRY><A:ID>a</A:ID>
            <A:Title>Two hurt</A:Title><A:link HREF="https://harbourpost.example/a"/>
            <terms:issued>2024-03-05</terms:issued></A:ENTRY></A:FEED>\
            """);

        assertThat(feed.format()).isEqualTo("atom10");
        assertThat(only(feed).title()).isEqualTo("Two hurt");
        assertThat(only(feed).url()).isEqualTo("https://harbourpost.example/a");
        assertThat(only(feed).publishedAt()).isEqualTo("2024-03-05T00:00:00Z");
    }

    @Test
    void extensions_do_not_take_the_place_of_the_feeds_own_elements() {
        Feed feed = read("""
            <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
              xmlns:atom="http://www.w3.org/2005/Atom" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel>
            <atom:link rel="self" href="https://harbourpost.example/feed"/>
            <item><media:title>Picture</media:title><itunes:title>Episode</itunes:title><title>Two hurt</title>
            <atom:link rel="related" href="https://harbourpost.example/related"/><link>https://clicks.example/1</link>
            <feedburner:origLink>https://harbourpost.example/a</feedburner:origLink>
            <media:content><media:description>A picture.</media:description></media:content>
            <description>At the bridge.</description></item></channel></rss>\
            """);

        Entry entry = only(feed);
        assertThat(entry.title()).isEqualTo("Two hurt");
        assertThat(entry.url()).isEqualTo("https://clicks.example/1");
        assertThat(entry.origin()).isEqualTo("https://harbourpost.example/a");
        assertThat(entry.html()).isEqualTo("At the bridge.");
    }

    @Test
    void a_guid_that_is_an_address_stands_for_a_missing_link() {
        assertThat(only(read("<rss><channel><item><guid>https://harbourpost.example/a</guid></item></channel></rss>"))
                        .url())
                .isEqualTo("https://harbourpost.example/a");
        assertThat(only(read("<rss><channel><item><guid isPermaLink='false'>https://harbourpost.example/a</guid>"
                                + "</item></channel></rss>"))
                        .url())
                .isNull();
    }

    @Test
    void xml_base_is_heard() {
        Feed feed = read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://lephare.example/x/"><entry xml:base="y/">
            <link href="a"/></entry></feed>\
            """);

        assertThat(only(feed).url()).isEqualTo("https://lephare.example/x/y/a");
    }

    @Test
    void a_relative_link_starts_from_the_channel_else_from_the_feeds_address_else_stays() {
        String relative = "<item><link>/a</link></item></channel></rss>";

        assertThat(only(read("<rss><channel><link>https://other.example/home</link>" + relative))
                        .url())
                .isEqualTo("https://other.example/a");
        assertThat(only(read("<rss><channel>" + relative)).url()).isEqualTo("https://harbourpost.example/a");
        assertThat(only((Feed) FeedParser.parse(bytes("<rss><channel>" + relative), null, null))
                        .url())
                .isEqualTo("/a");
    }

    @Test
    void broken_xml_still_gives_its_entries() {
        Feed feed = read("""
            PHP Warning: something <br /> in line 5
            <?xml version="1.0"?>
            <rss version="2.0"><channel><title>Harbour Post</title>
            <item><title>Fish & chips &nbsp; &hellip; \u0003 &undeclared;</title><link>https://harbourpost.example/a?b=1&c=2</link>
            <description>An <b>open tag<br> and more</description></item>
            <item><title>Second</title><pubDate>Tue, 05 Mar 2024 09:15:00 GMT</pubDate>
            <item><title>Third\
            """);

        assertThat(feed.entries())
                .extracting(Entry::title)
                .containsExactly("Fish & chips … &undeclared;", "Second", "Third");
        assertThat(feed.entries().getFirst().url()).isEqualTo("https://harbourpost.example/a?b=1&c=2");
        assertThat(HtmlText.paragraphs(feed.entries().getFirst().html())).isEqualTo("An open tag and more");
    }

    @Test
    void a_date_that_cannot_be_believed_is_none_and_costs_nothing_else() {
        Entry entry = only(read("<rss><channel><item><title>x</title><pubDate>1709630100</pubDate>"
                + "<dc:date>2024-03-05</dc:date></item></channel></rss>"));

        assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2024-03-05T00:00:00Z"));
    }

    @Test
    void an_atom_title_of_type_text_is_taken_as_it_stands() {
        Entry entry =
                only(read("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Use of &lt;b&gt; in war &amp;amp;"
                        + " peace</title></entry></feed>"));

        assertThat(entry.title()).isEqualTo("Use of <b> in war & peace");
    }

    @Test
    void the_source_that_an_entry_quotes_is_not_the_entry() {
        Entry entry = only(read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Mine</title><link href="https://a.example/1"/>
            <source><title>Theirs</title><link href="https://b.example/"/><updated>2020-01-01T00:00:00Z</updated></source>
            </entry></feed>\
            """));

        assertThat(entry.title()).isEqualTo("Mine");
        assertThat(entry.url()).isEqualTo("https://a.example/1");
        assertThat(entry.date()).isNull();
    }

    private static Feed read(String text) {
        ParseResult result = FeedParser.parse(bytes(text), null, ADDRESS);
        assertThat(result).isInstanceOf(Feed.class);
        return (Feed) result;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Entry only(Feed feed) {
        List<Entry> entries = feed.entries();
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }
}
