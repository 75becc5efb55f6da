package dev.tocsin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.testkit.FeedServer;
import dev.tocsin.testkit.MailFake;
import dev.tocsin.testkit.SlackFake;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

/** From the feed's bytes to Slack, the mailbox and the browser, with the product as a process of its own. */
class EndToEndIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String FIRST = "Two peacekeepers killed by gunmen near Sarnova";
    private static final String SECOND = "Death toll of attack on peacekeepers near Sarnova rises to five";

    @TempDir
    Path folder;

    private FeedServer feeds;
    private SlackFake slack;
    private MailFake mail;
    private Site site;

    @BeforeEach
    void the_outside_world() throws Exception {
        feeds = FeedServer.start();
        slack = SlackFake.start("xoxb-acceptance");
        mail = MailFake.start();
        site = Site.write(folder, feeds, slack, mail, List.of("herald", "courier"));
    }

    @AfterEach
    void goes_home() {
        feeds.close();
        slack.close();
        mail.close();
    }

    @Test
    void an_alert_reaches_slack_the_mailbox_and_the_page_and_its_update_follows() throws Exception {
        Instant now = Instant.now();
        feeds.feed(
                "/herald",
                Rss.of(
                        "Herald",
                        List.of(new Rss.Item(
                                "one",
                                FIRST,
                                "Two peacekeepers were killed on patrol near the village of Sarnova when gunmen opened"
                                        + " fire, the mission said. Residents heard shots for an hour.",
                                now.minusSeconds(3_600)))));
        feeds.feed("/courier", Rss.of("Courier", List.of()));

        try (Tocsin tocsin = site.start()) {
            await().atMost(SOON)
                    .until(() -> slack.parents().size() == 1 && mail.received().size() == 1);
            assertThat(slack.parents().getFirst().text()).contains("Sarnova");
            assertThat(mail.received().getFirst().subject()).contains("Sarnova");
            assertThat(mail.received().getFirst().text()).contains("Two peacekeepers were killed");

            feeds.feed(
                    "/courier",
                    Rss.of(
                            "Courier",
                            List.of(new Rss.Item(
                                    "two",
                                    SECOND,
                                    "Three more peacekeepers died of their wounds, bringing the number of peacekeepers"
                                            + " killed near the village of Sarnova to five, the mission said.",
                                    now.minusSeconds(60)))));
            await().atMost(SOON)
                    .until(() -> slack.messages().size() == 2 && mail.received().size() == 2);
            assertThat(slack.replies(slack.parents().getFirst())).hasSize(1);
            assertThat(mail.received().getLast().header("references"))
                    .contains(mail.received().getFirst().messageId());

            seeInTheBrowser();

            Tocsin.Outcome outcome = tocsin.stop();
            assertThat(outcome.err()).doesNotContain("Exception").doesNotContain("xoxb-acceptance");
        }
        assertThat(slack.repeats()).isEmpty();
        assertThat(mail.repeats()).isEmpty();
    }

    private void seeInTheBrowser() {
        Browser.assumeThere();
        WebDriver browser = Browser.open();
        try {
            browser.get(site.url());
            await().atMost(SOON)
                    .until(() ->
                            browser.findElement(By.tagName("body")).getText().contains("Sarnova"));
            browser.findElement(By.partialLinkText("Sarnova")).click();
            await().atMost(SOON)
                    .until(() ->
                            browser.findElement(By.tagName("body")).getText().contains("Three more peacekeepers died"));
            assertThat(browser.findElement(By.tagName("body")).getText()).contains("Herald", "Courier");
        } finally {
            browser.quit();
        }
    }
}
