package dev.tocsin.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Alert;
import dev.tocsin.model.Article;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
}
