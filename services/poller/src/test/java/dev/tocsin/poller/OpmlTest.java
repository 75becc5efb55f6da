package dev.tocsin.poller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.InvalidConfigException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpmlTest {
    private static final String OPML = """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="2.0"><head><title>Mine</title></head><body>
        <outline text="Coast"><outline type="rss" text="Harbour Post" xmlUrl="https://harbourpost.example/feed" category="/news/daily"/>
        <outline type="rss" text="Harbour Post" xmlUrl="https://harbourpost.example/sport" language="en-GB"/></outline>
        <outline type="rss" text="Le &quot;Phare&quot;: l'île" xmlUrl="https://lephare.example/feed?a=1&amp;b=2"/>
        <outline type="rss" text="Files" xmlUrl="file:///etc/passwd"/>
        <outline type="rss" xmlUrl="https://www.nameless.example/feed"/>
        </body></opml>
        """;

    @TempDir
    private Path folder;

    @Test
    void feeds_are_added_behind_what_stands_there_and_nothing_else_changes() throws Exception {
        String before = """
            # my feeds
            defaults: {every: 10m}   # slow

            feeds:
              # the best
              - id: harbour-post
                url: https://harbourpost.example/feed   # daily
                publisher: Harbour Post

            # the end
            """;
        write("feeds.yaml", before);

        Opml.Imported imported = Opml.importInto(folder, write("mine.opml", OPML));

        assertThat(imported.added()).containsExactly("harbour-post-2", "le-phare-l-ile", "nameless-example");
        assertThat(imported.present()).isEqualTo(1);
        assertThat(imported.refused()).containsExactly("\"Files\": not an http or https address");
        assertThat(Files.readString(folder.resolve("feeds.yaml"))).isEqualTo("""
            # my feeds
            defaults: {every: 10m}   # slow

            feeds:
              # the best
              - id: harbour-post
                url: https://harbourpost.example/feed   # daily
                publisher: Harbour Post
              - id: harbour-post-2
                url: https://harbourpost.example/sport
                publisher: Harbour Post
                language: en
                tags: [Coast]
              - id: le-phare-l-ile
                url: https://lephare.example/feed?a=1&b=2
                publisher: "Le \\"Phare\\": l'île"
              - id: nameless-example
                url: https://www.nameless.example/feed
                publisher: nameless.example

            # the end
            """);
    }

    @Test
    void importing_twice_adds_nothing_the_second_time() throws Exception {
        Path opml = write("mine.opml", OPML);
        Opml.importInto(folder, opml);
        String once = Files.readString(folder.resolve("feeds.yaml"));

        Opml.Imported again = Opml.importInto(folder, opml);

        assertThat(again.added()).isEmpty();
        assertThat(again.present()).isEqualTo(4);
        assertThat(Files.readString(folder.resolve("feeds.yaml"))).isEqualTo(once);
    }

    @Test
    void a_list_that_is_missing_or_empty_is_begun() throws Exception {
        for (String before : List.of("", "feeds: []\n", "feeds:\n", "# nothing yet\ndefaults: {every: 1m}\n")) {
            write("feeds.yaml", before);

            Opml.importInto(folder, write("mine.opml", OPML));

            Faults faults = new Faults();
            assertThat(FeedsConfig.load(folder, faults).feeds()).as(before).hasSize(4);
            assertThat(faults.list()).isEmpty();
        }
    }

    @Test
    void a_list_with_faults_or_in_one_line_is_left_alone() throws IOException {
        Path opml = write("mine.opml", OPML);
        String broken = "feeds:\n  - {id: a}\n";
        write("feeds.yaml", broken);
        assertThatThrownBy(() -> Opml.importInto(folder, opml)).isInstanceOf(InvalidConfigException.class);
        assertThat(Files.readString(folder.resolve("feeds.yaml"))).isEqualTo(broken);

        String flow = "feeds: [{id: a, url: http://a.example/, publisher: A}]\n";
        write("feeds.yaml", flow);
        assertThatThrownBy(() -> Opml.importInto(folder, opml))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("one line");
        assertThat(Files.readString(folder.resolve("feeds.yaml"))).isEqualTo(flow);
    }

    @Test
    void what_is_no_opml_is_refused_and_no_entity_is_loaded() throws Exception {
        assertThatThrownBy(() -> Opml.importInto(folder, write("x.opml", "<rss/>")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not OPML");
        Path secret = write("secret.txt", "the-secret");
        String hostile = "<!DOCTYPE opml [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]><opml><body><outline text=\"&x;\" xmlUrl=\"" + "https://a.example/\"/>"
                + "<outline>".repeat(100_000) + "</body></opml>";

        Opml.importInto(folder, write("h.opml", hostile));

        assertThat(Files.readString(folder.resolve("feeds.yaml"))).doesNotContain("the-secret");
    }

    @Test
    void an_export_is_opml_and_reads_back_the_same() throws Exception {
        FeedsConfig config = new FeedsConfig(List.of(
                new ListedFeed(
                        "a",
                        "https://a.example/?x=1&y=2",
                        "A \"quoted\" <b> & co\u0001",
                        "fr",
                        List.of("coast", "north"),
                        Duration.ofMinutes(5),
                        false),
                Feeds.listed("b", "https://b.example/", Duration.ofMinutes(1))));

        byte[] opml = Opml.export(config, Instant.parse("2031-05-02T08:00:00Z"));

        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(opml));
        assertThat(new String(opml, StandardCharsets.UTF_8))
                .contains("<opml version=\"2.0\">", "<dateCreated>Fri, 2 May 2031 08:00:00 GMT</dateCreated>");
        assertThat(OpmlReader.read("x", opml))
                .containsExactly(
                        new OpmlReader.Outline(
                                "A \"quoted\" <b> & co", "https://a.example/?x=1&y=2", "fr", List.of("coast", "north")),
                        new OpmlReader.Outline("Harbour Post", "https://b.example/", "en", List.of("coast")));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
