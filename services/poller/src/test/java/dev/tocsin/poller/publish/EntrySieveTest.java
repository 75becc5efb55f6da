package dev.tocsin.poller.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Article;
import dev.tocsin.model.FeedState.SeenEntry;
import dev.tocsin.poller.parse.Entry;
import dev.tocsin.poller.parse.ParseResult.Feed;
import dev.tocsin.poller.publish.EntrySieve.Sieved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntrySieveTest {
    private static final Instant NOW = Instant.parse("2031-05-02T08:00:00Z");
    private static final Outlet OUTLET = new Outlet("harbour", "Harbour Post", null, List.of("coast"));

    @Test
    void a_new_entry_becomes_an_article() {
        Sieved sieved = sieve(
                List.of(),
                entry("g1", "Two hurt", "https://harbourpost.example/a?utm_source=rss", "<p>One.</p><p>Two.</p>"));

        Article article = sieved.articles().getFirst();
        assertThat(article.revision()).isEqualTo(1);
        assertThat(article.feed()).isEqualTo("harbour");
        assertThat(article.url()).isEqualTo("https://harbourpost.example/a");
        assertThat(article.text()).isEqualTo("One.\n\nTwo.");
        assertThat(article.publishedAt()).isEqualTo(NOW.minusSeconds(60));
        assertThat(article.fetchedAt()).isEqualTo(NOW);
        assertThat(article.tags()).containsExactly("coast");
        assertThat(sieved.seen()).containsExactly(new SeenEntry(article.id(), article.contentHash(), 1));
    }

    @Test
    void an_unchanged_entry_is_nothing_and_a_changed_one_the_next_revision() {
        Sieved first = sieve(List.of(), entry("g1", "Two hurt", "https://a.example/a", "At the bridge."));
        Sieved same = sieve(first.seen(), entry("g1", "TWO HURT", "https://a.example/a#x", "At  the bridge"));
        Sieved changed = sieve(same.seen(), entry("g1", "Three hurt", "https://a.example/a", "At the bridge."));

        assertThat(same.articles()).isEmpty();
        assertThat(same.seen()).isEqualTo(first.seen());
        assertThat(changed.articles()).extracting(Article::revision).containsExactly(2);
        assertThat(changed.articles().getFirst().id())
                .isEqualTo(first.articles().getFirst().id());
    }

    @Test
    void the_same_article_has_the_same_id_in_every_feed() {
        String one = only(sieve(List.of(), entry("g1", "x", "http://www.a.example/a/?utm_campaign=z", "")))
                .id();
        String two = only(sieve(List.of(), entry("other", "y", "https://a.example/a", "z")))
                .id();

        assertThat(one).isEqualTo(two);
    }

    @Test
    void entries_that_share_an_address_are_told_apart_by_their_own_ids() {
        Sieved live = sieve(
                List.of(),
                entry("g1", "10:00", "https://a.example/live", "First"),
                entry("g2", "10:05", "https://a.example/live", "Second"));
        Sieved front = sieve(
                List.of(), entry("g1", "One", "https://a.example/", "1"), entry("g2", "Two", "https://a.example", "2"));

        assertThat(live.articles())
                .extracting(Article::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(front.articles())
                .extracting(Article::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void an_entry_that_stands_in_the_feed_twice_counts_once() {
        assertThat(sieve(
                                List.of(),
                                entry("g1", "One", "https://a.example/a", "1"),
                                entry("g1", "One, older", "https://a.example/a", "0"))
                        .articles())
                .extracting(Article::title)
                .containsExactly("One");
    }

    @Test
    void without_address_and_id_the_title_tells_and_without_that_nothing_does() {
        assertThat(only(sieve(List.of(), entry(null, "Two hurt", null, "x"))).id())
                .isEqualTo(only(sieve(List.of(), entry(null, "Two hurt", null, "y")))
                        .id());
        assertThat(sieve(List.of(), entry(null, "", null, "text only")).articles())
                .isEmpty();
        assertThat(sieve(List.of(), entry("g1", "", "https://a.example/a", "")).articles())
                .isEmpty();
    }

    @Test
    void the_beginning_of_the_text_stands_for_a_missing_title() {
        assertThat(only(sieve(List.of(), entry("g1", "", null, "<p>Two hurt.</p><p>More.</p>")))
                        .title())
                .isEqualTo("Two hurt.");
        assertThat(only(sieve(List.of(), entry("g1", "", null, "word ".repeat(100))))
                        .title())
                .endsWith("word…")
                .hasSizeLessThan(130);
    }

    @Test
    void articles_come_oldest_first_and_never_from_the_future() {
        Sieved sieved = sieve(
                List.of(),
                new Entry("g1", "New", "https://a.example/1", null, NOW.plusSeconds(9_999), null, ""),
                new Entry("g2", "Old", "https://a.example/2", null, NOW.minusSeconds(9_999), null, ""),
                new Entry("g3", "Undated", "https://a.example/3", null, null, null, ""));

        assertThat(sieved.articles()).extracting(Article::title).startsWith("Old");
        assertThat(sieved.articles())
                .allSatisfy(article -> assertThat(article.publishedAt()).isBeforeOrEqualTo(NOW));
    }

    @Test
    void entries_that_left_the_feed_are_remembered_for_a_while() {
        List<SeenEntry> old = IntStream.range(0, 500)
                .mapToObj(i -> new SeenEntry("old-" + i, "h", 1))
                .toList();

        Sieved sieved = sieve(old, entry("g1", "New", "https://a.example/a", "x"));

        assertThat(sieved.seen()).hasSize(201);
        assertThat(sieved.seen().get(1)).isEqualTo(old.getFirst());
    }

    @Test
    void the_text_of_the_page_is_taken_where_it_is_longer() {
        EntrySieve sieve =
                new EntrySieve(OUTLET, url -> url.endsWith("/a") ? "The whole story, told at length." : null, NOW);

        Sieved sieved = sieve.sieve(
                feed(
                        entry("g1", "Two hurt", "https://a.example/a", "Short."),
                        entry("g2", "Bridge", "https://a.example/b", "Only this.")),
                List.of());

        assertThat(sieved.articles())
                .extracting(Article::text)
                .containsExactlyInAnyOrder("The whole story, told at length.", "Only this.");
        // the page is not read again for an entry that stays the same in the feed
        assertThat(sieve.sieve(feed(entry("g1", "Two hurt", "https://a.example/a", "Short.")), sieved.seen())
                        .articles())
                .isEmpty();
    }

    @Test
    void more_pages_than_one_poll_reads_wait_for_the_next() {
        EntrySieve sieve = new EntrySieve(OUTLET, url -> "page", NOW);
        Entry[] entries = IntStream.range(0, 30)
                .mapToObj(i -> entry("g" + i, "Title " + i, "https://a.example/" + i, "x"))
                .toArray(Entry[]::new);

        Sieved first = sieve.sieve(feed(entries), List.of());
        Sieved second = sieve.sieve(feed(entries), first.seen());

        assertThat(first.articles()).hasSize(20);
        assertThat(first.complete()).isFalse();
        assertThat(second.articles()).hasSize(10);
        assertThat(second.complete()).isTrue();
        List<Article> all = new ArrayList<>(first.articles());
        all.addAll(second.articles());
        assertThat(all).extracting(Article::id).doesNotHaveDuplicates();
    }

    @Test
    void the_language_of_the_list_goes_before_that_of_the_feed() {
        Outlet norwegian = new Outlet("f", "Posten", "nb", List.of());
        Feed feed = new Feed("rss20", null, "en", null, List.of(entry("g", "Oslo 3-1", null, "")), List.of());

        assertThat(new EntrySieve(norwegian, null, NOW).sieve(feed, List.of()).articles())
                .extracting(Article::language)
                .containsExactly("nb");
        assertThat(new EntrySieve(OUTLET, null, NOW).sieve(feed, List.of()).articles())
                .extracting(Article::language)
                .containsExactly("en");
    }

    private static Sieved sieve(List<SeenEntry> seen, Entry... entries) {
        return new EntrySieve(OUTLET, null, NOW).sieve(feed(entries), seen);
    }

    private static Feed feed(Entry... entries) {
        return new Feed("rss20", "Harbour Post", "en", null, List.of(entries), List.of());
    }

    private static Entry entry(@Nullable String id, String title, @Nullable String url, String html) {
        return new Entry(id, title, url, null, NOW.minusSeconds(60), null, html);
    }

    private static Article only(Sieved sieved) {
        assertThat(sieved.articles()).hasSize(1);
        return sieved.articles().getFirst();
    }
}
