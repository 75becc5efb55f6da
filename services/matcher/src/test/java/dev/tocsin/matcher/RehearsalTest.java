package dev.tocsin.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Alert;
import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RehearsalTest {
    @Property(tries = 20)
    void a_replay_raises_nothing_new(
            @ForAll @LongRange(max = 1_000) long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
        List<Article> articles = stream(seed, count);
        Rehearsal rehearsal = new Rehearsal(Stories.pipeline());

        assertThat(alerts(rehearsal, articles)).isNotEmpty();
        assertThat(alerts(rehearsal, articles)).isEmpty();
    }

    @Property(tries = 20)
    void the_order_within_a_day_changes_no_event(@ForAll @LongRange(max = 1_000) long seed) {
        List<Article> articles = stream(seed, 30);
        List<Article> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(events(shuffled)).isEqualTo(events(articles));
    }

    @Property(tries = 10)
    void the_same_articles_give_the_same_ids(@ForAll @LongRange(max = 1_000) long seed) {
        List<Article> articles = stream(seed, 20);

        assertThat(alerts(new Rehearsal(Stories.pipeline()), articles))
                .isEqualTo(alerts(new Rehearsal(Stories.pipeline()), articles));
    }

    /** Articles of one day on up to ten incidents by up to five outlets. */
    private static List<Article> stream(long seed, int count) {
        Random random = new Random(seed);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(Stories.article(
                    random.nextInt(10), "outlet-" + random.nextInt(5), Stories.START.plus(Duration.ofMinutes(i))));
        }
        return articles;
    }

    private static List<Alert> alerts(Rehearsal rehearsal, List<Article> articles) {
        return articles.stream()
                .flatMap(article -> rehearsal.take(article).outcomes().stream())
                .flatMap(outcome -> outcome.alerts().stream())
                .toList();
    }

    private static Set<Set<String>> events(List<Article> articles) {
        Rehearsal rehearsal = new Rehearsal(Stories.pipeline());
        Map<String, Event> events = new LinkedHashMap<>();
        for (Article article : articles) {
            for (Outcome outcome : rehearsal.take(article).outcomes()) {
                outcome.events().forEach(event -> events.put(event.eventId(), event));
            }
        }
        return events.values().stream()
                .map(event -> Set.copyOf(event.articles()))
                .collect(Collectors.toSet());
    }
}
