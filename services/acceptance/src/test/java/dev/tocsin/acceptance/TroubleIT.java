package dev.tocsin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.testkit.FeedServer;
import dev.tocsin.testkit.MailFake;
import dev.tocsin.testkit.SlackFake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong while the product runs costs a line of the log, and nobody else's news. */
class TroubleIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int MEGABYTE = 1024 * 1024;
    private static final String GOOD = "herald";
    private static final List<String> BAD = List.of("webpage", "empty", "huge", "bomb", "deep", "hanging");

    @TempDir
    Path folder;

    private FeedServer feeds;
    private SlackFake slack;
    private MailFake mail;

    @BeforeEach
    void the_outside_world() {
        feeds = FeedServer.start();
        slack = SlackFake.start("xoxb-trouble");
        mail = MailFake.start();
        feeds.feed("/" + GOOD, Rss.of("Herald", List.of()));
    }

    @AfterEach
    void goes_home() {
        feeds.close();
        slack.close();
        mail.close();
    }

    @Test
    void a_feed_that_misbehaves_costs_one_line_a_poll_and_backs_off_alone() throws Exception {
        feeds.page("/webpage", "<!doctype html><html><body><p>Please enable cookies.</p></body></html>")
                .serve("/empty", "application/rss+xml", new byte[0])
                .huge("/huge", 100L * MEGABYTE)
                .bomb("/bomb", 100 * MEGABYTE)
                .feed("/deep", "<rss>".repeat(100_000))
                .feed("/entity", """
                    <!DOCTYPE rss [<!ENTITY own SYSTEM "%s">]>
                    <rss version="2.0"><channel><title>&own;</title></channel></rss>
                    """.formatted(feeds.url("/secret")))
                .feed("/secret", "not for you")
                .hang("/hanging");
        List<String> names = new ArrayList<>(BAD);
        names.add("entity");
        names.add(GOOD);
        Site site = Site.write(folder, feeds, slack, mail, names);

        try (Tocsin tocsin = site.start()) {
            await().atMost(SOON).until(() -> BAD.stream().allMatch(feed -> lines(tocsin, feed) >= 2));
            int polls = feeds.count("/" + GOOD);
            feeds.feed("/" + GOOD, Rss.of("Herald", List.of(killed("Sarnova"))));
            await().atMost(SOON).until(() -> slack.parents().size() == 1);

            await().atMost(SOON).until(() -> feeds.count("/" + GOOD) > polls + 3);
            for (String feed : BAD) {
                assertThat(lines(tocsin, feed))
                        .as(feed)
                        .isBetween(feeds.count("/" + feed) - 1, feeds.count("/" + feed));
                assertThat(feeds.count("/" + feed)).as(feed).isLessThan(feeds.count("/" + GOOD));
            }
            assertThat(feeds.count("/secret")).isZero();
            assertThat(tocsin.stop().err()).doesNotContain("Exception").doesNotContain("OutOfMemory");
        }
    }

    @Test
    void a_rule_file_that_breaks_changes_nothing_and_is_told_everywhere() throws Exception {
        Site site = Site.write(folder, feeds, slack, mail, List.of(GOOD));
        Path broken = folder.resolve("config/rules/new.yaml");

        try (Tocsin tocsin = site.start()) {
            assertThat(site.get("/metrics")).contains("tocsin_rules 2.0").contains("tocsin_rule_faults 0.0");
            Files.writeString(broken, "rules:\n  - id: quake\n    titel: Earthquakes\n");
            String fault = "rules/new.yaml:3:5: ";

            await().atMost(SOON).until(() -> tocsin.err().contains(fault));
            await().atMost(SOON).until(() -> site.get("/rules").contains(fault));
            await().atMost(SOON).until(() -> !site.get("/metrics").contains("tocsin_rule_faults 0.0"));
            feeds.feed("/" + GOOD, Rss.of("Herald", List.of(killed("Sarnova"))));
            await().atMost(SOON).until(() -> slack.parents().size() == 1);

            Files.writeString(broken, "rules:\n  - id: quake\n    title: Earthquakes\n    when: {any: [earthquake]}\n");
            await().atMost(SOON).until(() -> site.get("/metrics").contains("tocsin_rules 3.0"));
            await().atMost(SOON).until(() -> !site.get("/rules").contains(fault));
            assertThat(site.get("/metrics")).contains("tocsin_rule_faults 0.0");
        }
    }

    private static int lines(Tocsin tocsin, String feed) {
        try {
            return (int) tocsin.err()
                    .lines()
                    .filter(line -> line.contains("feed=\"" + feed + "\""))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rss.Item killed(String place) {
        return new Rss.Item(
                "killed-" + place,
                "Two peacekeepers killed near " + place,
                "Two peacekeepers were killed near " + place + " when gunmen opened fire on them, the mission said.",
                Instant.now().minusSeconds(600));
    }
}
