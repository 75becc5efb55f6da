package dev.tocsin.poller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Article;
import dev.tocsin.model.FeedHealth;
import dev.tocsin.model.FeedState;
import dev.tocsin.poller.fetch.FetchLimits;
import dev.tocsin.poller.fetch.Fetcher;
import dev.tocsin.poller.schedule.PollSchedule;
import dev.tocsin.testkit.FeedServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One poll against a real server: what it costs to meet a hostile feed, and how the memory goes on. */
class FeedPollTest {
    private static final Instant NOW = Instant.parse("2031-05-02T08:00:00Z");
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final FeedServer server = FeedServer.start();
    private final Fetcher fetcher = new Fetcher(
            new FetchLimits(
                    true, 1_000_000, Duration.ofSeconds(1), Duration.ofMillis(700), Duration.ofMillis(1_500), null),
            InstantSource.fixed(NOW));
    private final FeedPoll poll = new FeedPoll(fetcher, InstantSource.fixed(NOW));

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void a_page_instead_of_a_feed_costs_its_own_backoff() {
        server.page("/feed", "<!doctype html><html><body>Welcome</body></html>");

        assertBacksOff(poll("/feed"), "not_a_feed", "an HTML page, not a feed");
    }

    @Test
    void an_empty_answer_costs_its_own_backoff() {
        server.feed("/feed", "");

        assertBacksOff(poll("/feed"), "not_a_feed", "empty");
    }

    @Test
    void a_feed_without_an_entry_and_with_a_problem_costs_its_own_backoff() {
        server.feed("/feed", "<rss>".repeat(100_000));

        assertBacksOff(poll("/feed"), "unreadable", "nested deeper than 100 levels: flattened");
    }

    @Test
    void a_hundred_megabytes_cost_its_own_backoff() {
        server.huge("/feed", 100_000_000L);

        assertBacksOff(poll("/feed"), "too_large", "the body is larger than 1000000 bytes");
    }

    @Test
    void a_gzip_bomb_costs_its_own_backoff() {
        server.bomb("/feed", 100_000_000);

        assertBacksOff(poll("/feed"), "too_large", "the decoded body is larger than 1000000 bytes");
    }

    @Test
    void a_hundred_thousand_levels_cost_one_line() {
        server.feed("/feed", Feeds.rss("<item><title>Deep</title>" + "<a>".repeat(100_000) + "</item>"));

        PollOutcome outcome = poll("/feed");

        assertThat(outcome.reason()).isEqualTo("published");
        assertThat(outcome.articles()).extracting(Article::title).contains("Deep");
        assertThat(outcome.problems()).containsExactly("nested deeper than 100 levels: flattened");
    }

    @Test
    void an_external_entity_is_not_loaded() {
        server.page("/secret", "the-secret");
        server.feed(
                "/feed",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + server.url("/secret") + "\">]>"
                        + Feeds.rss(Feeds.item("a", "Two hurt", "&x;")));

        PollOutcome outcome = poll("/feed");

        assertThat(outcome.articles().toString()).doesNotContain("the-secret");
        assertThat(outcome.problems()).containsExactly("declares an external entity, which is not loaded");
        assertThat(server.count("/secret")).isZero();
    }

    @Test
    void a_feed_that_hangs_costs_its_own_backoff() {
        server.hang("/feed");

        assertBacksOff(poll("/feed"), "timeout", "no answer in time");
    }

    @Test
    void a_feed_that_drips_costs_its_own_backoff() {
        server.drip("/feed", Duration.ofMillis(20));

        assertBacksOff(poll("/feed"), "timeout", "not finished after 1 s");
    }

    @Test
    void each_failure_doubles_the_wait_and_an_answer_ends_it() {
        server.status("/feed", 500, Map.of());
        FeedState once = poll("/feed").state();
        FeedState twice = poll("/feed", once).state();
        server.feed("/feed", Feeds.rss());
        FeedState well = poll("/feed", twice).state();

        assertThat(once.fault()).isEqualTo("HTTP 500");
        assertThat(once.failures()).isEqualTo(1);
        assertThat(twice.failures()).isEqualTo(2);
        assertThat(Duration.between(NOW, twice.nextDue()))
                .isGreaterThan(EVERY.multipliedBy(3).dividedBy(2));
        assertThat(well.failures()).isZero();
        assertThat(well.fault()).isNull();
        assertThat(well.health()).isEqualTo(FeedHealth.OK);
    }

    @Test
    void a_failure_forgets_nothing() {
        server.validated("/feed", Feeds.rss(Feeds.item("a", "Two hurt", "x")), "\"v1\"", null);
        FeedState read = poll("/feed").state();
        server.status("/feed", 500, Map.of());

        FeedState failed = poll("/feed", read).state();

        assertThat(failed.seen()).isEqualTo(read.seen()).hasSize(1);
        assertThat(failed.etag()).isEqualTo("\"v1\"");
        assertThat(failed.succeededAt()).isEqualTo(NOW);
        assertThat(failed.title()).isEqualTo("Harbour Post");
    }

    @Test
    void an_unchanged_feed_is_asked_for_with_its_validators() {
        server.validated("/feed", Feeds.rss(Feeds.item("a", "Two hurt", "x")), "\"v1\"", null);
        FeedState read = poll("/feed").state();

        PollOutcome again = poll("/feed", read);

        assertThat(again.reason()).isEqualTo("not_modified");
        assertThat(again.state()).isEqualTo(read);
    }

    @Test
    void a_permanent_redirect_is_kept_until_it_fails_or_the_list_changes() {
        server.redirect("/old", 301, "/new").feed("/new", Feeds.rss());
        FeedState moved = poll("/old").state();
        assertThat(moved.url()).isEqualTo(server.url("/new"));
        assertThat(moved.listedUrl()).isEqualTo(server.url("/old"));

        server.status("/new", 404, Map.of());
        FeedState failing = moved;
        for (int i = 0; i < 3; i++) {
            assertThat(failing.url()).isEqualTo(server.url("/new"));
            failing = poll("/old", failing).state();
        }
        assertThat(failing.url()).isEqualTo(server.url("/old"));

        FeedState relisted = FeedStates.before(Feeds.listed("f", server.url("/third"), EVERY), moved, NOW);
        assertThat(relisted.url()).isEqualTo(server.url("/third"));
        assertThat(relisted.health()).isEqualTo(FeedHealth.NEW);
        assertThat(relisted.nextDue()).isEqualTo(NOW);
    }

    @Test
    void a_redirect_to_a_page_is_not_kept() {
        server.redirect("/old", 301, "/consent").page("/consent", "<html><body>Cookies?</body></html>");

        assertThat(poll("/old").state().url()).isEqualTo(server.url("/old"));
    }

    @Test
    void a_feed_that_is_gone_is_polled_no_more() {
        server.status("/feed", 410, Map.of());

        PollOutcome outcome = poll("/feed");

        assertThat(outcome.reason()).isEqualTo("gone");
        assertThat(outcome.state().health()).isEqualTo(FeedHealth.GONE);
        assertThat(outcome.state().nextDue()).isEqualTo(PollSchedule.NEVER);
    }

    @Test
    void a_server_that_asks_for_patience_gets_it() {
        server.status("/feed", 429, Map.of("Retry-After", "7200"));

        PollOutcome outcome = poll("/feed");

        assertThat(outcome.reason()).isEqualTo("busy");
        assertThat(outcome.state().nextDue()).isEqualTo(NOW.plus(Duration.ofHours(2)));
    }

    @Test
    void the_page_of_an_article_is_read_where_the_list_says_so() {
        String words =
                "The convoy was stopped at the bridge before dawn, the mission said, and two soldiers were hurt. ";
        server.page(
                "/a",
                "<html><body><article><p>" + words.repeat(5) + "</p><p>" + words.repeat(5) + "</p></article></body>");
        server.feed("/feed", Feeds.rss("<item><title>Two hurt</title><link>" + server.url("/a") + "</link></item>"));
        ListedFeed listed = new ListedFeed("f", server.url("/feed"), "Harbour Post", "en", List.of(), EVERY, true);

        PollOutcome outcome = poll.run(listed, FeedStates.before(listed, null, NOW));

        assertThat(outcome.articles().getFirst().text()).startsWith("The convoy was stopped");
    }

    private PollOutcome poll(String path) {
        return poll.run(listed(path), FeedStates.before(listed(path), null, NOW));
    }

    private PollOutcome poll(String path, FeedState before) {
        return poll.run(listed(path), before);
    }

    private ListedFeed listed(String path) {
        return Feeds.listed("f", server.url(path), EVERY);
    }

    private static void assertBacksOff(PollOutcome outcome, String reason, String fault) {
        FeedState state = outcome.state();
        assertThat(outcome.reason()).isEqualTo(reason);
        assertThat(outcome.articles()).isEmpty();
        assertThat(state.health()).isEqualTo(FeedHealth.FAILING);
        assertThat(state.fault()).isEqualTo(fault);
        assertThat(state.failures()).isEqualTo(1);
        assertThat(Duration.between(NOW, state.nextDue()))
                .isBetween(EVERY.multipliedBy(8).dividedBy(10), EVERY.multipliedBy(2));
        assertThat(new String(fault.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .doesNotContain("\n");
    }
}
