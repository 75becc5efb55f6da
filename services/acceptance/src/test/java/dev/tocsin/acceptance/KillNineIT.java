package dev.tocsin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.broker.EmbeddedBroker;
import dev.tocsin.matcher.Pipeline;
import dev.tocsin.matcher.Rehearsal;
import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.model.Alert;
import dev.tocsin.model.Article;
import dev.tocsin.model.Topics;
import dev.tocsin.platform.config.Faults;
import dev.tocsin.testkit.FeedServer;
import dev.tocsin.testkit.MailFake;
import dev.tocsin.testkit.SlackFake;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed without warning, again and again: nothing is lost, nothing is raised twice, nothing is told twice without need. */
class KillNineIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern KEY = Pattern.compile("tocsin-(?:full|update)-([A-Za-z0-9]+-\\d+)");
    private static final Pattern BOOTSTRAP = Pattern.compile("bootstrap=\"([^\"]+)\"");
    private static final List<Integer> KILLS = List.of(140, 270, 400);

    @TempDir
    Path folder;

    @Test
    void alerts_after_three_kills_are_those_of_a_run_that_nobody_disturbed() throws Exception {
        List<Rss.Item> items = Stream500.items(Instant.now());
        List<Integer> callsAtKill = new ArrayList<>();
        try (FeedServer feeds = FeedServer.start();
                SlackFake slack = SlackFake.start("xoxb-kill");
                MailFake mail = MailFake.start()) {
            Site site = Site.write(folder, feeds, slack, mail, List.of("herald"));
            feeds.feed("/herald", Rss.of("Herald", List.of()));
            Tocsin tocsin = site.start();
            try {
                int published = 0;
                for (int kill : KILLS) {
                    published = publish(items, published, kill, feeds);
                    tocsin.kill();
                    callsAtKill.add(keys(slack).size());
                    tocsin = site.start();
                }
                publish(items, published, items.size(), feeds);
                List<Alert> expected = undisturbed(awaitArticles(bootstrap(tocsin), items.size()));
                Set<String> wanted = new HashSet<>(
                        expected.stream().map(Alert::idempotencyKey).toList());
                assertThat(wanted).hasSizeGreaterThan(20);
                await().atMost(PATIENCE).until(() -> new HashSet<>(keys(slack)).containsAll(wanted));

                Tocsin.Outcome outcome = tocsin.stop();
                // what the broker logs while it mends its files is its own matter; nothing of ours may have failed
                assertThat(outcome.err()).doesNotContain("\tat dev.tocsin").doesNotContain("dead letters");
                assertAlerts(site, expected);
                assertThat(new HashSet<>(keys(slack))).isEqualTo(wanted);
                assertRepeats(keys(slack), callsAtKill);
            } finally {
                tocsin.close();
            }
        }
    }

    /** Publishes up to {@code to} in small steps and returns it; a little of it is under way when this returns. */
    private static int publish(List<Rss.Item> items, int from, int to, FeedServer feeds) throws Exception {
        for (int next = from; next < to; ) {
            next = Math.min(to, next + 13);
            int polls = feeds.count("/herald");
            feeds.feed("/herald", Rss.of("Herald", items.subList(0, next)));
            if (next < to) {
                await().atMost(PATIENCE).until(() -> feeds.count("/herald") > polls);
            }
        }
        return to;
    }

    private static List<Article> awaitArticles(String bootstrap, int number) {
        List<Article> articles = new ArrayList<>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            articles.clear();
            articles.addAll(Topic.read(bootstrap, Topics.ARTICLES));
            return articles.size() >= number;
        });
        assertThat(articles).extracting(Article::id).doesNotHaveDuplicates().hasSize(number);
        return articles;
    }

    /** What the stages make of the same articles in one go, in memory. */
    private List<Alert> undisturbed(List<Article> articles) {
        RuleEngine engine = RuleEngine.of(RuleSet.load(List.of(folder.resolve("config/rules")), new Faults()));
        Rehearsal rehearsal = new Rehearsal(new Pipeline(() -> engine));
        return articles.stream()
                .flatMap(article -> rehearsal.take(article).outcomes().stream())
                .flatMap(outcome -> outcome.alerts().stream())
                .toList();
    }

    private static void assertAlerts(Site site, List<Alert> expected) {
        EmbeddedBroker broker = new EmbeddedBroker(site.kafka(), 0);
        broker.start();
        try {
            List<Alert> alerts = Topic.read(broker.bootstrap(), Topics.ALERTS);
            assertThat(alerts).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(alerts).extracting(Alert::idempotencyKey).doesNotHaveDuplicates();
        } finally {
            broker.stop();
        }
    }

    /** A message may come twice only where a kill fell between Slack's answer and the record of it: the last one before a kill. */
    private static void assertRepeats(List<String> keys, List<Integer> atKill) {
        Set<String> excused = new HashSet<>();
        for (int calls : atKill) {
            if (calls > 0) {
                excused.add(keys.get(calls - 1));
            }
        }
        Set<String> seen = new HashSet<>();
        List<String> repeated = keys.stream().filter(key -> !seen.add(key)).toList();
        assertThat(repeated).doesNotHaveDuplicates().isSubsetOf(excused);
    }

    /** The alerts that Slack took, in order. */
    private static List<String> keys(SlackFake slack) {
        List<String> keys = new ArrayList<>();
        for (SlackFake.Call call : slack.calls()) {
            if (call.accepted() && call.method().equals("chat.postMessage")) {
                Matcher matcher = KEY.matcher(call.arguments().getOrDefault("blocks", ""));
                assertThat(matcher.find()).isTrue();
                keys.add(matcher.group(1));
            }
        }
        return keys;
    }

    private static String bootstrap(Tocsin tocsin) throws Exception {
        Matcher matcher = BOOTSTRAP.matcher(tocsin.err());
        assertThat(matcher.find()).as(tocsin.err()).isTrue();
        return matcher.group(1);
    }
}
