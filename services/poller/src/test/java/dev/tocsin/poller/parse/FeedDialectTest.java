package dev.tocsin.poller.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tocsin.poller.parse.ParseResult.Feed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the versions of the formats and their extensions say, each in its own way. */
class FeedDialectTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.91", "0.92", "0.93", "0.94", "2.0", "3.7"})
    void later_elements_are_read_whatever_version_of_rss_is_named(String version) {
        Entry entry = only("<rss version='" + version + "'><channel><item><title>Two hurt</title><guid>g</guid>"
                + "<link>https://harbourpost.example/a</link><pubDate>Tue, 05 Mar 2024 09:15:00 GMT</pubDate>"
                + "<description>&lt;p&gt;At the bridge.&lt;/p&gt;</description></item></channel></rss>");

        assertThat(entry.id()).isEqualTo("g");
        assertThat(entry.title()).isEqualTo("Two hurt");
        assertThat(entry.url()).isEqualTo("https://harbourpost.example/a");
        assertThat(entry.publishedAt()).isEqualTo("2024-03-05T09:15:00Z");
        assertThat(text(entry)).isEqualTo("At the bridge.");
    }

    @Test
    void rss_0_91_with_the_document_type_of_netscape() {
        Feed feed = read("""
            <?xml version="1.0"?>
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
              "http://my.netscape.example/publish/formats/rss-0.91.dtd">
            <rss version="0.91"><channel><title>Harbour Post</title><language>en</language>
            <item><title>Caf&eacute; closed</title><link>https://harbourpost.example/a</link></item></channel></rss>\
            """);

        assertThat(feed.format()).isEqualTo("rss091");
        assertThat(feed.problems()).isEmpty();
        assertThat(feed.entries().getFirst().title()).isEqualTo("Café closed");
    }

    @Test
    void rss_1_1() {
        Feed feed = read("""
            <Channel xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              rdf:about="https://harbourpost.example/"><title>Harbour Post</title><items rdf:parseType="Collection">
            <item rdf:about="https://harbourpost.example/a"><title>Two hurt</title><link>https://harbourpost.example/a</link>
            </item></items></Channel>\
            """);

        assertThat(feed.title()).isEqualTo("Harbour Post");
        assertThat(feed.entries()).extracting(Entry::title).containsExactly("Two hurt");
    }

    @Test
    void rss_with_a_namespace_of_its_own() {
        assertThat(only("<rss version='2.0' xmlns='http://backend.userland.com/rss2'><channel><item><title>Two hurt"
                                + "</title></item></channel></rss>")
                        .title())
                .isEqualTo("Two hurt");
    }

    @Test
    void rss_1_0_names_an_entry_by_what_it_is_about() {
        Entry entry = only("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel rdf:about="x"><title>Harbour Post</title><dc:language>pt</dc:language></channel>
            <item rdf:about="urn:a"><title>Two hurt</title><link>https://harbourpost.example/a</link>
            <dc:identifier>doi:7</dc:identifier><description>Short.</description>
            <content:encoded>&lt;p&gt;Long and whole.&lt;/p&gt;</content:encoded></item></rdf:RDF>\
            """);

        assertThat(entry.id()).isEqualTo("urn:a");
        assertThat(text(entry)).isEqualTo("Long and whole.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mode="escaped" type="text/html" | &lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;
        type="text/html"                | &lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;
        mode="escaped"                  | &lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;
        mode="xml" type="text/html"     | <p>One</p><p>Two</p>
        type="application/xhtml+xml"    | <div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><p>Two</p></div>
        mode="base64" type="text/html"  | PHA+T25lPC9wPjxw PlR3bzwvcD4=
        """)
    void atom_0_3_content_in_every_mode(String attributes, String content) {
        Entry entry =
                only("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>Two hurt</title><content "
                        + attributes + ">" + content + "</content></entry></feed>");

        assertThat(text(entry)).isEqualTo("One\n\nTwo");
    }

    @Test
    void an_atom_0_3_title_in_base64() {
        Feed feed = read(
                "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title mode='base64'>SGFyYm91ciBQb3N0</title>"
                        + "<entry><title mode='base64'>VHdvIDxiPmh1cnQ8L2I+</title></entry></feed>");

        assertThat(feed.title()).isEqualTo("Harbour Post");
        assertThat(feed.entries().getFirst().title()).isEqualTo("Two hurt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        type="html"                  | &lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;
        type="text/html"             | <![CDATA[<p>One</p><p>Two</p>]]>
        type="html"                  | <p>One</p><p>Two</p>
        type="xhtml"                 | <div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><p>Two</p></div>
        type="xhtml"                 | <x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>One</x:p><x:p>Two</x:p></x:div>
        type="application/xhtml+xml" | &lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;
        ''                           | &lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;
        """)
    void atom_1_0_content_of_every_type(String type, String content) {
        Entry entry = only("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Two hurt</title><content " + type
                + ">" + content + "</content></entry></feed>");

        assertThat(text(entry)).isEqualTo("One\n\nTwo");
    }

    @Test
    void atom_content_that_is_no_text_is_passed_over() {
        Entry entry = only("<feed xmlns='http://www.w3.org/2005/Atom'><entry><summary>Two hurt.</summary>"
                + "<content type='image/png'>iVBORw0KGgo=</content></entry></feed>");

        assertThat(text(entry)).isEqualTo("Two hurt.");
    }

    @Test
    void an_atom_entry_may_stand_in_rss_and_an_atom_link_beside_that_of_rss() {
        Entry entry = only("""
            <rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel><item><title>Two hurt</title>
            <a:link rel="self" href="https://harbourpost.example/a.xml"/><a:link href="https://harbourpost.example/amp"/>
            <link>https://harbourpost.example/a</link><a:updated>2024-03-05T09:15:00Z</a:updated>
            <a:summary type="html">&lt;p&gt;At the bridge.&lt;/p&gt;</a:summary></item></channel></rss>\
            """);

        assertThat(entry.url()).isEqualTo("https://harbourpost.example/a");
        assertThat(entry.date()).isEqualTo("2024-03-05T09:15:00Z");
        assertThat(text(entry)).isEqualTo("At the bridge.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <link rel="alternate" type="application/json" href="/a.json"/><link rel="alternate" type="text/html" href="/a"/>   | /a
        <link rel="enclosure" href="/a.mp3"/><link rel="related" href="/b"/><link href="/a"/>                             | /a
        <link rel="http://www.iana.org/assignments/relation/alternate" href="/a"/>                                        | /a
        <link>/a</link>                                                                                                   | /a
        <link rel="canonical" href="/a"/><link rel="enclosure" href="/a.mp3"/>                                            | /a
        <link rel="alternate"/><link rel="alternate" href="/a"/>                                                          | /a
        """)
    void an_atom_entry_leads_to_the_page_that_a_browser_shows(String links, String path) {
        assertThat(only("<feed xmlns='http://www.w3.org/2005/Atom'><link href='https://harbourpost.example/'/><entry>"
                                + links + "</entry></feed>")
                        .url())
                .isEqualTo("https://harbourpost.example" + path);
    }

    @Test
    void a_podcast() {
        Feed feed = read("""
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Harbour Radio</title>
            <itunes:category text="News"><itunes:category text="Daily"/></itunes:category><itunes:owner><itunes:name>x</itunes:name>
            </itunes:owner><item><title>Morning news</title><itunes:title>Morning</itunes:title><itunes:duration>banana</itunes:duration>
            <enclosure url="https://harbourradio.example/1.mp3" length="many" type="audio/mpeg"/><guid isPermaLink="false">1</guid>
            <itunes:summary>Two were hurt at the bridge, says the mayor.</itunes:summary></item></channel></rss>\
            """);

        Entry entry = feed.entries().getFirst();
        assertThat(feed.title()).isEqualTo("Harbour Radio");
        assertThat(entry.title()).isEqualTo("Morning news");
        assertThat(entry.url()).isNull();
        assertThat(text(entry)).isEqualTo("Two were hurt at the bridge, says the mayor.");
    }

    @Test
    void media_rss_speaks_where_the_entry_itself_is_silent() {
        Entry entry = only("""
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:m="http://search.yahoo.com/mrss/"><entry><id>1</id>
            <m:group><m:title>Two hurt</m:title><m:content url="x" fileSize="-"/><m:description>At the bridge.</m:description>
            </m:group></entry></feed>\
            """);

        assertThat(entry.title()).isEqualTo("Two hurt");
        assertThat(text(entry)).isEqualTo("At the bridge.");
    }

    @Test
    void dublin_core_speaks_where_the_entry_itself_is_silent() {
        Entry entry = only("""
            <rss version="2.0" xmlns:d="http://purl.org/dc/elements/1.1/"><channel><item><d:title>Two &amp;amp; three</d:title>
            <d:identifier>https://harbourpost.example/a</d:identifier><d:date>2024-03-05T09:15:00.25Z</d:date>
            <d:description>At the bridge.</d:description></item></channel></rss>\
            """);

        assertThat(entry.id()).isEqualTo("https://harbourpost.example/a");
        assertThat(entry.title()).isEqualTo("Two & three");
        assertThat(entry.url()).isEqualTo("https://harbourpost.example/a");
        assertThat(entry.publishedAt()).isEqualTo("2024-03-05T09:15:00.25Z");
        assertThat(text(entry)).isEqualTo("At the bridge.");
    }

    @Test
    void prefixes_nobody_declared_mean_what_they_usually_mean() {
        Entry entry = only("<rss><channel><item><dc:title>Two"
                + " hurt</dc:title><dc:date>2024-03-05</dc:date><content:encoded>&lt;p&gt;At the"
                + " bridge.&lt;/p&gt;</content:encoded><x:y>z</x:y></item></channel></rss>");

        assertThat(entry.title()).isEqualTo("Two hurt");
        assertThat(entry.publishedAt()).isEqualTo("2024-03-05T00:00:00Z");
        assertThat(text(entry)).isEqualTo("At the bridge.");
    }

    @Test
    void the_language_comes_from_wherever_it_stands() {
        assertThat(read("<rss><channel><language> pt-BR </language></channel></rss>")
                        .language())
                .isEqualTo("pt-BR");
        assertThat(read("<rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><dc:language>pt</dc:language>"
                                + "</channel></rss>")
                        .language())
                .isEqualTo("pt");
        assertThat(read("<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='pt'/>")
                        .language())
                .isEqualTo("pt");
        assertThat(read("<rss><channel/></rss>").language()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://jsonfeed.org/version/1,jsonfeed10",
        "1.0,jsonfeed10",
        "https://jsonfeed.org/version/1.1,jsonfeed11",
        "1.1,jsonfeed11",
        "'',jsonfeed11"
    })
    void the_version_of_a_json_feed_names_its_format(String version, String format) {
        assertThat(read("{\"version\":\"" + version + "\",\"items\":[{\"id\":\"a\"}]}")
                        .format())
                .isEqualTo(format);
    }

    @Test
    void entries_that_share_an_id_are_all_read() {
        List<Entry> entries = read("<rss><channel><item><guid>1</guid><title>One</title></item><item><guid>1</guid>"
                        + "<title>Two</title></item><item/></channel></rss>")
                .entries();

        assertThat(entries)
                .extracting(Entry::id, Entry::title)
                .containsExactly(tuple("1", "One"), tuple("1", "Two"), tuple(null, ""));
    }

    private static Entry only(String text) {
        List<Entry> entries = read(text).entries();
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    private static String text(Entry entry) {
        return HtmlText.paragraphs(entry.html());
    }

    private static Feed read(String text) {
        ParseResult result = FeedParser.parse(text.getBytes(StandardCharsets.UTF_8), null, null);
        assertThat(result).isInstanceOf(Feed.class);
        return (Feed) result;
    }
}
